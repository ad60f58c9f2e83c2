using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Building;

namespace StpGen.Tests;

/// <summary>A document as indented text: what kind of block stands where, and with what words. For people to read in test output.</summary>
internal sealed class Dump : BlockVisitor<string>
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public static string Of(Document document) => Of(document.Blocks);

    public static string Of(IEnumerable<Block> blocks)
    {
        var dump = new Dump();
        foreach (var block in blocks) block.Accept(dump);
        return dump._text.ToString().TrimEnd();
    }

    /// <summary>The inlines of a text, each in its own brackets.</summary>
    public static string Of(ImmutableArray<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        TextRun run => run.Text,
        Strong strong => $"<b>{Of(strong.Content)}</b>",
        Emphasis emphasis => $"<i>{Of(emphasis.Content)}</i>",
        Link link => $"<a {link.Target}>{Of(link.Content)}</a>",
        LineBreak => "<br>",
        MissingText missing => $"<missing>{missing.Text}</missing>",
        Footnote note => $"<note {note.Number}>{string.Join('|', Of(note.Blocks).Split('\n'))}</note>",
        CrossReference reference => $"<ref {reference.Anchor}>{reference.Label}</ref>",
        _ => throw new NotSupportedException(inline.GetType().Name),
    }));

    public override string VisitHeading(Heading heading) => Line($"h{heading.Level} {Of(heading.Content)}");

    public override string VisitParagraph(Paragraph paragraph) =>
        Line($"{(paragraph.Role == TextRole.Body ? "p" : paragraph.Role.ToString().ToLowerInvariant())} {Of(paragraph.Content)}");

    public override string VisitList(ListBlock list)
    {
        Line(list.Kind == ListKind.Bulleted ? "bullets" : $"numbers from {list.Start}");
        _depth++;
        foreach (var item in list.Items) Nest("item", item.Blocks);
        _depth--;
        return "";
    }

    public override string VisitTable(Table table)
    {
        Line($"table{(table.HasRowHeaders ? " row-headers" : "")} {Of(CaptionText.Titled(table.Label, table.Caption))}");
        foreach (var (row, i) in table.Rows.Prepend(table.Header).Select((r, i) => (r, i)))
        {
            _depth++;
            Line(i == 0 ? "header" : "row");
            _depth++;
            foreach (var (cell, column) in row.Cells.Select((c, c1) => (c, Math.Min(c1, table.Columns.Length - 1))))
                Nest($"cell {table.Columns[column].Alignment.ToString().ToLowerInvariant()}{Spans(cell)}", cell.Blocks);
            _depth -= 2;
        }
        return "";
    }

    public override string VisitCallout(Callout callout) => Nest($"callout {callout.Kind.ToString().ToLowerInvariant()}", callout.Blocks);

    public override string VisitQuote(Quote quote) => Nest("quote", quote.Blocks);

    public override string VisitCover(Cover cover) => Nest("cover", cover.Blocks);

    public override string VisitContents(Contents contents) => Line($"contents {contents.Depth} {contents.Title}");

    public override string VisitPageBreak(PageBreak pageBreak) => Line("page break");

    public override string VisitFigure(Figure figure) =>
        Line($"figure {(figure.Content as ImageContent)?.Name ?? "drawing"} \"{figure.Alternative}\" {Captioned(figure)}".TrimEnd());

    private static string Captioned(Figure figure) => Of(CaptionText.Titled(figure.Label, figure.Caption));

    public override string VisitTiles(Tiles tiles)
    {
        Line("tiles");
        _depth++;
        foreach (var tile in tiles.Items) Line($"tile {Of(tile.Value)}: {Of(tile.Label)}");
        _depth--;
        return "";
    }

    public override string VisitColumns(Columns columns)
    {
        Line("columns");
        _depth++;
        foreach (var column in columns.Items)
            Nest(string.Create(CultureInfo.InvariantCulture, $"column {column.Share:0.##}"), column.Blocks);
        _depth--;
        return "";
    }

    public override string VisitSection(Section section) =>
        Nest(string.Create(CultureInfo.InvariantCulture, $"section {section.Page.Width:0} × {section.Page.Height:0} {section.PageHeader}")
            .TrimEnd(), section.Blocks);

    public override string VisitCaptionList(CaptionList list) => Line($"list of {list.Kind.ToString().ToLowerInvariant()}s {list.Title}");

    public override string VisitSpeakerNotes(SpeakerNotes notes) => Nest("notes", notes.Blocks);

    private static string Spans(TableCell cell) =>
        (cell.ColumnSpan > 1 ? $" columns {cell.ColumnSpan}" : "") + (cell.RowSpan > 1 ? $" rows {cell.RowSpan}" : "");

    private string Nest(string name, IEnumerable<Block> blocks)
    {
        Line(name);
        _depth++;
        foreach (var block in blocks) block.Accept(this);
        _depth--;
        return "";
    }

    private string Line(string text)
    {
        _text.Append(' ', _depth * 2).Append(text).Append('\n');
        return "";
    }
}
