using DocumentFormat.OpenXml.Drawing;

namespace StpGen.Writers.PowerPoint.Template;

/// <summary>A colour by its place in the theme of a deck.</summary>
/// <param name="Modulation">Of its lightness, in thousandths of a per cent; null: as it is.</param>
/// <param name="Offset">Added to that.</param>
internal readonly record struct ThemePlace(SchemeColorValues Slot, int? Modulation = null, int? Offset = null)
{
    public SchemeColor Xml()
    {
        var colour = new SchemeColor { Val = Slot };
        if (Modulation is { } modulation) colour.AppendChild(new LuminanceModulation { Val = modulation });
        if (Offset is { } offset) colour.AppendChild(new LuminanceOffset { Val = offset });
        return colour;
    }
}
