using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Office2019.Drawing;

namespace StpGen.Writers.DrawingML;

/// <summary>Marks a shape as decoration, so that screen readers pass over it.</summary>
internal static class DecorationXml
{
    public static NonVisualDrawingPropertiesExtensionList Mark() =>
        new(new NonVisualDrawingPropertiesExtension(new Decorative { Val = true }) { Uri = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}" });
}
