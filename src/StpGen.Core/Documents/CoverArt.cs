using System.Collections.Immutable;
using StpGen.Core.Themes;

namespace StpGen.Core.Documents;

/// <summary>A rectangle behind the text of a cover, in points from the page's top left corner.</summary>
/// <param name="Name">What it is called where formats name their shapes.</param>
public sealed record CoverShape(string Name, double X, double Y, double Width, double Height, Colour Colour);

/// <summary>What every format draws on a cover: a band at the head and at the foot of the page, and a short bar above the title.</summary>
public static class CoverArt
{
    private const double BandHeight = 22;
    private const double BarWidth = 84;
    private const double BarHeight = 6;
    private const double BarGap = 22;

    /// <summary>The room that the bar takes above the title.</summary>
    public const double AboveTitle = BarGap + BarHeight;

    /// <summary>Where a cover's text begins, from the page's top, unless it needs more room.</summary>
    public static double UsualTop(PageSetup page) => page.Height / 3;

    /// <param name="top">Where the title begins.</param>
    public static ImmutableArray<CoverShape> Shapes(PageSetup page, Theme theme, double top) =>
    [
        new("Band above", 0, 0, page.Width, BandHeight, theme.Accent),
        new("Band below", 0, page.Height - BandHeight, page.Width, BandHeight, theme.TableHeadFill),
        new("Bar above the title", page.MarginLeft, top - AboveTitle, BarWidth, BarHeight, theme.Accent),
    ];
}
