using StpGen.Core.Themes;

namespace StpGen.Writers.DrawingML;

/// <summary>Lighter and darker forms of colours, as the palettes of Office make them.</summary>
internal static class ColourShades
{
    /// <summary>The same hue and saturation (HSL) with another lightness.</summary>
    public static Colour WithLightness(Colour colour, Func<double, double> change)
    {
        double[] channels = [colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0];
        var (most, least) = (channels.Max(), channels.Min());
        var (lightness, range) = ((most + least) / 2, most - least);
        var saturation = range == 0 ? 0 : range / (1 - Math.Abs(2 * lightness - 1));
        var changed = Math.Clamp(change(lightness), 0, 1);
        var newRange = saturation * (1 - Math.Abs(2 * changed - 1));
        byte Of(double channel) => (byte)Math.Round(Math.Clamp(
            changed + (range == 0 ? 0 : ((channel - least) / range - 0.5) * newRange), 0, 1) * 255);
        return new(Of(channels[0]), Of(channels[1]), Of(channels[2]));
    }
}
