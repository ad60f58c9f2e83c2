using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using StpGen.Core.Documents;
using StpGen.Writers.DrawingML;
using StpGen.Writers.OpenPackaging;
using Theme = StpGen.Core.Themes.Theme;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Wps = DocumentFormat.OpenXml.Office2010.Word.DrawingShape;

namespace StpGen.Writers.Word.Xml;

/// <summary>
/// The shapes of a cover, behind the text of its page header. Rectangles of DrawingML (ECMA-376 part 1, 20.4.2.3), marked
/// decorative, so that screen readers pass over them.
/// </summary>
internal static class CoverXml
{
    private const string Shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

    /// <summary>Runs for a paragraph of the cover's page header.</summary>
    /// <param name="top">Where the title begins.</param>
    public static IEnumerable<W.Run> Runs(PageSetup page, Theme theme, double top) =>
        CoverArt.Shapes(page, theme, top).Select((shape, i) => Rectangle((uint)i + 1, shape));

    private static W.Run Rectangle(uint id, CoverShape shape)
    {
        var anchor = new Wp.Anchor(
            new Wp.SimplePosition { X = 0, Y = 0 },
            new Wp.HorizontalPosition(new Wp.PositionOffset($"{Measure.Emu(shape.X)}"))
            {
                RelativeFrom = Wp.HorizontalRelativePositionValues.Page,
            },
            new Wp.VerticalPosition(new Wp.PositionOffset($"{Measure.Emu(shape.Y)}"))
            {
                RelativeFrom = Wp.VerticalRelativePositionValues.Page,
            },
            new Wp.Extent { Cx = Measure.Emu(shape.Width), Cy = Measure.Emu(shape.Height) },
            new Wp.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new Wp.WrapNone(),
            new Wp.DocProperties(DecorationXml.Mark()) { Id = id, Name = shape.Name },
            new Wp.NonVisualGraphicFrameDrawingProperties(),
            new Graphic(new GraphicData(Filled(shape)) { Uri = Shape }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
            SimplePos = false,
            RelativeHeight = id,
            BehindDoc = true,
            Locked = false,
            LayoutInCell = true,
            AllowOverlap = true,
        };
        var choice = new AlternateContentChoice(new W.Drawing(anchor)) { Requires = "wps" };
        choice.AddNamespaceDeclaration("wps", Shape);
        return new(new AlternateContent(choice));
    }

    private static Wps.WordprocessingShape Filled(CoverShape shape) => new(
        new Wps.NonVisualDrawingShapeProperties(),
        new Wps.ShapeProperties(
            new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = Measure.Emu(shape.Width), Cy = Measure.Emu(shape.Height) }),
            new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle },
            new SolidFill(new RgbColorModelHex { Val = shape.Colour.ToHex() }),
            new Outline(new NoFill())),
        new Wps.TextBodyProperties());
}
