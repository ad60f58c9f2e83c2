using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Values;
using StpGen.Core.Text;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>
/// The context in which templates run: strict names, bounded loops and output, no clock, files or environment.
/// Whatever is interpolated becomes a token; only a template's own text is Markdown.
/// </summary>
internal sealed class PlanTemplateContext : StrictTemplateContext
{
    private readonly TokenTable _tokens;
    private readonly int _loopLimit;
    private readonly StepCount _steps;
    private SourceSpan _statement;

    public PlanTemplateContext(ScriptObject functions, ScriptObject model, TokenTable tokens, int loopLimit, TemplateFaults faults)
        : this(functions, model, new ScriptObject(), tokens, loopLimit, faults, new StepCount())
    {
    }

    /// <param name="own">The variables of the template, in an object of their own, so that its parts do not see them.</param>
    private PlanTemplateContext(ScriptObject functions, ScriptObject model, ScriptObject own, TokenTable tokens, int loopLimit,
        TemplateFaults faults, StepCount steps)
        : base(functions, faults)
    {
        _tokens = tokens;
        Model = model;
        _steps = steps;
        _loopLimit = loopLimit;
        AutoIndent = false;
        LoopLimit = 0;
        ObjectRecursionLimit = 20;
        OutputLimit = 0;
        LimitToString = 0;
        PushGlobal(model);
        PushGlobal(own);
    }

    /// <summary>How many parts deep this is: a template's own text is 0.</summary>
    public int Depth { get; private init; }

    protected override ScriptObject Model { get; }

    /// <summary>
    /// A context for a part, which sees the model and its own parameters but no variable of the template that includes it.
    /// </summary>
    public PlanTemplateContext ForPart(ScriptObject parameters, string path)
    {
        var part = new PlanTemplateContext(BuiltinObject, Model, parameters, _tokens, _loopLimit, Faults, _steps) { Depth = Depth + 1 };
        part.PushOutput(Output);
        part.PushSourceFile(path);
        return part;
    }

    /// <summary>Remembers which statement is run, and gave what is written next: the engine names the whole block.</summary>
    public override object? Evaluate(ScriptNode? node, bool aliasReturnedFunction)
    {
        if (node is ScriptExpressionStatement) _statement = node.Span;
        var value = base.Evaluate(node, aliasReturnedFunction);
        if (node is ScriptExpressionStatement) _statement = node.Span;
        return value;
    }

    protected override object? Run(TemplateFunction function, ScriptNode caller, IReadOnlyList<ScriptNode> written, ScriptArray values) =>
        function.Run(this, caller, written, values);

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        try
        {
            return TokenOf(textAsObject) is { } token ? Write(_tokens.Add(token)) : this;
        }
        catch (TemplateFaultException fault)
        {
            Faults.Add(fault);
            return this;
        }
    }

    /// <summary>What a value prints; null: nothing.</summary>
    private TokenValue? TokenOf(object? value) => value switch
    {
        Nothing => null,
        _ when Operand.IsFaulty(value) => null,
        null or RecordView { IsAbsent: true } => new MissingToken(Citations.NotGiven),
        MissingNote note => new MissingToken(note.Text, note.IsStated),
        PlanText text => new PlainToken(text.Value, text.Span),
        Quantity quantity => new PlainToken(quantity.ToString(), quantity.Span),
        PlanDate date => new PlainToken(date.ToString(), date.Span),
        Prose prose => new ProseToken(prose),
        bool flag => new PlainToken(flag ? "yes" : "no", null),
        ScriptArray array => new PlainToken(Words.Join([.. Printable(_statement, array).Select(Plain)]), null),
        _ => new PlainToken(ObjectToString(value) ?? "", null),
    };

    /// <summary>A value as plain characters.</summary>
    public string Plain(object? value) => value is null or RecordView or MissingNote ? "" : ObjectToString(value) ?? "";

    /// <summary>A value as characters within a text; a record has none.</summary>
    public override string? ObjectToString(object? value, bool nested = false) => value switch
    {
        null or RecordView { IsAbsent: true } => "",
        bool flag => flag ? "yes" : "no",
        ScriptArray array => Words.Join([.. Printable(_statement, array).Select(Plain)]),
        RecordView record => throw Whole(_statement, record, "Print one of its fields"),
        IScriptCustomFunction => throw TemplateFault.BadOperator(_statement, "@"),
        IScriptObject other =>
            throw TemplateFault.Whole(_statement, "this", other.GetMembers(), "Print one of its fields"),
        _ when Operand.IsTooLarge(value) => throw TemplateFault.TooLarge(_statement),
        _ when Operand.IsPlain(value) => Operand.Show(value),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>A list whose items can be printed; one of records is a fault.</summary>
    public static ScriptArray Printable(SourceSpan span, ScriptArray list) =>
        list.OfType<RecordView>().FirstOrDefault(r => !r.IsAbsent) is { } record
            ? throw Whole(span, record, "Choose one of its fields with 'pluck'") : list;

    private static TemplateFaultException Whole(SourceSpan span, RecordView record, string instead) =>
        TemplateFault.Whole(span, Words.Article(record.RecordName), record.GetMembers(), instead);

    /// <summary>An empty list is as absent as none, so that a template can ask <c>if plan.enablers</c>.</summary>
    public override bool ToBool(SourceSpan span, object? value) => value switch
    {
        ScriptArray array => array.Count > 0,
        RecordView record => !record.IsAbsent,
        bool flag => flag,
        null or MissingNote => false,
        _ => true,
    };

    /// <summary>The engine asks for a number where a loop says how far it goes.</summary>
    public override int ToInt(SourceSpan span, object? value) =>
        Operand.Whole(value) is { } number ? number : Operand.IsMissing(value) ? 0 : throw TemplateFault.NotANumber(span, Plain(value));

    /// <summary>Every step of every loop counts against one bound, so that loops within loops are bounded too.</summary>
    protected override bool OnStepLoop(ScriptLoopStatementBase loop) =>
        ++_steps.Taken <= _loopLimit
            ? base.OnStepLoop(loop) : throw new LimitException(loop.Span, $"The template's loops take more than {_loopLimit} steps.");

    /// <summary>The steps of loops that a template and its parts have taken together.</summary>
    private sealed class StepCount
    {
        public int Taken { get; set; }
    }
}
