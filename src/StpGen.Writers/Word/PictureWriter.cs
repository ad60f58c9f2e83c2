using DocumentFormat.OpenXml.Drawing;
using StpGen.Core.Documents;
using Fill = DocumentFormat.OpenXml.Drawing.Stretch;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace StpGen.Writers.Word;

/// <summary>Pictures in line with the text (ECMA-376 part 1, 20.4.2.8), each with its alternative text, or marked decorative.</summary>
internal sealed class PictureWriter(Ink ink, PaperContext paper, PartTargets targets)
{
    /// <summary>Below a picture and its caption Word keeps their spaces, where layout keeps none at a page's end.</summary>
    private const double Reserve = 30;

    private const double LeastHeight = 24;

    /// <summary>A run with the picture: as wide as it should be, and no higher than a page leaves beside its caption. Lengths in points.</summary>
    /// <param name="width">Of the column.</param>
    /// <param name="height">Of a page, less what the caption takes.</param>
    public void Write(Figure figure, double width, double height)
    {
        var image = figure.Image;
        var across = width * Math.Clamp(figure.WidthShare, 0.05, 1);
        var high = across * image.PixelHeight / Math.Max(1, image.PixelWidth);
        var most = Math.Max(LeastHeight, height - Reserve);
        if (high > most) (across, high) = (across * most / high, most);
        ink.Run(new W.Drawing(Inline(figure, targets.Picture(image), Emu(across), Emu(Math.Max(high, 1)))));
    }

    private Wp.Inline Inline(Figure figure, string relationship, long across, long high)
    {
        var id = paper.NextDrawing();
        var name = $"Picture {id}";
        var properties = new Wp.DocProperties { Id = id, Name = name, Description = XmlText.Clean(figure.Alternative) };
        if (figure.Alternative.Length == 0) properties.AppendChild(CoverArt.Decoration());
        return new(
            new Wp.Extent { Cx = across, Cy = high },
            new Wp.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            properties,
            new Wp.NonVisualGraphicFrameDrawingProperties(new GraphicFrameLocks { NoChangeAspect = true }),
            new Graphic(new GraphicData(new Pic.Picture(
                new Pic.NonVisualPictureProperties(
                    new Pic.NonVisualDrawingProperties { Id = id, Name = name, Description = XmlText.Clean(figure.Alternative) },
                    new Pic.NonVisualPictureDrawingProperties()),
                new Pic.BlipFill(new Blip { Embed = relationship }, new Fill(new FillRectangle())),
                new Pic.ShapeProperties(
                    new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = across, Cy = high }),
                    new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
    }

    /// <summary>English Metric Units, 12,700 to the point.</summary>
    private static long Emu(double points) => (long)Math.Round(points * 12700);
}
