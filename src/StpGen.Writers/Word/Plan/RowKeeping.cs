using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Boxes.Tables;

namespace StpGen.Writers.Word.Plan;

/// <summary>
/// Which rows of a table stay with the next: Word keeps a row whose paragraphs are kept with the next (ECMA-376 part 1,
/// 17.3.1.15).
/// </summary>
internal static class RowKeeping
{
    /// <summary>
    /// As layout does, by heights that are near enough: a short table stays whole, no low first row stands alone above a page's
    /// end and no low last row below it.
    /// </summary>
    /// <returns>For a row, from 0, whether it stays.</returns>
    public static Func<int, bool> Of(Table table, ImmutableArray<ImmutableArray<GridPlace>> rows, ImmutableArray<double> columns,
        HeightEstimate heights, double pageHeight)
    {
        var count = rows.Length;
        if (count <= KeptRows.Few && KeptRows.StaysWhole(count, heights.Of([table], columns.Sum()), pageHeight))
            return row => row < count - 1;
        var first = count > 1 && IsLow(0);
        var last = count > KeptRows.LeastLeft + 1 && IsLow(count - 2) && IsLow(count - 1);
        return row => (first && row == 0) || (last && row == count - 2);

        bool IsLow(int row) => KeptRows.IsLow(heights.Row(rows[row], columns, TextRole.TableText), pageHeight);
    }
}
