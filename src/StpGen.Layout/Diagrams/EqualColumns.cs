namespace StpGen.Layout.Diagrams;

/// <summary>Columns of the same width beside each other.</summary>
/// <param name="Count">At least 1.</param>
internal readonly record struct EqualColumns(double Left, double Width, int Count, double Between)
{
    public double Each => (Width - Between * (Count - 1)) / Count;

    /// <param name="column">Counted from 0.</param>
    public double X(int column) => Left + column * (Each + Between);

    public double Middle(int column) => X(column) + Each / 2;

    /// <summary>As many columns as fit, spread evenly over the rows: 7 where 5 fit are 4 and 3.</summary>
    /// <param name="least">The width of a column.</param>
    public static EqualColumns For(int items, double left, double width, double least, double between, int most = int.MaxValue)
    {
        var fit = Math.Max(1, Math.Min(most, (int)Math.Floor((width + between + 0.001) / (least + between))));
        var rows = Math.Max(1, (items + fit - 1) / fit);
        return new(left, width, Math.Max(1, (items + rows - 1) / rows), between);
    }
}
