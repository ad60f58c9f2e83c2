using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using StpGen.Core.Findings;
using MarkdigList = Markdig.Syntax.ListBlock;
using SourceSpan = StpGen.Core.Text.SourceSpan;

namespace StpGen.Authoring.Markdown;

/// <summary>Blocks that Markdown reads otherwise than most authors mean them.</summary>
internal sealed class BlockSlips(string markdown, ISpanMap spans, RuleInfo unsupported, Action<Finding> report)
{
    private readonly HashSet<LinkReferenceDefinition> _used = [];

    private bool IsTemplate => unsupported == TemplateRules.Markdown;

    /// <summary>A line of <c>---</c> or <c>===</c> directly below a paragraph makes it a heading.</summary>
    /// <returns>Whether a new page was meant, and not a heading.</returns>
    public bool Heading(HeadingBlock heading)
    {
        if (!heading.IsSetext) return false;
        var underline = markdown.AsSpan(0, Math.Min(heading.Span.End + 1, markdown.Length)).TrimEnd();
        var length = underline.Length - underline.TrimEnd("-=").Length;
        var isRule = underline is [.., '-'] && length == 3;
        Report(heading, $"The line '{new string(underline[^1], 3)}' below this text makes it a heading.",
            isRule ? "Put an empty line above '---', which then starts a new page." : "Delete the line, and start the heading with '#'.");
        return isRule;
    }

    /// <summary>Items of a pasted list that share a line.</summary>
    public void Pasted(MarkdigList list, string written)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (item.Span.Start < 0 || item.Span.Start >= written.Length) continue;
            var line = written.AsSpan(item.Span.Start);
            if (line[0] == '\n') continue;
            if (line.IndexOf('\n') is >= 0 and var end) line = line[..end];
            if (line[1..].IndexOf([' ', line[0], ' ']) >= 0)
                Report(item, "Several items share this line, so they print as one.", "Put each on a line of its own.", Severity.Warning);
        }
    }

    public void Rule(ThematicBreakBlock rule)
    {
        if (rule.ThematicChar != '-' || rule.ThematicCharCount != rule.Span.Length)
            Report(rule, "Papers do not have rules; a line like this would start a new page.", "Write '---' for a new page, or delete it.");
    }

    /// <summary>A list is numbered from its first number: every item written as 1 is usual, any other jump is lost.</summary>
    public void List(MarkdigList list)
    {
        if (!list.IsOrdered) return;
        var items = list.OfType<ListItemBlock>().ToList();
        if (items.TrueForAll(item => item.Order == items[0].Order)) return;
        for (var i = 1; i < items.Count; i++)
            if (items[i].Order != items[0].Order + i)
            {
                Report(items[i], string.Create(CultureInfo.InvariantCulture,
                    $"This item is written as {items[i].Order} but prints as {items[0].Order + i}."),
                    "Number the items without gaps, or write 1. before each.", Severity.Warning, length: 2);
                return;
            }
    }

    public void EmptyItem(ListItemBlock item) =>
        Report(item, "This item of a list is empty, so it is not printed.", "Write its text, or delete it.", Severity.Warning);

    /// <summary>Text directly below a quotation or an item runs on in it, though it has no mark.</summary>
    public void Paragraph(ParagraphBlock paragraph)
    {
        if (paragraph.Parent is not { } around || paragraph.Span.Length < 3 || paragraph.Span.End >= markdown.Length) return;
        var isQuoted = IsWithin<QuoteBlock>(around);
        if (isQuoted ? !IsTemplate : around is not ListItemBlock) return;
        var text = markdown.AsSpan(paragraph.Span.Start, paragraph.Span.Length);
        for (int start = 0, end; (end = text[start..].IndexOf('\n')) >= 0; start += end + 1)
        {
            var before = text.Slice(start, end).TrimEnd();
            var line = text[(start + end + 1)..];
            // The rest of a sentence may be on a new line; the start of one is meant as a paragraph.
            var runsOn = isQuoted ? line.TrimStart(" \t") is not ['>', ..]
                : before is [.., '.' or '!' or '?' or ':' or ';'] && line is [>= 'A' and <= 'Z', ..];
            if (!runsOn) continue;
            var at = paragraph.Span.Start + start + end + 1;
            var what = isQuoted ? "quotation" : "item";
            report(new Finding(unsupported, Severity.Warning, spans.SpanAt(at, at + 1), $"This line prints as part of the {what} above it.")
            {
                Hints = [isQuoted ? "Put an empty line before it, or start it with '>'."
                    : "Put an empty line before it, or indent it like the text of the item."],
            });
            return;
        }
    }

    public void Use(LinkReferenceDefinition definition) => _used.Add(definition);

    /// <summary>Lines such as <c>[source]: https://…</c>, which never print, and which no link uses.</summary>
    public void Definitions(MarkdownDocument document)
    {
        foreach (var group in document.OfType<LinkReferenceDefinitionGroup>())
            foreach (var definition in group.OfType<LinkReferenceDefinition>())
                if (definition is not FootnoteLinkReferenceDefinition && !_used.Contains(definition))
                {
                    if (definition.Label is ['^', ..])
                        Report(definition, "This text of a footnote is not read here, so it is not printed.", IsTemplate
                            ? "Move it out of lists and containers, to the end of the template."
                            : "Put the note into the text, in brackets; footnotes belong in templates.");
                    else Report(definition, $"'[{definition.Label}]:' gives a link its address, but no link uses it, so it is not printed.",
                        "Put a backslash before '[' to print it, or delete it.");
                }
    }

    private static bool IsWithin<T>(ContainerBlock block)
    {
        for (var around = block; around is not null; around = around.Parent)
            if (around is T) return true;
        return false;
    }

    private void Report(MarkdownObject block, string message, string hint, Severity? severity = null, int? length = null) =>
        report(new Finding(unsupported, severity ?? unsupported.Severity, SpanOf(block, length), message) { Hints = [hint] });

    private SourceSpan SpanOf(MarkdownObject block, int? length) =>
        spans.SpanAt(block.Span.Start, length is { } own ? block.Span.Start + own : block.Span.End + 1);
}
