using StpGen.Core.Documents;

namespace StpGen.Writers.Word.Plan;

/// <summary>Where the title of a cover begins. Lengths in points.</summary>
internal static class CoverMeasure
{
    /// <summary>The bar above the title, and the gap between the two.</summary>
    public const double BarHeight = 6;

    public const double BarGap = 22;

    /// <summary>The first id that no drawing of the cover's art has.</summary>
    public const uint FirstFreeDrawing = 4;

    /// <summary>From the page's top: a third of the way down, or higher up when the cover needs the room.</summary>
    public static double TitleTop(PaperContext paper)
    {
        var (document, page) = (paper.Document, paper.Page);
        var third = page.Height / 3;
        return document.Blocks is not [Cover cover, ..]
            || new HeightEstimate(paper.Widths).Of(cover.Blocks, page.ContentWidth) <= page.Height - page.MarginBottom - third
            ? third : page.MarginTop + BarGap + BarHeight;
    }
}
