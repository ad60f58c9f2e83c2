using StpGen.Core.Themes;

namespace StpGen.Writers.Word.Plan;

/// <summary>How wide text is in Arial, near enough to choose columns by; layout measures for itself.</summary>
internal static class TextWidth
{
    /// <summary>Advance widths of U+0020 to U+007E in thousandths of the type size (Arial's hmtx).</summary>
    private static ReadOnlySpan<short> Advances =>
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    public static double Of(ReadOnlySpan<char> text, TextStyle style)
    {
        var width = 0;
        foreach (var c in text) width += c is >= ' ' and <= '~' ? Advances[c - ' '] : 600;
        return width * style.Size / 1000 * (style.Bold ? 1.08 : 1);
    }
}
