using System.Collections.Immutable;
using StpGen.Layout.Fonts;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf;
using StpGen.Writers.Pdf.Fonts;
using StpGen.Writers.Pdf.Images;
using StpGen.Writers.Pdf.Objects;
using StpGen.Writers.Pdf.Structure;
using UglyToad.PdfPig;
using Xunit;

namespace StpGen.Tests.Pdf;

/// <summary>Several fonts in one paper, and text in both directions.</summary>
public sealed class FontTests
{
    [Fact]
    public void Fonts_of_several_families_stand_beside_each_other_on_a_line()
    {
        var slot = new ContentSlot();
        var other = new FontFace(SampleFont.Bold.File with { PostScriptName = "Fallback-Sans" }, FontStyle.Bold);
        var (first, second) = (SampleFont.Set(slot, "Words ", 62, 100), SampleFont.Set(slot, "geiriau", 120, 100, face: SampleFont.Bold));
        using var pdf = PdfDocument.Open(PdfWriter.Write(Document(slot, first, second with { Font = other }, first with { X = 200 })));
        var letters = pdf.GetPage(1).Letters;
        Assert.Equal("Words geiriauWords ", string.Concat(letters.Select(l => l.Value)));
        Assert.Equal(["LiberationSans", "Fallback-Sans", "LiberationSans"],
            letters.Select(l => l.FontName!.Split('+')[1])
                .Aggregate(new List<string>(), (names, n) => names is [.., var last] && last == n ? names : [.. names, n]));
    }

    [Fact]
    public void Right_to_left_text_reads_in_logical_order_and_stands_from_the_right()
    {
        var slot = new ContentSlot();
        const string Words = "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD";
        var x = 200.0;
        var letters = Words.Select(c => SampleFont.Set(slot, c.ToString(), 0, 100)).Select(run => run with { X = x -= run.Width }).ToList();
        using var pdf =
            PdfDocument.Open(
                PdfWriter.Write(Document(slot,
                    [SampleFont.Set(slot, "Hello ", 20, 100), .. letters, SampleFont.Set(slot, " there", 200, 100)])));
        var written = pdf.GetPage(1).Letters;
        Assert.Equal($"Hello {Words} there", string.Concat(written.Select(l => l.Value)));
        foreach (var (expected, actual) in letters.Zip(written.Skip(6))) Assert.Equal(expected.X, actual.StartBaseLine.X, 0.002);
    }

    private static PagedDocument Document(ContentSlot slot, params ImmutableArray<PageItem> items) => SamplePages.Create() with
    {
        Pages = [new(595, 842, items, [])],
        Structure = new(StructureType.Document, [new StructureElement(StructureType.P, [slot])]),
        Outline = [],
        Destinations = ImmutableDictionary<string, Destination>.Empty,
    };
}
