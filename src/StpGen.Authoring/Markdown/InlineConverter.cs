using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using MarkdigSpan = Markdig.Syntax.SourceSpan;

namespace StpGen.Authoring.Markdown;

/// <summary>Markdig's inlines to the document's. Anything that papers do not support is a finding, and its words are kept.</summary>
internal sealed class InlineConverter(string markdown, ISpanMap spans, RuleInfo unsupported, TokenTable tokens, Action<Finding> report)
{
    /// <summary>Whether the text is a note's.</summary>
    private bool _inNote;

    private int _depth;

    /// <summary>A comment has begun that does not end in its paragraph.</summary>
    private bool _inComment;

    /// <summary>Makes the blocks of a footnote; null if footnotes are not allowed here.</summary>
    public Func<Markdig.Syntax.ContainerBlock, ImmutableArray<Core.Documents.Block>>? NoteBlocks { get; init; }

    /// <summary>Checks a text as a whole, before it is converted.</summary>
    public required Action<ContainerInline?> TopLevel { get; init; }

    /// <summary>Told of the definition that a link uses.</summary>
    public required Action<Markdig.Syntax.LinkReferenceDefinition> UseDefinition { get; init; }

    /// <summary>Reports the mark of a footnote that has no text.</summary>
    public required Action<NoteMark, SourceSpan> UnknownNote { get; init; }

    public ImmutableArray<Core.Documents.Inline> Convert(ContainerInline? container)
    {
        var inlines = ImmutableArray.CreateBuilder<Core.Documents.Inline>();
        if (_depth > MarkdownBounds.DeepestInline)
        {
            Unsupported(SpanOf(container!.Span), "Brackets or emphasis are nested too deeply here.",
                "Close each one where it ends, or put a backslash before '[' or '*' to print the character.");
            return [];
        }
        if (_depth == 0)
        {
            _inComment = false;
            TopLevel(container);
        }
        _depth++;
        for (var inline = container?.FirstChild; inline is not null && !_inComment; inline = inline.NextSibling) Append(inlines, inline);
        _depth--;
        return Merged(inlines);
    }

    /// <summary>Text that may contain tokens, as inlines.</summary>
    public void AppendText(ImmutableArray<Core.Documents.Inline>.Builder inlines, string text, SourceSpan span)
    {
        foreach (var (_, literal, value) in tokens.Split(text))
            switch (value)
            {
                case null: AppendRun(inlines, literal, span); break;
                case PlainToken plain: AppendRun(inlines, tokens.Flatten(plain.Text), plain.Span ?? span, plain.Facts); break;
                case MissingToken missing: inlines.Add(new MissingText(missing.Text, span) { IsStated = missing.IsStated }); break;
                case ProseToken prose: inlines.AddRange(Flow(prose, span)); break;
            }
    }

