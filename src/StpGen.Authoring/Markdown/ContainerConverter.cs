using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using Block = StpGen.Core.Documents.Block;
using MarkdigBlock = Markdig.Syntax.Block;
using MarkdigTable = Markdig.Extensions.Tables.Table;
using SourceSpan = StpGen.Core.Text.SourceSpan;
using Table = StpGen.Core.Documents.Table;

namespace StpGen.Authoring.Markdown;

/// <summary>Fenced containers, <c>::: name options</c>, to the blocks they represent.</summary>
internal sealed class ContainerConverter(
    InlineConverter inlines, TokenTable tokens, Func<ContainerBlock, bool, ImmutableArray<Block>> blocks,
    Func<MarkdigBlock, SourceSpan> spanOf, Action<Finding> report)
{
    internal static readonly string[] Names =
        ["callout", "column", "columns", "contents", "cover", "figures", "landscape", "missing", "table", "tables", "terms", "tiles"];

    public List<Table> TermTables { get; } = [];

    public ImmutableArray<Block> Convert(CustomContainer container)
    {
        var span = spanOf(container);
        var options = tokens.Flatten(container.Arguments ?? "").Trim();
        switch (container.Info)
        {
            case "cover": return [new Cover(blocks(container, true), span)];
            case "callout": return [new Callout(CalloutKind.Note, blocks(container, false), span)];
            case "missing": return [new Callout(CalloutKind.Missing, blocks(container, false), span)];
            case "contents":
                return [new Contents(Title(container, "Contents"), options.Length == 1 && options[0] is >= '1' and <= '4'
                ? options[0] - '0' : 2, span)];
            case "tables": return [new CaptionList(CaptionKind.Table, Title(container, "Tables"), span)];
            case "figures": return [new CaptionList(CaptionKind.Figure, Title(container, "Figures"), span)];
            case "landscape": return [Landscape(options, blocks(container, false), span)];
            case "columns": return Columns(container, options, span);
            case "column": return blocks(container, false);
            case "tiles": return Tiles(container, span);
            case "table" or "terms": return CaptionedTable(container, options, span);
            default:
                report(new Finding(TemplateRules.Container, span, $"There is no container '::: {container.Info}'.",
                    Core.Text.Nearest.To(container.Info ?? "", Names) is { } near
                        ? $"Did you mean '::: {near}'?" : $"Use one of {Words.Join(Names, "or")}."));
                return blocks(container, false);
        }
    }

    /// <summary>
    /// <c>::: landscape A3 header="Left of the page header" footer="Left of the page footer"</c>; every part is optional.
    /// </summary>
    private static Section Landscape(string options, ImmutableArray<Block> content, SourceSpan span) =>
        new(options.StartsWith("A3", StringComparison.OrdinalIgnoreCase) ? PageSetup.A3Landscape : PageSetup.A4Landscape,
            Quoted(options, "header"), content, span)
        {
            PageFooter = Quoted(options, "footer"),
        };

    /// <summary>The text of <c>name="text"</c> among options; null if there is none.</summary>
    private static string? Quoted(string options, string name)
    {
        var start = options.IndexOf(name + "=\"", StringComparison.Ordinal);
        if (start < 0) return null;
        start += name.Length + 2;
        return options.IndexOf('"', start) is >= 0 and var end ? options[start..end] : null;
    }

    public Table Table(MarkdigTable table, ImmutableArray<Core.Documents.Inline> caption, string options)
    {
        if (caption.IsEmpty)
        {
            report(new Finding(TemplateRules.Container, spanOf(table), "This table has no caption, which screen-reader users need.",
                "Put the table between '::: table' and ':::', with a caption in a paragraph above it."));
            caption = [new TextRun("Table")];
        }
        return new TableConverter(cell => blocks(cell, false), spanOf, report).Convert(table, caption, options);
    }

    private ImmutableArray<Block> CaptionedTable(CustomContainer container, string options, SourceSpan span)
    {
        if (container.Count == 2 && container[0] is ParagraphBlock caption && container[1] is MarkdigTable body)
        {
            var table = Table(body, inlines.Convert(caption.Inline), options);
            if (container.Info == "terms") TermTables.Add(table);
            return [table];
        }
        report(new Finding(TemplateRules.Container, span, $"'::: {container.Info}' must contain a caption and a table, and nothing else.",
            "Write the caption, an empty line, and the table."));
        return blocks(container, false);
    }

    /// <summary>Each <c>::: column</c> inside is a column; shares as in <c>widths=2,1</c>, or equal.</summary>
    private ImmutableArray<Block> Columns(CustomContainer container, string options, SourceSpan span)
    {
        var columns = container.OfType<CustomContainer>().Where(c => c.Info == "column").ToList();
        if (columns.Count is < 2 or > 4 || columns.Count != container.Count)
        {
            report(new Finding(TemplateRules.Container, span, "'::: columns' must contain 2 to 4 '::: column' blocks, and nothing else.",
                "Give the columns fewer colons than the container around them."));
            return blocks(container, false);
        }
        var shares = options.StartsWith("widths=", StringComparison.Ordinal)
            ? options["widths=".Length..].Split(',')
            .Select(s => double.TryParse(s, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) ? share : 0)
            .ToList()
            : [.. columns.Select(_ => 1.0)];
        if (shares.Count != columns.Count || shares.Any(s => s <= 0))
        {
            report(new Finding(TemplateRules.Container, span,
                $"'{options}' does not give a number for each of the {columns.Count} columns.",
                "Write one number for each column, such as widths=2,1."));
            shares = [.. columns.Select(_ => 1.0)];
        }
        return [new Columns([.. columns.Select((column, i) => new Column(shares[i] / shares.Sum(), blocks(column, false)))], span)];
    }

    /// <summary>A table with two columns, the figure and its meaning; its header row is only for people who read the template.</summary>
    private ImmutableArray<Block> Tiles(CustomContainer container, SourceSpan span)
    {
        if (container.Count != 1 || container[0] is not MarkdigTable table)
        {
            report(new Finding(TemplateRules.Container, span, "'::: tiles' must contain a table with 2 columns: a figure and its meaning.",
                "Write '| Figure | Meaning |' and a row for each tile."));
            return blocks(container, false);
        }
        var tiles = new List<Tile>();
        foreach (var row in table.OfType<Markdig.Extensions.Tables.TableRow>().Where(r => !r.IsHeader))
        {
            var cells = row.OfType<ContainerBlock>()
                .Select(cell => blocks(cell, false).OfType<Paragraph>().SelectMany(p => p.Content).ToImmutableArray()).ToList();
            if (cells.Count >= 2) tiles.Add(new Tile(cells[0], cells[1], spanOf(row)));
        }
        return tiles.Count == 0 ? [] : [new Tiles([.. tiles], span)];
    }

    private string Title(CustomContainer container, string usual) =>
        container.OfType<ParagraphBlock>().Select(p => PlainText.Of(inlines.Convert(p.Inline))).FirstOrDefault() ?? usual;
}
