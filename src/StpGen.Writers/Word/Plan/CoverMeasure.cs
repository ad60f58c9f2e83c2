namespace StpGen.Writers.Word.Plan;

/// <summary>The bar above the title of a cover. Lengths in points.</summary>
internal static class CoverMeasure
{
    public const double BarHeight = 6;
    public const double BarGap = 22;

    /// <summary>The first id that no drawing of the cover's art has.</summary>
    public const uint FirstFreeDrawing = 4;
}