    private void Append(ImmutableArray<Core.Documents.Inline>.Builder inlines, Markdig.Syntax.Inlines.Inline inline)
    {
        var span = SpanOf(inline.Span);
        switch (inline)
        {
            case LiteralInline literal: AppendLiteral(inlines, literal, span); break;
            case HtmlEntityInline entity: AppendRun(inlines, entity.Transcoded.ToString(), span); break;
            case LineBreakInline { IsHard: true }: inlines.Add(new LineBreak(span)); break;
            case LineBreakInline: AppendRun(inlines, " ", span); break;
            case EmphasisInline { DelimiterCount: 1, DelimiterChar: '*' } times when IsBetweenDigits(times.Span):
                Unsupported(span, "These '*' between numbers make text italic.", "Write × for “times”, or put a backslash before '*'.");
                inlines.Add(new Emphasis(Convert(times), span));
                break;
            case EmphasisInline { DelimiterCount: >= 2 } strong: inlines.Add(new Strong(Convert(strong), span)); break;
            case EmphasisInline emphasis: inlines.Add(new Emphasis(Convert(emphasis), span)); break;
            case Markdig.Extensions.Footnotes.FootnoteLink { IsBackLink: true }: break;
            case Markdig.Extensions.Footnotes.FootnoteLink note when NoteBlocks is not null:
                AppendNote(inlines, note.Footnote, span);
                break;
            case NoteMark mark:
                UnknownNote(mark, span);
                AppendText(inlines, $"[^{mark.Label}]", span);
                break;
            case LinkInline { IsImage: false } link: AppendLink(inlines, link, span); break;
            case AutolinkInline auto:
                AppendAddress(inlines, (auto.IsEmail ? "mailto:" : "") + auto.Url, [new TextRun(auto.Url, span)],
                span); break;
            case LinkInline image:
                Unsupported(span, "A picture is not allowed here.", unsupported == TemplateRules.Markdown
                    ? "Put it in a paragraph of its own, with an empty line above and below." : "Delete it; pictures belong in templates.");
                inlines.AddRange(Convert(image));
                break;
            case CodeInline code:
                Unsupported(span, "Papers do not support code text.", "Remove the backquotes.");
                AppendText(inlines, code.Content, span);
                break;
            case HtmlInline { Tag: { } comment } when comment.StartsWith(Comments.Open, StringComparison.Ordinal):
                report(Comments.Finding(unsupported, span, isClosed: true));
                break;
            case HtmlInline html:
                Unsupported(span, $"Papers do not support HTML such as '{html.Tag}'.",
                    "Delete the tag, or put a backslash before '<' to print the character.");
                AppendText(inlines, html.Tag, span);
                break;
            case DelimiterInline delimiter:
                AppendText(inlines, delimiter.ToLiteral(), span);
                inlines.AddRange(Convert(delimiter));
                break;
            case ContainerInline container:
                inlines.AddRange(Convert(container));
                break;
            default:
                Unsupported(span, "Papers do not support this Markdown.", "Write it in plain words.");
                AppendText(inlines, Slice(inline.Span), span);
                break;
        }
    }

    /// <summary>A note's text is a text of its own, wherever its mark is. Papers cannot have notes to notes.</summary>
    private void AppendNote(
        ImmutableArray<Core.Documents.Inline>.Builder inlines, Markdig.Extensions.Footnotes.Footnote note, SourceSpan span)
    {
        if (_inNote)
        {
            Unsupported(span, "A footnote cannot refer to a footnote.", "Put the second note into the first, in brackets.");
            AppendText(inlines, $"[{note.Label}]", span);
            return;
        }
        // Two numbers side by side would read as one.
        if (inlines is [.., Core.Documents.Footnote]) inlines.Add(new TextRun("\u00A0", span));
        var (depth, inComment) = (_depth, _inComment);
        (_depth, _inNote) = (0, true);
        inlines.Add(new Core.Documents.Footnote(0, NoteBlocks!(note), span));
        (_depth, _inComment, _inNote) = (depth, inComment, false);
    }

    private void AppendLiteral(ImmutableArray<Core.Documents.Inline>.Builder inlines, LiteralInline literal, SourceSpan span)
    {
        var text = literal.Content.ToString();
        var comment = literal.IsFirstCharacterEscaped ? -1 : text.IndexOf(Comments.Open, StringComparison.Ordinal);
        if (comment >= 0)
        {
            report(Comments.Finding(unsupported, spans.SpanAt(literal.Span.Start + comment, literal.Span.End + 1), isClosed: false));
            _inComment = true;
            text = text[..comment];
        }
        AppendText(inlines, text, span);
    }

