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
}
