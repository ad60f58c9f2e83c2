using System.Globalization;

namespace StpGen.Core.Themes;

/// <summary>An sRGB colour, 8 bits a channel.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>From six hexadecimal digits without '#'.</summary>
    /// <exception cref="FormatException">Not six hexadecimal digits.</exception>
    public static Colour FromHex(string hex)
    {
        var value = uint.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return hex.Length == 6 ? new((byte)(value >> 16), (byte)(value >> 8), (byte)value) : throw new FormatException(hex);
    }

    /// <summary>Six upper-case hexadecimal digits without '#', as Word writes colours.</summary>
    public string ToHex() => $"{Red:X2}{Green:X2}{Blue:X2}";

    /// <summary>Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance").</summary>
    public double Luminance
    {
        get
        {
            static double Linear(byte channel)
            {
                var c = channel / 255.0;
                return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
            }
            return 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);
        }
    }

    /// <summary>Between it and another colour.</summary>
    /// <param name="share">Of the other, 0 to 1.</param>
    public Colour MixedWith(Colour other, double share)
    {
        byte Mix(byte own, byte others) => (byte)Math.Round(own + (others - own) * share);
        return new(Mix(Red, other.Red), Mix(Green, other.Green), Mix(Blue, other.Blue));
    }

    /// <summary>Contrast ratio with another colour, 1 to 21 (WCAG 2.2, "contrast ratio").</summary>
    public double ContrastWith(Colour other)
    {
        var (lighter, darker) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (lighter + 0.05) / (darker + 0.05);
    }
}
