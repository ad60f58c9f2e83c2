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

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "argument");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        if (arguments.Count < required || arguments.Count > most)
            throw new ScriptRuntimeException(callerContext?.Span ?? default,
                $"'{name}' takes {(required == most ? $"{required}" : $"{required} to {most}")} {(most == 1 ? "value" : "values")} but "
                    + $"was given {arguments.Count}.");
        return run(new FunctionCall((PlanTemplateContext)context, callerContext, arguments));
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}

/// <summary>One call of a function from a template.</summary>
internal sealed record FunctionCall(PlanTemplateContext Context, ScriptNode? Caller, ScriptArray Arguments)
{
    public Scriban.Parsing.SourceSpan Span => Caller?.Span ?? default;

    public string Text(int index) => Context.Plain(Arguments[index]);

    /// <summary>A whole number, from 0.</summary>
    public int Number(int index) => Arguments[index] is int number and >= 0
        ? number : throw new ScriptRuntimeException(Span, $"This needs a number, but '{Context.Plain(Arguments[index])}' is not one.");

    /// <summary>A list argument; what is absent is an empty list.</summary>
    public ScriptArray List(int index) => Arguments[index] switch
    {
        null or AbsentView => [],
        ScriptArray array => array,
        var other => throw new ScriptRuntimeException(Span, $"This needs a list, but '{Context.Plain(other)}' is not one."),
    };

    /// <summary>A list argument whose items are to be printed.</summary>
    public ScriptArray Printable(int index) => PlanTemplateContext.Printable(Span, List(index));

    /// <summary>A field of an item of a list.</summary>
    public object? Field(object? item, string field)
    {
        foreach (var name in field.Split('.'))
        {
            if (item is null) return null;
            if (item is not IScriptObject record)
                throw new ScriptRuntimeException(Span, $"'{Context.Plain(item)}' has no fields, so it has no '{name}'.");
            record.TryGetValue(Context, Span, name, out item);
        }
        return item;
    }
}
