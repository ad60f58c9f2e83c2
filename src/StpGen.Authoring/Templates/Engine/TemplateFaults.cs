using Scriban.Syntax;
using StpGen.Authoring.Markdown;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>
/// The faults of a run, each told once however often a loop meets it. The run continues after a fault, so that one build finds them all;
/// what it makes is then no paper.
/// </summary>
internal sealed class TemplateFaults(Action<Finding> report)
{
    private readonly HashSet<(SourceSpan? Span, string Message)> _told = [];

    public bool Any { get; private set; }

    public void Add(ScriptRuntimeException fault) => Add(fault switch
    {
        TemplateFaultException known => Found(known.Rule, known, known.Hint),
        LimitException => Found(TemplateRules.TooLong, fault, "Look for a loop or a part that includes itself."),
        _ => Found(TemplateRules.Evaluation, TemplateFault.Other(fault.Span), TemplateFault.Other(fault.Span).Hint),
    });

    public void Add(Finding finding)
    {
        Any = true;
        if (_told.Add((finding.Span, finding.Message))) report(finding);
    }

    /// <summary>Reports a finding that may be only a warning, with which the template still makes a paper.</summary>
    public void AddOrWarn(Finding finding)
    {
        var any = Any || finding.Severity == Severity.Error;
        Add(finding);
        Any = any;
    }

    /// <summary>A template's fault has been reported where it was found.</summary>
    public void AddReported() => Any = true;

    private static Finding Found(RuleInfo rule, ScriptRuntimeException fault, string hint) =>
        new(rule, SpanOf(fault.Span), fault.OriginalMessage, hint);

    public static SourceSpan SpanOf(Scriban.Parsing.SourceSpan span) =>
        new(span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1, span.End.Line + 1, span.End.Column + 2);
}
