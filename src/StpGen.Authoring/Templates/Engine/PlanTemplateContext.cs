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
internal sealed class PlanTemplateContext : TemplateContext
{
    private readonly TokenTable _tokens;
    private readonly int _loopLimit;
    private readonly StepCount _steps;
    private SourceSpan _statement;

    public PlanTemplateContext(ScriptObject functions, TokenTable tokens, int loopLimit)
        : this(functions, tokens, loopLimit, new StepCount())
    {
    }

    private PlanTemplateContext(ScriptObject functions, TokenTable tokens, int loopLimit, StepCount steps) : base(functions)
    {
        _tokens = tokens;
        _steps = steps;
        _loopLimit = loopLimit;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        AutoIndent = false;
        LoopLimit = 0;
        RecursiveLimit = 40;
        ObjectRecursionLimit = 20;
        OutputLimit = 0;
        LimitToString = 1024 * 1024;
        MemberRenamer = member => member.Name;
        // Only records have fields. What a value is made of is no template's business, and is not there ahead-of-time compiled.
        MemberFilter = _ => false;
    }

    /// <summary>How many parts deep this is: a template's own text is 0.</summary>
    public int Depth { get; private init; }

    /// <summary>
    /// A context for a part, which sees the model and its own parameters but no variable of the template that includes it.
    /// </summary>
    public PlanTemplateContext ForPart(ScriptObject model, ScriptObject parameters, string path)
    {
        var part = new PlanTemplateContext(BuiltinObject, _tokens, _loopLimit, _steps) { Depth = Depth + 1 };
        part.PushGlobal(model);
        part.PushGlobal(parameters);
        part.PushOutput(Output);
        part.PushSourceFile(path);
        return part;
    }

    /// <summary>Remembers which statement gave what is written next: the engine names the whole block.</summary>
    public override object? Evaluate(ScriptNode? node, bool aliasReturnedFunction)
    {
        var value = base.Evaluate(node, aliasReturnedFunction);
        if (node is ScriptExpressionStatement) _statement = node.Span;
        return value;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case Nothing: return this;
            case null or RecordView { IsAbsent: true }: return Write(_tokens.Add(new MissingToken(Citations.NotGiven)));
            case MissingNote note: return Write(_tokens.Add(new MissingToken(note.Text)));
            case PlanText text: return Write(_tokens.Add(new PlainToken(text.Value, text.Span)));
            case Quantity quantity: return Write(_tokens.Add(new PlainToken(quantity.ToString(), quantity.Span)));
            case PlanDate date: return Write(_tokens.Add(new PlainToken(date.ToString(), date.Span)));
            case Prose prose: return Write(_tokens.Add(new ProseToken(prose)));
            case bool flag: return Write(_tokens.Add(new PlainToken(flag ? "yes" : "no", null)));
            case RecordView view: throw Whole(_statement, view, "Print one of its fields");
            case ScriptArray array:
                return Write(_tokens.Add(new PlainToken(Words.Join([.. Printable(_statement, array).Select(Plain)]),
                null)));
            default: return Write(_tokens.Add(new PlainToken(Plain(textAsObject), null)));
        }
    }

    /// <summary>A value as plain characters.</summary>
    public string Plain(object? value) => value is null or RecordView ? "" : ObjectToString(value) ?? "";

    /// <summary>A list whose items can be printed; one of records is a fault.</summary>
    public static ScriptArray Printable(SourceSpan span, ScriptArray list) =>
        list.OfType<RecordView>().FirstOrDefault(r => !r.IsAbsent) is { } record
            ? throw Whole(span, record, "Choose one of its fields with 'pluck'") : list;

    private static UnknownMemberException Whole(SourceSpan span, RecordView record, string instead) =>
        new(span, $"{Words.Capital(Words.Article(record.RecordName))} cannot be printed whole.",
            $"{instead}: {Words.Join(record.GetMembers().ToList())}.");

    /// <summary>An empty list is as absent as none, so that a template can ask <c>if plan.enablers</c>.</summary>
    public override bool ToBool(SourceSpan span, object? value) => value switch
    {
        ScriptArray array => array.Count > 0,
        RecordView record => !record.IsAbsent,
        _ => base.ToBool(span, value),
    };

    /// <summary>Every step of every loop counts against one bound, so that loops within loops are bounded too.</summary>
    protected override bool OnStepLoop(ScriptLoopStatementBase loop) =>
        ++_steps.Taken <= _loopLimit
            ? base.OnStepLoop(loop) : throw new LimitException(loop.Span, $"The template's loops take more than {_loopLimit} steps.");

    /// <summary>The steps of loops that a template and its parts have taken together.</summary>
    private sealed class StepCount
    {
        public int Taken { get; set; }
    }

    /// <summary>A value that writes nothing, for functions that have written already.</summary>
    internal sealed record Nothing
    {
        public static Nothing Instance { get; } = new();
    }

    /// <summary>A polite note that something is not there, in a template's own words.</summary>
    internal sealed record MissingNote(string Text);
}
