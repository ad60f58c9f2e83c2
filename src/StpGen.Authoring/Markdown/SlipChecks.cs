using Markdig.Syntax.Inlines;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Markdown;

/// <summary>Reports what looks like mark-up and would print as typed.</summary>
internal sealed class SlipChecks(ISpanMap spans, RuleInfo unsupported, Action<Finding> report)
{
    private bool IsTemplate => unsupported == TemplateRules.Markdown;

    /// <summary>Marks within any text.</summary>
    public void Text(ContainerInline? text)
    {
        if (!IsPlain(text, MarkSlips.MayBeIn)) Check(text, MarkSlips.In);
    }

    /// <summary>Starts of lines in a paragraph that may be any block.</summary>
    public void Lines(ContainerInline? paragraph)
    {
        if (!IsPlain(paragraph, LineSlips.MayBeIn)) Check(paragraph, LineSlips.In);
    }

    /// <summary>Whether there is only one piece of text, without anything to look for, as in most cells and paragraphs.</summary>
    private static bool IsPlain(ContainerInline? container, Suspicion mayBeIn) => container?.FirstChild switch
    {
        null => true,
        LiteralInline { NextSibling: null, IsFirstCharacterEscaped: false } only => !mayBeIn(only.Content.AsSpan()),
        _ => false,
    };

    private delegate bool Suspicion(ReadOnlySpan<char> text);

    private void Check(ContainerInline? container, Func<string, bool, IEnumerable<Slip>> find)
    {
        var written = WrittenText.Of(container!);
        var text = written.ToString();
        foreach (var slip in find(text, IsTemplate))
        {
            var start = written.PlaceOf(slip.Start);
            var end = written.PlaceOf(slip.Start + slip.Length - 1) + 1;
            report(new Finding(unsupported, slip.IsCertain ? unsupported.Severity : Severity.Warning, spans.SpanAt(start, end),
                slip.Advice.Message)
            {
                Hints = [slip.Advice.Hint],
            });
        }
    }
}
