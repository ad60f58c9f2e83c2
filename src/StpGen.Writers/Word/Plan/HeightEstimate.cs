using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Plan;

/// <summary>How high blocks stand, in points: near enough to tell whether they fit; Word sets the text itself.</summary>
internal sealed class HeightEstimate(TableWidths widths)
{
    private readonly Theme _theme = widths.Theme;

    private readonly record struct Extent(double Before, double Height, double After);

    /// <summary>The height from the first line to the last; between two blocks the larger of their spaces applies.</summary>
    /// <param name="role">Of paragraphs; null: each has its own.</param>
    public double Of(ImmutableArray<Block> blocks, double width, TextRole? role = null)
    {
        var (height, after) = (0.0, 0.0);
        foreach (var (index, block) in blocks.Index())
        {
            var extent = Of(block, width, role);
            height += extent.Height + (index == 0 ? 0 : Math.Max(after, extent.Before));
            after = extent.After;
        }
        return height;
    }

    private Extent Of(Block block, double width, TextRole? role) => block switch
    {
        Paragraph paragraph => Text(paragraph.Content, _theme[role ?? paragraph.Role], width),
        Heading heading => Text(heading.Content, _theme[heading.Role], width),
        ListBlock list => new(
            0, Of([.. list.Items.SelectMany(item => item.Blocks)], width - _theme.ListIndent, role ?? TextRole.ListItem),
            _theme[role ?? TextRole.Body].SpaceAfter),
        Table table => Rows(table, width),
        Callout callout => Boxed(callout.Blocks, BoxStyle.Note(_theme), width, TextRole.Callout),
        Quote quote => Boxed(quote.Blocks, BoxStyle.Quote(_theme), width, TextRole.Quote),
        Figure figure =>
            new(8, width * figure.WidthShare * figure.Image.PixelHeight / Math.Max(1, figure.Image.PixelWidth)
                + OfText(figure.Caption, _theme[TextRole.Caption], width), 14),
        Tiles tiles => new(8, tiles.Items.Sum(t => TileMeasure.Height(t, _theme, width) + TileStyle.Around), 14),
        _ => default,
    };

    private Extent Rows(Table table, double width)
    {
        var caption = Text(table.Caption, _theme[TextRole.Caption], width);
        var columns = widths.Of(table, width);
        var rows = Rows([table.Header], columns, TextRole.TableHeading) + Rows(table.Rows, columns, TextRole.TableText);
        return new(Math.Max(caption.Before, Spacings.AboveTableOnCover), caption.Height + caption.After + rows, Spacings.BelowTable);
    }

    private double Rows(ImmutableArray<TableRow> rows, ImmutableArray<double> columns, TextRole role) =>
        CellGrid.Of(rows, columns.Length).Sum(row => Row(row, columns, role));

    /// <summary>The height of a row; what reaches down into rows below counts for none.</summary>
    public double Row(ImmutableArray<GridPlace> row, ImmutableArray<double> columns, TextRole role)
    {
        var height = _theme[role].LineHeight;
        foreach (var place in row)
        {
            if (place.RowSpan > 1) continue;
            var width = -2 * _theme.CellPaddingX;
            for (var i = 0; i < place.ColumnSpan; i++) width += columns[place.Column + i];
            height = Math.Max(height, Of(place.Cell.Blocks, width, role));
        }
        return height + 2 * _theme.CellPaddingY;
    }

    private Extent Boxed(ImmutableArray<Block> blocks, BoxStyle look, double width, TextRole role) =>
        new(look.SpaceBefore, Of(blocks, width - look.Left - look.Right, role) + look.PaddingAboveAndBelow, look.SpaceAfter);

    private static Extent Text(ImmutableArray<Inline> content, TextStyle style, double width) =>
        new(style.SpaceBefore, OfText(content, style, width), style.SpaceAfter);

    public static double OfText(ImmutableArray<Inline> content, TextStyle style, double width) =>
        Lines(PlainText.Of(content), style, width) * style.LineHeight;

    private static int Lines(string text, TextStyle style, double width)
    {
        var (lines, x, space) = (1, 0.0, TextWidth.Of(" ", style));
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = TextWidth.Of(text.AsSpan(range), style);
            if (x > 0 && x + word > width) (lines, x) = (lines + 1, 0);
            x += word + space;
        }
        return lines;
    }
}
