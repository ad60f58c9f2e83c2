using DocumentFormat.OpenXml.Drawing;
using StpGen.Writers.DrawingML;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Plan;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace StpGen.Writers.Word.Xml;

/// <summary>Pictures in line with the text (ECMA-376 part 1, 20.4.2.8), each with its alternative text, or marked decorative.</summary>
internal static class PictureXml
{
    public static W.Drawing Of(WordPicture picture)
    {
        var name = $"Picture {picture.Id}";
        var (across, high) = (Measure.Emu(picture.Width), Measure.Emu(picture.Height));
        var properties = new Wp.DocProperties { Id = picture.Id, Name = name, Description = XmlText.Clean(picture.Description) };
        if (picture.Description.Length == 0) properties.AppendChild(DecorationXml.Mark());
        return new(new Wp.Inline(
            new Wp.Extent { Cx = across, Cy = high },
            new Wp.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            properties,
            new Wp.NonVisualGraphicFrameDrawingProperties(new GraphicFrameLocks { NoChangeAspect = true }),
            new Graphic(new GraphicData(new Pic.Picture(
                new Pic.NonVisualPictureProperties(
                    new Pic.NonVisualDrawingProperties { Id = picture.Id, Name = name, Description = XmlText.Clean(picture.Description) },
                    new Pic.NonVisualPictureDrawingProperties()),
                new Pic.BlipFill(new Blip { Embed = picture.RelationshipId }, new Stretch(new FillRectangle())),
                new Pic.ShapeProperties(
                    new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = across, Cy = high }),
                    new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        });
    }
}
