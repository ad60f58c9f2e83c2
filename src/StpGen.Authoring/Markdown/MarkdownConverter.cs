using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Themes;
using Block = StpGen.Core.Documents.Block;
using ListBlock = StpGen.Core.Documents.ListBlock;
using MarkdigBlock = Markdig.Syntax.Block;
using MarkdigTable = Markdig.Extensions.Tables.Table;
using SourceSpan = StpGen.Core.Text.SourceSpan;

namespace StpGen.Authoring.Markdown;

/// <summary>Markdig's blocks to the document's. Unknown Markdown is a finding, never a silent drop.</summary>
internal sealed class MarkdownConverter
{
    private readonly string _written;
    private readonly ISpanMap _spans;
    private readonly RuleInfo _unsupported;
    private readonly TokenTable _tokens;
    private readonly Action<Finding> _report;
    private readonly InlineConverter _inlines;
    private readonly ContainerConverter _containers;
    private readonly FigureConverter? _figures;
    private readonly NoteChecks _notes;
    private readonly BlockSlips _slips;
    private readonly SlipChecks _marks;
    private readonly AnchorNames _anchors = new();
    private Func<MarkdigBlock, bool> _isAllowed = _ => true;
    private int _depth;

    /// <param name="markdown">As it was parsed: see <see cref="PastedBullets"/>.</param>
    /// <param name="written">As it was written, character for character as long.</param>
    /// <param name="figures">Where pictures come from; null if they are not allowed here.</param>
    public MarkdownConverter(
        string markdown, string written, ISpanMap spans, RuleInfo unsupported, TokenTable tokens, Action<Finding> report,
        FigureSources? figures = null)
    {
        _written = written;
        var told = report;
        report = finding => told(tokens.WithoutMarks(finding));
        (_spans, _unsupported, _tokens, _report) = (spans, unsupported, tokens, report);
        _notes = new NoteChecks(markdown, spans, unsupported, report);
        _slips = new BlockSlips(markdown, spans, unsupported, report);
        _marks = new SlipChecks(spans, unsupported, report);
        _inlines = new InlineConverter(markdown, spans, unsupported, tokens, report)
        {
            NoteBlocks = container => Blocks(container),
            UnknownNote = _notes.Unknown,
            UseDefinition = _slips.Use,
            TopLevel = _marks.Text,
        };
        _figures = figures is null ? null : new FigureConverter(_inlines, tokens, _anchors, figures, report);
        _containers = new ContainerConverter(_inlines, tokens, (container, onCover) => Blocks(container, onCover), SpanOf, report);
    }

    /// <summary>Lists that the paper's sources fill, each with the text above it.</summary>
    public List<(Core.Documents.ListBlock List, ImmutableArray<Block> Above)> SourceLists => _containers.SourceLists;

    public ImmutableArray<Block> Convert(MarkdownDocument document, Func<MarkdigBlock, bool>? isAllowed = null)
    {
        _isAllowed = isAllowed ?? (_ => true);
        _notes.Check(document);
        var blocks = Blocks(document);
        _slips.Definitions(document);
        return blocks;
    }

