using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>The theme's colours on edges, behind text and in it.</summary>
internal static class Paint
{
    /// <summary>One side of a border; <paramref name="weight"/> and the distance from the text in points.</summary>
    public static T Edge<T>(Colour colour, double weight, double space = 0) where T : BorderType, new() =>
        new() { Val = BorderValues.Single, Size = Measure.EighthPoints(weight), Space = (uint)Math.Round(space), Color = colour.ToHex() };

    public static Shading Fill(Colour colour) => new() { Val = ShadingPatternValues.Clear, Color = "auto", Fill = colour.ToHex() };

    public static Color Text(Colour colour) => new() { Val = colour.ToHex() };
}
