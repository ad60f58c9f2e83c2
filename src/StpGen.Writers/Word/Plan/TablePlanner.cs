using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Pages;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Plan;

/// <summary>A table (ECMA-376 part 1, 17.4): fixed columns, a header row that repeats, rows that stay whole unless they are high.</summary>
/// <param name="box">The box that it is in, whose edge and fill it continues; null: none. Lengths in points.</param>
/// <param name="inset">How much further in than the text of that box it begins.</param>
internal sealed class TablePlanner(PartPlanner part, PlanContext around, BoxStyle? box, double inset)
{
    private readonly PaperContext _paper = part.Paper;
    private readonly Theme _theme = part.Paper.Theme;

    public WordTable Plan(Table table)
    {
        var facts = _paper.Facts.Of(table);
        var columns = Columns(table, facts);
        var (width, indent) = (around.Width, around.Indent);
        if (box is not null)
        {
            // From the box's edge to its right side; the text stays where it is in the box.
            columns = [.. columns.Select((w, i) => w + (i == 0 ? BeforeText(box) : 0) + (i == columns.Length - 1 ? AfterText(box) : 0))];
            (width, indent) = (columns.Sum(), indent - BeforeText(box));
        }
        var grid = CellGrid.Of(table.Rows, columns.Length);
        var tintsCells = box is not null || grid.Any(row => row.Any(place => place.RowSpan > 1));
        return new(_paper.Styles[StyleIds.Table], CaptionText.Titled(table.Label, PlainText.Of(table.Caption)), width, indent, columns,
            [.. Header(table, columns), .. Rows(table, columns, grid, tintsCells, facts)])
        {
            LeftBorder = box?.Borders.Left,
            HasRowHeaders = table.HasRowHeaders,
            TintsCells = tintsCells,
        };
    }

    /// <summary>The widths that layout chose, in proportion where the table is in a place of another width.</summary>
    private ImmutableArray<double> Columns(Table table, TableFacts facts)
    {
        if (facts.Columns.IsEmpty) return [.. table.Columns.Select(_ => around.Width / table.Columns.Length)];
        var total = facts.Columns.Sum();
        return Math.Abs(total - around.Width) < 0.01 ? facts.Columns : [.. facts.Columns.Select(c => c * around.Width / total)];
    }

    private IEnumerable<WordRow> Header(Table table, ImmutableArray<double> columns) =>
        MergedCells.Of(CellGrid.Of([table.Header], columns.Length), columns.Length)
            .Select(row => Row(row, table, columns, isHeader: true, isWhole: true, null, keepsWithNext: false));

    private IEnumerable<WordRow> Rows(Table table, ImmutableArray<double> columns, ImmutableArray<ImmutableArray<GridPlace>> grid,
        bool tintsCells, TableFacts facts)
    {
        var tint = tintsCells ? Tints(grid) : [];
        return MergedCells.Of(grid, columns.Length).Select((row, i) =>
        {
            var fill = tintsCells && tint[i] ? _theme.TableBandFill : box?.Fill;
            return Row(row, table, columns, isHeader: false, isWhole: !facts.SplitRows.Contains(i), fill, facts.KeptRows.Contains(i));
        });
    }

    private WordRow Row(
        ImmutableArray<MergedCell> row, Table table, ImmutableArray<double> columns, bool isHeader, bool isWhole, Colour? fill,
        bool keepsWithNext) =>
        new(isHeader, isWhole, [.. row.Select(cell => Cell(cell, table, columns, isHeader, fill, keepsWithNext))]);

    private WordCell Cell(MergedCell cell, Table table, ImmutableArray<double> columns, bool isHeader, Colour? fill, bool keepsWithNext)
    {
        var width = 0.0;
        for (var i = cell.Column; i < cell.Column + cell.Columns; i++) width += columns[i];
        var (style, role) = isHeader ? (StyleIds.TableHeading, TextRole.TableHeading)
            : table.HasRowHeaders && cell.Column == 0 ? (StyleIds.TableRowHeading, TextRole.TableText)
            : (StyleIds.TableText, TextRole.TableText);
        var place = new TextPlace(style, role, IsTable: true, Alignment: table.Columns[cell.Column].Alignment) { KeepsRow = keepsWithNext };
        var (beyondLeft, beyondRight) = Beyond(cell, columns.Length);
        var within = (around with { Place = place, List = null, Indent = 0, Shift = 0, Columns = null, IsOnCover = false })
            .Narrowed(width - 2 * _theme.CellPaddingX - beyondLeft - beyondRight);
        return new(width, cell.Columns, cell.Merge, fill, part.Cell(cell.Cell.Blocks, within))
        {
            MarginLeft = beyondLeft > 0 ? _theme.CellPaddingX + beyondLeft : null,
            MarginRight = beyondRight > 0 ? TableStyle.RightMargin(_theme.CellPaddingX) + beyondRight : null,
        };
    }

    /// <summary>From a table's side to the text of its box. Some readers draw a border on that side, some within it.</summary>
    private double BeforeText(BoxStyle around) => around.Left + inset - BoxStyle.EdgeWeight / 4;

    /// <summary>From the text of a filled box to its right side; a box without a fill has none that shows.</summary>
    private static double AfterText(BoxStyle around) => around.Fill is null ? 0 : around.Right;

    /// <summary>What a cell at a side of a box keeps from it beyond a cell's own padding.</summary>
    private (double Left, double Right) Beyond(MergedCell cell, int columns) => box is null ? default
        : (cell.Column == 0 ? BeforeText(box) : 0, cell.Column + cell.Columns == columns ? AfterText(box) : 0);

    /// <summary>
    /// Whether each row has the band's tint: rows that belong together have one, which Word's banding row by row would not give.
    /// </summary>
    private static bool[] Tints(ImmutableArray<ImmutableArray<GridPlace>> rows)
    {
        var tints = new bool[rows.Length];
        foreach (var (i, (start, count)) in CellGrid.Groups(rows).Index()) tints.AsSpan(start, count).Fill(i % 2 == 1);
        return tints;
    }
}