    private ImmutableArray<Block> Blocks(ContainerBlock container, bool onCover = false)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (_depth > MarkdownBounds.DeepestList)
        {
            _report(new Finding(_unsupported, SpanOf(container),
                $"Lists are nested more than {MarkdownBounds.DeepestList} levels deep here.",
                "Split it into several lists, one after another."));
            return [];
        }
        _depth++;
        var lists = new PastedLists(blocks);
        foreach (var block in container)
        {
            if (!_isAllowed(block) && block is not (LinkReferenceDefinitionGroup or HtmlBlock { Type: HtmlBlockType.Comment }))
                Unsupported(block);
            switch (block)
            {
                case HeadingBlock heading: blocks.AddRange(Heading(heading, onCover)); break;
                case ParagraphBlock paragraph: blocks.AddRange(Paragraph(paragraph, onCover)); break;
                case Markdig.Syntax.ListBlock list:
                    var level = PastedBullets.LevelOf(_written[Math.Clamp(list.Span.Start, 0, _written.Length - 1)]);
                    if (level is not null) _slips.Pasted(list, _written);
                    if (List(list) is { Items.IsEmpty: false } converted) lists.Add(converted, level);
                    break;
                case QuoteBlock quote: blocks.Add(new Quote(Blocks(quote), SpanOf(quote))); break;
                case ThematicBreakBlock rule:
                    if (!_isAllowed(rule)) break;
                    _slips.Rule(rule);
                    blocks.Add(new PageBreak(SpanOf(rule)));
                    break;
                case MarkdigTable table: blocks.Add(_containers.Table(table, [], "")); break;
                case CustomContainer custom: blocks.AddRange(_containers.Convert(custom)); break;
                case LinkReferenceDefinitionGroup or FootnoteGroup: break;
                case HtmlBlock { Type: HtmlBlockType.Comment } comment: blocks.AddRange(Comment(comment)); break;
                case LeafBlock leaf:
                    if (_isAllowed(block)) Unsupported(block);
                    blocks.Add(new Paragraph(LeafText(leaf), Span: SpanOf(leaf)));
                    break;
                case ContainerBlock inner:
                    if (_isAllowed(block)) Unsupported(block);
                    blocks.AddRange(Blocks(inner));
                    break;
            }
        }
        _depth--;
        return blocks.ToImmutable();
    }

    private ImmutableArray<Block> Heading(HeadingBlock heading, bool onCover)
    {
        var content = _inlines.Convert(heading.Inline);
        var span = SpanOf(heading);
        if (!_isAllowed(heading) || _slips.Heading(heading)) return content.IsEmpty ? [] : [new Paragraph(content, Span: span)];
        if (content.IsEmpty)
        {
            _report(new Finding(TemplateRules.Heading, span, "This heading has no words.",
                "Write them after the '#', or delete the line."));
            return [];
        }
        if (onCover) return [new Paragraph(content, heading.Level == 1 ? TextRole.Title : TextRole.Subtitle, span)];
        var level = heading.Level;
        if (level > 4)
        {
            _report(new Finding(TemplateRules.Heading, span, "This heading is too deep: papers have 4 levels of headings.",
                "Use at most '####'."));
            level = 4;
        }
        return [new Heading(level, _anchors.For(PlainText.Of(content)), content, span)];
    }

    /// <summary>A paragraph that is only one prose value becomes that value's blocks.</summary>
    private ImmutableArray<Block> Paragraph(ParagraphBlock paragraph, bool onCover)
    {
        var role = onCover ? TextRole.CoverDetail : TextRole.Body;
        if (paragraph.Inline is { } inline && inline.FirstChild == inline.LastChild
            && inline.FirstChild is Markdig.Syntax.Inlines.LiteralInline literal
            && _tokens.Split(literal.Content.ToString().Trim()).ToList() is [(_, _, ProseToken prose)])
            return FactMarks.On(prose);
        if (_figures?.Convert(paragraph, SpanOf(paragraph)) is { } figure) return figure;
        if (paragraph.Parent is not Markdig.Extensions.Tables.TableCell)
        {
            _marks.Lines(paragraph.Inline);
            _slips.Paragraph(paragraph);
        }
        var content = _inlines.Convert(paragraph.Inline);
        return content.IsEmpty ? [] : [new Paragraph(content, role, SpanOf(paragraph))];
    }

    private ListBlock List(Markdig.Syntax.ListBlock list)
    {
        _slips.List(list);
        _ = int.TryParse(list.OrderedStart, out var start);
        var items = ImmutableArray.CreateBuilder<ListItem>(list.Count);
        foreach (var item in list.OfType<ListItemBlock>())
            if (Blocks(item) is { IsEmpty: false } blocks) items.Add(new ListItem(blocks, SpanOf(item)));
            else if (item.All(block => block is BlankLineBlock)) _slips.EmptyItem(item);
        return new ListBlock(list.IsOrdered ? ListKind.Numbered : ListKind.Bulleted, list.IsOrdered ? start : 1, items.ToImmutable(),
            SpanOf(list));
    }

    /// <summary>A comment is for colleagues: no paper prints it. What follows it in its last line does.</summary>
    private ImmutableArray<Block> Comment(HtmlBlock comment)
    {
        var (text, isClosed) = Comments.Without(comment.Lines.ToString());
        _report(Comments.Finding(_unsupported, SpanOf(comment), isClosed));
        if (string.IsNullOrWhiteSpace(text)) return [];
        var inlines = ImmutableArray.CreateBuilder<Core.Documents.Inline>();
        _inlines.AppendText(inlines, text.Trim().ReplaceLineEndings(" "), SpanOf(comment));
        return [new Paragraph(inlines.ToImmutable(), Span: SpanOf(comment))];
    }

    private ImmutableArray<Core.Documents.Inline> LeafText(LeafBlock leaf)
    {
        if (leaf.Inline is not null) return _inlines.Convert(leaf.Inline);
        var inlines = ImmutableArray.CreateBuilder<Core.Documents.Inline>();
        _inlines.AppendText(inlines, leaf.Lines.ToString().ReplaceLineEndings(" "), SpanOf(leaf));
        return inlines.ToImmutable();
    }

    private void Unsupported(MarkdigBlock block)
    {
        var (what, hint) = block switch
        {
            HeadingBlock { IsSetext: true } => ("A line below a paragraph that makes it a heading", "Delete the line."),
            HeadingBlock => ("A heading", "Write a paragraph; headings belong in templates."),
            HtmlBlock => ("HTML", "Write it in Markdown."),
            CodeBlock => ("Code (an indented or fenced block)", "Indent it by fewer than 4 spaces, and delete any fences."),
            QuoteBlock => ("A quotation ('>')", "Write a paragraph, or put a backslash before '>' to print the character."),
            ThematicBreakBlock => ("A rule ('---')", "Delete the line."),
            MarkdigTable => ("A table", "Write a list; tables belong in templates."),
            _ => ("This Markdown", "Write it as a paragraph or a list."),
        };
        _report(new Finding(_unsupported, SpanOf(block), $"{what} is not allowed here.", hint));
    }

    private SourceSpan SpanOf(MarkdigBlock block) => _spans.SpanAt(block.Span.Start, block.Span.End + 1);
}
