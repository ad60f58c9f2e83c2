using System.Collections.Immutable;
using StpGen.Layout.Frames;

namespace StpGen.Layout.Boxes.Tables;

/// <summary>Which rows of a table stay together at a page's end: one measure for Word and PDF. Heights in points.</summary>
internal static class KeptRows
{
    /// <summary>A table of no more rows stays whole unless it is high.</summary>
    public const int Few = 4;

    /// <summary>So many rows are left on a page at least when the one before the last moves on with it.</summary>
    public const int LeastLeft = 2;

    private const double LowRow = 60;

    /// <summary>Whether a row looks lost alone below its header: lower than four lines or an eighth of a page.</summary>
    public static bool IsLow(double row, double page) => row < Math.Max(LowRow, page / 8);

    /// <summary>Whether a table, with caption and header, waits for the next page as a whole.</summary>
    public static bool StaysWhole(int rows, double table, double page) => rows <= Few && table <= page / 2;

    /// <summary>The rows that stay on one page with the next, from 0, for a format that cuts pages itself.</summary>
    public static IEnumerable<int> Of(TableContent table, ImmutableArray<double> columns, Room room)
    {
        var (groups, count) = (table.Groups, table.Groups.Length);
        if (count <= Few && StaysWhole(count, WholeHeight(), room.FullHeight))
            return Enumerable.Range(0, Math.Max(0, RowsBefore(count) - 1));
        // Rows that cells reaching down tie together are one.
        var kept = Enumerable.Range(0, count).Where(i => groups[i].Rows > 1)
            .SelectMany(i => Enumerable.Range(table.Starts[i], groups[i].Rows - 1));
        if (count > 1 && IsLowGroup(0)) kept = kept.Append(RowsBefore(1) - 1);
        if (count > LeastLeft + 1 && IsLowGroup(count - 2) && IsLowGroup(count - 1)) kept = kept.Append(RowsBefore(count - 1) - 1);
        return kept;

        int RowsBefore(int group) => group == 0 ? 0 : table.Starts[group - 1] + groups[group - 1].Rows;
        bool IsLowGroup(int group) => IsLow(groups[group].Whole(columns).Height, room.FullHeight);
        double WholeHeight() => table.HeightIn(columns);
    }
}
