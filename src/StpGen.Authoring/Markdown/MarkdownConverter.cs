using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Themes;
using Block = StpGen.Core.Documents.Block;
using ListBlock = StpGen.Core.Documents.ListBlock;
using MarkdigBlock = Markdig.Syntax.Block;
using MarkdigTable = Markdig.Extensions.Tables.Table;

namespace StpGen.Authoring.Markdown;

/// <summary>Markdig's blocks to the document's. Unknown Markdown is a finding, never a silent drop.</summary>
internal sealed class MarkdownConverter(string markdown, ISpanMap spans, RuleInfo unsupported, TokenTable tokens, Action<Finding> report)
{
    private readonly InlineConverter _inlines = new(markdown, spans, unsupported, tokens, report);
    private readonly AnchorNames _anchors = new();
    private Func<MarkdigBlock, bool> _isAllowed = _ => true;

    /// <summary>Tables of terms, of which only the rows stay whose first cell is used elsewhere in the paper.</summary>
    public List<Table> TermTables { get; } = [];

    public ImmutableArray<Block> Convert(MarkdownDocument document, Func<MarkdigBlock, bool>? isAllowed = null)
    {
        _isAllowed = isAllowed ?? (_ => true);
        return Blocks(document);
    }

    private ImmutableArray<Block> Blocks(ContainerBlock container, bool onCover = false)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var block in container)
        {
            if (!_isAllowed(block) && block is not LinkReferenceDefinitionGroup) Unsupported(block);
            switch (block)
            {
                case HeadingBlock heading: blocks.Add(Heading(heading, onCover)); break;
                case ParagraphBlock paragraph: blocks.AddRange(Paragraph(paragraph, onCover)); break;
                case Markdig.Syntax.ListBlock list: blocks.Add(List(list)); break;
                case QuoteBlock quote: blocks.Add(new Quote(Blocks(quote), SpanOf(quote))); break;
                case ThematicBreakBlock rule: blocks.Add(new PageBreak(SpanOf(rule))); break;
                case MarkdigTable table: blocks.Add(Table(table, [], "")); break;
                case CustomContainer custom: blocks.AddRange(Container(custom)); break;
                case LinkReferenceDefinitionGroup: break;
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
        return blocks.ToImmutable();
    }

    private Block Heading(HeadingBlock heading, bool onCover)
    {
        var content = _inlines.Convert(heading.Inline);
        var span = SpanOf(heading);
        if (onCover) return new Paragraph(content, heading.Level == 1 ? TextRole.Title : TextRole.Subtitle, span);
        var level = heading.Level;
        if (level > 4)
        {
            report(new Finding(TemplateRules.Heading, span, "Papers have four levels of headings.", "Use '####' at the most."));
            level = 4;
        }
        return new Heading(level, _anchors.For(PlainText.Of(content)), content, span);
    }

    /// <summary>A paragraph that is one value of prose and nothing else becomes that value's blocks.</summary>
    private ImmutableArray<Block> Paragraph(ParagraphBlock paragraph, bool onCover)
    {
        var role = onCover ? TextRole.CoverDetail : TextRole.Body;
        if (paragraph.Inline is { } inline && inline.FirstChild == inline.LastChild && inline.FirstChild is Markdig.Syntax.Inlines.LiteralInline literal
            && tokens.Split(literal.Content.ToString().Trim()).ToList() is [(_, _, ProseToken prose)])
            return prose.Prose.Blocks;
        var content = _inlines.Convert(paragraph.Inline);
        return content.IsEmpty ? [] : [new Paragraph(content, role, SpanOf(paragraph))];
    }

    private ListBlock List(Markdig.Syntax.ListBlock list)
    {
        _ = int.TryParse(list.OrderedStart, out var start);
        var items = list.OfType<ListItemBlock>().Select(item => new ListItem(Blocks(item), SpanOf(item))).Where(i => i.Blocks.Length > 0);
        return new ListBlock(list.IsOrdered ? ListKind.Numbered : ListKind.Bulleted, list.IsOrdered ? start : 1, [.. items], SpanOf(list));
    }

    private Table Table(MarkdigTable table, ImmutableArray<Core.Documents.Inline> caption, string options)
    {
        if (caption.IsEmpty)
        {
            report(new Finding(TemplateRules.Container, SpanOf(table), "This table has no caption, which readers of screens need.",
                "Put it between '::: table' and ':::', with its caption in a paragraph above it."));
            caption = [new TextRun("Table")];
        }
        return new TableConverter(cell => Blocks(cell), SpanOf, report).Convert(table, caption, options);
    }

    private ImmutableArray<Block> Container(CustomContainer container)
    {
        var span = SpanOf(container);
        var options = tokens.Flatten(container.Arguments ?? "");
        switch (container.Info)
        {
            case "cover": return [new Cover(Blocks(container, onCover: true), span)];
            case "callout": return [new Callout(CalloutKind.Note, Blocks(container), span)];
            case "missing": return [new Callout(CalloutKind.Missing, Blocks(container), span)];
            case "contents":
                var depth = options.Length == 1 && options[0] is >= '1' and <= '4' ? options[0] - '0' : 2;
                return [new Contents(container.OfType<ParagraphBlock>().Select(p => PlainText.Of(_inlines.Convert(p.Inline))).FirstOrDefault() ?? "Contents", depth, span)];
            case "table" or "terms":
                if (container.OfType<ParagraphBlock>().FirstOrDefault() is { } caption && container.OfType<MarkdigTable>().FirstOrDefault() is { } body && container.Count == 2)
                {
                    var table = Table(body, _inlines.Convert(caption.Inline), options);
                    if (container.Info == "terms") TermTables.Add(table);
                    return [table];
                }
                report(new Finding(TemplateRules.Container, span, $"'::: {container.Info}' holds a caption and then a table, and nothing else.", "Write the caption, an empty line, and the table."));
                return Blocks(container);
            default:
                report(new Finding(TemplateRules.Container, span, $"There is no container '::: {container.Info}'.",
                    Core.Text.Nearest.To(container.Info ?? "", Containers) is { } near ? $"Did you mean '::: {near}'?" : $"Containers are {Shapes.Words.Join(Containers)}."));
                return Blocks(container);
        }
    }

    private static readonly string[] Containers = ["callout", "contents", "cover", "missing", "table", "terms"];

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
            HeadingBlock => ("A heading", "Headings stand in templates; write a paragraph."),
            HtmlBlock => ("HTML", "Write it in Markdown."),
            CodeBlock => ("Code (an indented or fenced block)", "Indent by less than four spaces, and delete the fences."),
            QuoteBlock => ("A quotation ('>')", "Write a paragraph; a backslash before '>' prints the sign itself."),
            ThematicBreakBlock => ("A rule ('---')", "Delete the line."),
            MarkdigTable => ("A table", "Tables stand in templates; write a list."),
            _ => ("This Markdown", "Write it as a paragraph or a list."),
        };
        report(new Finding(unsupported, SpanOf(block), $"{what} cannot stand here.", hint));
    }

    private Core.Text.SourceSpan SpanOf(MarkdigBlock block) => spans.SpanAt(block.Span.Start, block.Span.End + 1);
}
