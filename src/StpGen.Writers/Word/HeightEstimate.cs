using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>How high the blocks of a cover stand, in points: near enough to tell whether they fit; Word sets the text itself.</summary>
internal sealed class HeightEstimate(Theme theme)
{
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
        Paragraph paragraph => Text(paragraph.Content, theme[role ?? paragraph.Role], width),
        Heading heading => Text(heading.Content, theme[heading.Role], width),
        ListBlock list => new(0, Of([.. list.Items.SelectMany(item => item.Blocks)], width - theme.ListIndent, role ?? TextRole.ListItem), theme[role ?? TextRole.Body].SpaceAfter),
        Table table => Rows(table, width),
        Callout callout => Boxed(callout.Blocks, BoxLook.Note(theme), width, TextRole.Callout),
        Quote quote => Boxed(quote.Blocks, BoxLook.Quote(theme), width, TextRole.Quote),
        _ => default,
    };

    private Extent Rows(Table table, double width)
    {
        var caption = Text(table.Caption, theme[TextRole.Caption], width);
        var columns = ColumnWidths.Of(table, theme, width);
        var rows = Row(table.Header, columns, TextRole.TableHeading) + table.Rows.Sum(row => Row(row, columns, TextRole.TableText));
        return new(Math.Max(caption.Before, BodyWriter.AboveTableOnCover), caption.Height + caption.After + rows, BodyWriter.AfterTable);
    }

    private double Row(TableRow row, ImmutableArray<double> columns, TextRole role) => 2 * theme.CellPaddingY
        + Math.Max(theme[role].LineHeight, row.Cells.Zip(columns, (cell, column) => Of(cell.Blocks, column - 2 * theme.CellPaddingX, role)).DefaultIfEmpty().Max());

    private Extent Boxed(ImmutableArray<Block> blocks, BoxLook look, double width, TextRole role) =>
        new(look.SpaceBefore, Of(blocks, width - look.Left - look.Right, role) + look.PaddingAboveAndBelow, look.SpaceAfter);

    private static Extent Text(ImmutableArray<Inline> content, TextStyle style, double width) =>
        new(style.SpaceBefore, Lines(PlainText.Of(content), style, width) * style.LineHeight, style.SpaceAfter);

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
