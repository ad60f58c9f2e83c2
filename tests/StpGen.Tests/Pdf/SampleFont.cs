using StpGen.Core.Themes;
using StpGen.Layout.Fonts;
using StpGen.Layout.Pages;
using StpGen.Layout.Shaping;

namespace StpGen.Tests.Pdf;

/// <summary>Lines of Liberation Sans, so that pages can be made by hand.</summary>
internal static class SampleFont
{
    private static readonly FontFamily Family = FontLibrary.LiberationSans();

    public static FontFace Regular => Family[FontStyle.Regular];

    public static FontFace Bold => Family[FontStyle.Bold];

    /// <summary>Shapes a text and sets it on one line, kerned.</summary>
    public static GlyphRun Set(ContentSlot? slot, string text, double x, double baseline, double size = 12, FontFace? face = null)
    {
        face ??= Regular;
        using var shaper = new TextShaper(Family);
        return new(slot, face, size, new Colour(0, 0, 0), x, baseline, [shaper.Font(face.Style, size).Shape(text).Parts[0].Glyphs]);
    }
}