    private void AppendLink(ImmutableArray<Core.Documents.Inline>.Builder inlines, LinkInline link, SourceSpan span)
    {
        var content = FactMarks.On(Convert(link), tokens.FactsIn(link.Url ?? ""));
        if (link.Reference is { } definition) UseDefinition(definition);
        var target = tokens.Flatten(link.Url ?? "");
        if (content.IsEmpty && target.StartsWith('#') && target.Length > 1)
        {
            inlines.Add(new CrossReference(target[1..], "", span));
            return;
        }
        if (content.IsEmpty)
        {
            Unsupported(span, "This link has no text to click on.", "Put words between its square brackets.");
            AppendRun(inlines, target, span);
            return;
        }
        AppendAddress(inlines, target, content, span);
    }

    private void AppendAddress(ImmutableArray<Core.Documents.Inline>.Builder inlines, string target,
        ImmutableArray<Core.Documents.Inline> content, SourceSpan span)
    {
        var address = target.Any(char.IsControl) ? target : WebAddress.Encoded(target.Trim());
        if (target.StartsWith('#') && target.Length > 1 || LinkScheme.IsSafe(address))
        {
            inlines.Add(new Link(address, content, span));
            return;
        }
        var (fault, remedy) = LinkAdvice.OfLink(target);
        report(new Finding(ReadRules.BadAddress, span, fault, remedy));
        inlines.AddRange(content);
    }

    /// <summary>Prose in the middle of a line: its paragraphs follow each other; a list is not allowed there.</summary>
    private ImmutableArray<Core.Documents.Inline> Flow(ProseToken prose, SourceSpan span)
    {
        var inlines = ImmutableArray.CreateBuilder<Core.Documents.Inline>();
        foreach (var block in FactMarks.On(prose))
        {
            if (inlines.Count > 0) inlines.Add(new LineBreak(span));
            if (block is Paragraph paragraph)
            {
                inlines.AddRange(paragraph.Content);
                continue;
            }
            report(new Finding(TemplateRules.BlockInLine, span, "There is a value with a list in the middle of this line.",
                "Put it on a line of its own, or alone in a list item or table cell.")
            {
                Related = prose.Prose.Span is { Path: { Length: > 0 } } at ? [new(at, "the value")] : [],
            });
            inlines.AddRange(BlockText.Flow([block]));
        }
        return inlines.ToImmutable();
    }

    private static void AppendRun(ImmutableArray<Core.Documents.Inline>.Builder inlines, string text, SourceSpan? span,
        ImmutableArray<int> facts = default)
    {
        if (text.Length > 0) inlines.Add(new TextRun(text, span) { Facts = facts.IsDefault ? [] : facts });
    }

    /// <summary>Merges neighbouring runs from the same place, so that shaping sees whole words.</summary>
    private static ImmutableArray<Core.Documents.Inline> Merged(ImmutableArray<Core.Documents.Inline>.Builder inlines)
    {
        var merged = ImmutableArray.CreateBuilder<Core.Documents.Inline>(inlines.Count);
        for (var i = 0; i < inlines.Count; i++)
        {
            var end = i + 1;
            if (inlines[i] is TextRun first)
            {
                while (end < inlines.Count && inlines[end] is TextRun next && next.Span?.Path == first.Span?.Path) end++;
                merged.Add(end == i + 1 ? first : FactMarks.Joined([.. inlines.Skip(i).Take(end - i).Cast<TextRun>()]));
            }
            else
            {
                merged.Add(inlines[i]);
            }
            i = end - 1;
        }
        return merged.ToImmutable();
    }

    private bool IsBetweenDigits(MarkdigSpan span) => span.Start > 0 && span.End + 1 < markdown.Length
        && char.IsAsciiDigit(markdown[span.Start - 1]) && char.IsAsciiDigit(markdown[span.End + 1]);

    private void Unsupported(SourceSpan span, string message, string hint) => report(new Finding(unsupported, span, message, hint));

    private SourceSpan SpanOf(MarkdigSpan span) => spans.SpanAt(span.Start, span.End + 1);

    private string Slice(MarkdigSpan span) => span.Start >= 0 && span.End < markdown.Length && span.Length > 0
        ? markdown.Substring(span.Start, span.Length) : "";
}
