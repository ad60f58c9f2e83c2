using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>A function that templates may call, with the number of arguments it takes; no reflection, so it works ahead-of-time.</summary>
internal sealed class TemplateFunction(string name, int required, int most, Func<FunctionCall, object?> run) : IScriptCustomFunction
{
    public int RequiredParameterCount => required;

    public int ParameterCount => most;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    /// <summary>Whether it is run with values that are wrong too, for the faults behind them; others have nothing to work on.</summary>
    public bool RunsOnFaults { get; init; }

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "argument");

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        Run((PlanTemplateContext)context, callerContext, [], arguments);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    /// <param name="written">The expressions that give the arguments.</param>
    public object? Run(PlanTemplateContext context, ScriptNode? caller, IReadOnlyList<ScriptNode> written, ScriptArray arguments)
    {
        var given = arguments.Count;
        if (given < required || given > most) throw TemplateFault.WrongCount(caller?.Span ?? default, name, required, most, given);
        foreach (var argument in arguments) Spend(context, caller, argument);
        if (!RunsOnFaults && arguments.Any(Operand.IsFaulty)) return AbsentView.Faulty;
        while (arguments.Count < most) arguments.Add(null!);
        var result = run(new FunctionCall(context, caller, written, arguments, given));
        Spend(context, caller, result);
        return result;
    }

    /// <summary>A function reads what it is given and makes its result: each item and each character is work.</summary>
    private static void Spend(PlanTemplateContext context, ScriptNode? caller, object? value)
    {
        var span = caller?.Span ?? default;
        if (value is ScriptArray list) context.Work.Spend(span, list.Count);
        else if (Operand.Text(value) is { } text) context.Work.SpendText(span, text.Length);
    }
}

/// <summary>One call of a function from a template. An argument that is not given is null.</summary>
internal sealed record FunctionCall(
    PlanTemplateContext Context, ScriptNode? Caller, IReadOnlyList<ScriptNode> Written, ScriptArray Arguments, int Given)
{
    public Scriban.Parsing.SourceSpan Span => Caller?.Span ?? default;

    public TemplateWork Work => Context.Work;

    public string Text(int index) => Context.Plain(Arguments[index]);

    /// <summary>A whole number, from 0.</summary>
    public int Number(int index) => Operand.Whole(Arguments[index]) is { } number and >= 0
        ? number : throw TemplateFault.NotANumber(SpanOf(index), Context.Plain(Arguments[index]));

    /// <summary>A list argument; what is absent is an empty list.</summary>
    public ScriptArray List(int index) => Arguments[index] switch
    {
        null or AbsentView => [],
        ScriptArray array => array,
        RecordView { IsAbsent: false } record => throw TemplateFault.NotAList(SpanOf(index), record.RecordName),
        var other => throw TemplateFault.NotAList(SpanOf(index), Context.Plain(other)),
    };

    /// <summary>A list argument whose items are to be printed.</summary>
    public ScriptArray Printable(int index) => PlanTemplateContext.Printable(SpanOf(index), List(index));

    /// <summary>A field of an item of a list.</summary>
    public object? Field(object? item, string field)
    {
        foreach (var name in field.Split('.'))
        {
            if (item is null) return null;
            if (item is not IScriptObject record || item is ScriptArray) throw TemplateFault.NoFields(Span, item, name);
            if (!record.TryGetValue(Context, Span, name, out item))
                throw TemplateFault.UnknownField(Span, "this", name, [.. record.GetMembers()]);
        }
        return item;
    }

    public Scriban.Parsing.SourceSpan SpanOf(int index) => index < Written.Count ? Written[index].Span : Span;
}
