namespace StpGen.Core.Images;

/// <summary>The types of PNG colour (table 11.1): two bits and a palette.</summary>
public enum PngColour
{
    Grey = 0,
    Rgb = 2,
    Palette = 3,
    GreyAlpha = 4,
    RgbAlpha = 6,
}
