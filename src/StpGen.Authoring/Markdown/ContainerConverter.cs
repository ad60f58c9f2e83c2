using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using Block = StpGen.Core.Documents.Block;
using ListBlock = StpGen.Core.Documents.ListBlock;
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
        ["callout", "column", "columns", "contents", "cover", "figures", "landscape", "missing", "notes", "sources", "table", "tables",
            "terms", "tiles"];

    /// <summary>Lists that the paper's sources fill, each with the text above it.</summary>
    public List<(ListBlock List, ImmutableArray<Block> Above)> SourceLists { get; } = [];

    public ImmutableArray<Block> Convert(CustomContainer container)
    {
        var span = spanOf(container);
        if (string.IsNullOrEmpty(container.Info))
        {
            report(new Finding(TemplateRules.Container, span, "This ':::' closes nothing.",
                "Delete it, or look for a container above that ends too early."));
            return [];
        }
        if (container.ClosingFencedCharCount == 0) NotClosed(container, span);
        var options = tokens.Flatten(container.Arguments ?? "").Trim();
        CheckOptions(container.Info, options, span);
        switch (container.Info)
        {
            case "cover": return [new Cover(blocks(container, true), span)];
            case "callout": return [new Callout(CalloutKind.Note, blocks(container, false), span)];
            case "missing": return [new Callout(CalloutKind.Missing, blocks(container, false), span)];
            case "notes": return [new SpeakerNotes(blocks(container, false), span)];
            case "contents":
                return [new Contents(Title(container, "Contents"), options.Length == 1 && options[0] is >= '1' and <= '4'
                ? options[0] - '0' : 2, span)];
            case "tables": return [new CaptionList(CaptionKind.Table, Title(container, "Tables"), span)];
            case "figures": return [new CaptionList(CaptionKind.Figure, Title(container, "Figures"), span)];
            case "landscape": return [Landscape(options, blocks(container, false), span)];
            case "columns": return Columns(container, options, span);
            case "column": return blocks(container, false);
            case "tiles": return Tiles(container, span);
            case "sources": return SourceList(container, span);
            case "table" or "terms": return CaptionedTable(container, options, span);
            default:
                report(new Finding(TemplateRules.Container, span, $"There is no container '::: {container.Info}'.",
                    Core.Text.Nearest.To(container.Info ?? "", Names) is { } near
                        ? $"Did you mean '::: {near}'?" : $"Use one of {Words.Join(Names, "or")}."));
                return blocks(container, false);
        }
    }

    /// <summary>A container ends with its own colons; where those of the one around it come first, both places are shown.</summary>
    private void NotClosed(CustomContainer container, SourceSpan span)
    {
        var colons = new string(':', container.OpeningFencedCharCount);
        var start = span with { EndLine = span.Line, EndColumn = span.Column + colons.Length };
        var around = container.Parent;
        while (around is not null and not CustomContainer { ClosingFencedCharCount: > 0 }) around = around.Parent;
        var finding = new Finding(TemplateRules.Container, start, $"This '{colons} {container.Info}' is not closed.",
            $"Add '{colons}' after its last line.");
        report(around is not CustomContainer outer ? finding : finding with
        {
            Related = [new(spanOf(outer) is var place ? place with { EndLine = place.Line, EndColumn = place.Column + 3 } : place,
                $"the '::: {outer.Info}' around it is closed first")],
        });
    }

    /// <summary>Words after a name that mean nothing there, and would be lost.</summary>
    private void CheckOptions(string name, string options, SourceSpan span)
    {
        if (options.Length == 0) return;
        var isWrong = name switch
        {
            "contents" => !(options.Length == 1 && options[0] is >= '1' and <= '4'),
            "landscape" => !IsLandscape(options),
            "columns" or "table" or "terms" => false,
            _ => Names.Contains(name),
        };
        if (isWrong)
            report(new Finding(TemplateRules.Container, span with { EndLine = span.Line, EndColumn = span.Column + 3 },
                $"'{options}' after '::: {name}' means nothing, so it is not printed.", name switch
                {
                    "contents" => "Write a number from 1 to 4, the levels of headings to list.",
                    "landscape" => "Use A3, header=\"…\" or footer=\"…\", with straight quotation marks.",
                    _ => "Put the words on a line of their own inside it.",
                }));
    }

    private static bool IsLandscape(string options)
    {
        foreach (var part in new[] { "header", "footer" })
            if (Quoted(options, part) is { } text) options = options.Replace($"{part}=\"{text}\"", "", StringComparison.Ordinal);
        return options.Trim() is "" or "A3" or "a3" or "A4" or "a4";
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
            return [Table(body, inlines.Convert(caption.Inline), options) with { IsOfTerms = container.Info == "terms" }];
        }
        report(new Finding(TemplateRules.Container, span, $"'::: {container.Info}' must contain a caption and a table, and nothing else.",
            "Write the caption, an empty line, and the table."));
        return blocks(container, false);
    }

    /// <summary>A list that the paper's sources fill; see <see cref="SourceLists"/>.</summary>
    private ImmutableArray<Block> SourceList(CustomContainer container, SourceSpan span)
    {
        var list = new ListBlock(ListKind.Bulleted, 1, [], span);
        SourceLists.Add((list, blocks(container, false)));
        return [list];
    }

    /// <summary>Each <c>::: column</c> inside is a column; shares as in <c>widths=2,1</c>, or equal.</summary>
    private ImmutableArray<Block> Columns(CustomContainer container, string options, SourceSpan span)
    {
        var columns = container.OfType<CustomContainer>().Where(c => c.Info == "column").ToList();
        if (columns.Count is < 2 or > 4 || columns.Count != container.Count)
        {
            report(new Finding(TemplateRules.Container, span, "'::: columns' must contain 2 to 4 '::: column' blocks, and nothing else.",
                "Put everything into one of the columns, and end each with ':::'."));
            return blocks(container, false);
        }
        var hidesEmpty = options.EndsWith(TableConverter.HideEmpty, StringComparison.Ordinal);
        if (hidesEmpty) options = options[..^TableConverter.HideEmpty.Length].TrimEnd();
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
        var read = columns.Select((column, i) => (Share: shares[i], Blocks: blocks(column, false))).ToList();
        if (hidesEmpty) read = [.. read.Select(c => c with { Blocks = EmptySections.Drop(c.Blocks) }).Where(c => !c.Blocks.IsEmpty)];
        // One that is left alone takes the width of the page.
        return hidesEmpty && read.Count < 2 ? [.. read.SelectMany(c => c.Blocks)]
            : [new Columns([.. read.Select(c => new Column(c.Share / read.Sum(other => other.Share), c.Blocks))], span)];
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
            var cells = row.OfType<ContainerBlock>().Where(cell => cell.Count > 0).Select(TileText).ToList();
            if (cells.Count != 2)
                report(new Finding(TemplateRules.Container, spanOf(row),
                    $"This row has {(cells.Count == 1 ? "1 cell" : $"{cells.Count} cells")}, but a tile has 2: a figure and its meaning.",
                    "Write '| 612,000 | Residents |'."));
            if (cells.Count > 0) tiles.Add(new Tile(cells[0], [.. cells.Skip(1).SelectMany(cell => cell)], spanOf(row)));
        }
        return tiles.Count == 0 ? [] : [new Tiles([.. tiles], span)];
    }

    /// <summary>The text of a cell; the paragraphs and items of a value follow each other.</summary>
    private ImmutableArray<Core.Documents.Inline> TileText(ContainerBlock cell) => BlockText.Flow(blocks(cell, false));

    private string Title(CustomContainer container, string usual)
    {
        if (container.Count > 1 || container.Any(block => block is not ParagraphBlock))
            report(new Finding(TemplateRules.Container,
                spanOf(container.First(block => block is not ParagraphBlock || block != container[0])),
                $"'::: {container.Info}' must contain its title, and nothing else.", "Put the rest after its ':::'."));
        return container.OfType<ParagraphBlock>().Select(p => PlainText.Of(inlines.Convert(p.Inline))).FirstOrDefault() ?? usual;
    }
}
