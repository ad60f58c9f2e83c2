using StpGen.Core.Themes;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf;
using StpGen.Writers.Pdf.Fonts;
using StpGen.Writers.Pdf.Images;
using StpGen.Writers.Pdf.Objects;
using StpGen.Writers.Pdf.Structure;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.PathConstruction;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;

namespace StpGen.Tests.Pdf;

/// <summary>Colours and rectangles of a page, as a reader of PDF sees them.</summary>
public sealed class ColourTests
{
    [Fact]
    public void A_rectangle_and_a_line_of_text_have_their_own_colours_and_places()
    {
        var (slot, box) = (new ContentSlot(), new FilledRectangle(null, 20, 30, 40, 50, new Colour(51, 102, 204)));
        var line = SampleFont.Set(slot, "Red", 62, 100) with { Colour = new Colour(255, 0, 153) };
        var pages = SamplePages.Create() with
        {
            Pages = [new(595, 842, [box, line, box with { X = 200 }], [])],
            Structure = new(StructureType.Document, [new StructureElement(StructureType.P, [slot])]),
            Outline = [],
            Destinations = System.Collections.Immutable.ImmutableDictionary<string, Destination>.Empty,
        };
        using var pdf = PdfDocument.Open(PdfWriter.Write(pages));
        var operations = pdf.GetPage(1).Operations;
        Assert.Equal([(0.2, 0.4, 0.8), (1.0, 0.0, 0.6), (0.2, 0.4, 0.8)],
            operations.OfType<SetNonStrokeColorDeviceRgb>()
                .Select(o => (Math.Round((double)o.R, 3), Math.Round((double)o.G, 3), Math.Round((double)o.B, 3))));
        Assert.Equal([(20.0, 762.0, 40.0, 50.0), (200.0, 762.0, 40.0, 50.0)],
            operations.OfType<AppendRectangle>()
                .Select(r => ((double)r.LowerLeftX, (double)r.LowerLeftY, (double)r.Width, (double)r.Height)));
        Assert.All(pdf.GetPage(1).Letters, l => Assert.Equal((1.0, 0.0, 0.6), Rounded(l.Color.ToRGBValues())));
    }

    private static (double, double, double) Rounded((double R, double G, double B) colour) =>
        (Math.Round(colour.R, 3), Math.Round(colour.G, 3), Math.Round(colour.B, 3));
}
