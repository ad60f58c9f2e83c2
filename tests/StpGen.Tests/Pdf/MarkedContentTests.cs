using System.Collections.Immutable;
using CsCheck;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf;
using StpGen.Writers.Pdf.Fonts;
using StpGen.Writers.Pdf.Images;
using StpGen.Writers.Pdf.Objects;
using StpGen.Writers.Pdf.Structure;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Graphics.Operations.PathConstruction;
using UglyToad.PdfPig.Graphics.Operations.TextObjects;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using Xunit;

namespace StpGen.Tests.Pdf;

/// <summary>Whatever the order of items on a page, its content stream is well formed (ISO 32000-1, 14.6.1; ISO 14289-1, 7.1).</summary>
public sealed class MarkedContentTests
{
    private static readonly ContentSlot[] Slots = [new(), new()];

    private static readonly PageItem[] Items =
    [
        .. from slot in (ContentSlot?[])[null, .. Slots]
           from text in (string[])["Plain", "AVx\u0301é", "x\u0301"]
           select (PageItem)SampleFont.Set(slot, text, 62, 100),
        .. from slot in (ContentSlot?[])[null, .. Slots]
           select (PageItem)new FilledRectangle(slot, 1, 2, 3, 4, new(1, 2, 3)),
    ];

    private static readonly Gen<PageItem[]> PageItems = Gen.Int[0, Items.Length - 1].Select(i => Items[i]).Array[0, 12];

    [Fact]
    public void Marked_content_and_text_objects_nest_and_nothing_is_drawn_outside_them() => PageItems.Sample(items =>
    {
        using var pdf = PdfDocument.Open(PdfWriter.Write(Document(items)));
        var open = new Stack<string>();
        foreach (var operation in pdf.GetPage(1).Operations) Follow(operation, open);
        Assert.Empty(open);
    }, iter: 60);

    [Fact]
    public void Every_item_of_a_slot_is_in_a_sequence_that_the_slot_owns() => PageItems.Sample(items =>
    {
        using var pdf = PdfDocument.Open(PdfWriter.Write(Document(items)));
        var letters = pdf.GetPage(1).GetMarkedContents().Where(m => m.MarkedContentIdentifier >= 0).ToLookup(m => m.Tag);
        foreach (var (slot, tag) in Slots.Zip(["P", "H1"]))
            Assert.Equal(
                items.OfType<GlyphRun>().Where(r => r.Slot == slot).Sum(r => r.Glyphs.Count()),
                letters[tag].Sum(m => m.Letters.Count + m.Children.Sum(c => c.Letters.Count)));
    }, iter: 60);

    private static void Follow(IGraphicsStateOperation operation, Stack<string> open)
    {
        switch (operation)
        {
            case BeginMarkedContentWithProperties begin when begin.Name.Data == "Span":
                Assert.Equal("BT", open.Peek());
                open.Push("Span");
                break;
            case BeginMarkedContentWithProperties begin:
                Assert.Empty(open);
                open.Push(begin.Name.Data);
                break;
            case EndMarkedContent: Assert.NotEqual("BT", open.Pop()); break;
            case BeginText:
                Assert.Single(open);
                open.Push("BT");
                break;
            case EndText: Assert.Equal("BT", open.Pop()); break;
            case ShowTextsWithPositioning: Assert.Contains("BT", open); break;
            case AppendRectangle: Assert.Single(open); break;
        }
    }

    private static PagedDocument Document(PageItem[] items) => SamplePages.Create() with
    {
        Pages = [new Page(595, 842, [.. items], [])],
        Structure = new(StructureType.Document,
            [new StructureElement(StructureType.P, [Slots[0]]), new StructureElement(StructureType.H1, [Slots[1]])]),
        Outline = [],
        Destinations = ImmutableDictionary<string, Destination>.Empty,
    };
}
