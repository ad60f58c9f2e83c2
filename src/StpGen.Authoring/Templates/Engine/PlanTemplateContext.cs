using System.Collections.Immutable;
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
    private SourceSpan _statement;

    /// <summary>What the statement has read that gave what is written next.</summary>
    private ImmutableArray<int> _written = [];

    public PlanTemplateContext(ScriptObject functions, ScriptObject model, TokenTable tokens, TemplateWork work, TemplateFaults faults,
        FactReads reads)
        : this(functions, model, new ScriptObject(), tokens, work, faults, reads)
    {
    }

    /// <param name="own">The variables of the template, in an object of their own, so that its parts do not see them.</param>
    private PlanTemplateContext(ScriptObject functions, ScriptObject model, ScriptObject own, TokenTable tokens, TemplateWork work,
        TemplateFaults faults, FactReads reads)
        : base(functions, work, faults)
    {
        Reads = reads;
        _tokens = tokens;
        Model = model;
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

    public FactReads Reads { get; }

    protected override ScriptObject Model { get; }

    /// <summary>
    /// A context for a part, which sees the model and its own parameters but no variable of the template that includes it.
    /// </summary>
    public PlanTemplateContext ForPart(ScriptObject parameters, string path)
    {
        var part = new PlanTemplateContext(BuiltinObject, Model, parameters, _tokens, Work, Faults, Reads) { Depth = Depth + 1 };
        part.PushOutput(Output);
        part.PushSourceFile(path);
        return part;
    }

    /// <summary>Remembers which statement is run, and gave what is written next: the engine names the whole block.</summary>
    public override object? Evaluate(ScriptNode? node, bool aliasReturnedFunction)
    {
        if (node is not ScriptExpressionStatement) return base.Evaluate(node, aliasReturnedFunction);
        _statement = node.Span;
        _written = [];
        var mark = Reads.Mark;
        var value = base.Evaluate(node, aliasReturnedFunction);
        _statement = node.Span;
        _written = Reads.Take(mark);
        return value;
    }

    protected override object? Run(TemplateFunction function, ScriptNode caller, IReadOnlyList<ScriptNode> written, ScriptArray values)
    {
        var mark = Reads.Mark;
        return Reads.Returned(function.Run(this, caller, written, values), mark, values);
    }

    protected override object? Kept(object? value, int mark) => value is string ? Reads.Made(value, Reads.Take(mark)) : value;

    protected override int Mark => Reads.Mark;

    protected override void Forget(int mark) => Reads.Forget(mark);

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        try
        {
            var facts = _written;
            _written = [];
            if (TokenOf(textAsObject) is not { } token) return this;
            Work.Write(_statement, token.Length);
            var own = Reads.Of(textAsObject);
            return Write(_tokens.Add(token with { Facts = own.IsEmpty ? facts : [.. facts.Union(own)] }));
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
        MissingNote note => new MissingToken(Plain(note.Text), note.IsStated),
        PlanText text => new PlainToken(text.Value, text.Span),
        FactText text => new PlainToken(text.Value, null),
        Quantity quantity => new PlainToken(quantity.ToString(), quantity.Span),
        PlanDate date => new PlainToken(date.ToString(), date.Span),
        Prose prose => new ProseToken(prose),
        bool flag => new PlainToken(flag ? "yes" : "no", null),
        _ => new PlainToken(ObjectToString(value) ?? "", null),
    };

    /// <summary>A value as plain characters.</summary>
    public string Plain(object? value) => Plain(value, 0);

    /// <summary>A value as characters within a text; a record has none.</summary>
    public override string? ObjectToString(object? value, bool nested = false) => Whole(Characters(value, 0));

    private string Plain(object? value, int depth) =>
        value is null or RecordView or MissingNote or Nothing ? "" : Whole(Characters(value, depth));

    /// <summary>A text with the values that the template put into it, such as one that it captured.</summary>
    private string Whole(string text)
    {
        if (!text.Contains(TokenTable.Open))
        {
            Work.SpendText(_statement, text.Length);
            return text;
        }
        Work.SpendText(_statement, _tokens.LengthOf(text));
        return _tokens.Flatten(text);
    }

    private string Characters(object? value, int depth) => value switch
    {
        null or Nothing or RecordView { IsAbsent: true } => "",
        bool flag => flag ? "yes" : "no",
        ScriptArray array => List(array, Work.Deeper(_statement, depth)),
        RecordView record => throw Whole(_statement, record, "Print one of its fields"),
        IScriptCustomFunction => throw TemplateFault.BadOperator(_statement, "@"),
        IScriptObject other =>
            throw TemplateFault.Whole(_statement, "this", other.GetMembers(), "Print one of its fields"),
        _ when Operand.IsTooLarge(value) => throw TemplateFault.TooLarge(_statement),
        _ when Operand.IsPlain(value) => Operand.Show(value),
        // A name of a type is for no reader.
        _ => throw TemplateFault.Other(_statement),
    };

    private string List(ScriptArray list, int depth) => Words.Join([.. Printable(_statement, list).Select(item => Plain(item, depth))]);

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

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        Work.Loop(loop.Span);
        return base.OnStepLoop(loop);
    }
}
