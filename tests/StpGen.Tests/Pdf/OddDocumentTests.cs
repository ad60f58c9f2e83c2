using System.Collections.Immutable;
using CsCheck;
using StpGen.Core.Themes;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf;
using StpGen.Writers.Pdf.Fonts;
using StpGen.Writers.Pdf.Images;
using StpGen.Writers.Pdf.Objects;
using StpGen.Writers.Pdf.Structure;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace StpGen.Tests.Pdf;

/// <summary>Documents that nobody would write, but that someone will.</summary>
public sealed class OddDocumentTests
{
    private static readonly PagedDocument Empty = SamplePages.Create() with
    {
        Pages = [new(595, 842, [], [])],
        Structure = new(StructureType.Document, []),
        Outline = [],
        Destinations = ImmutableDictionary<string, Destination>.Empty,
    };

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char['\0', '\uFFFF'].Select(c => c.ToString()), Gen.Const("\uD83D\uDE00"), Gen.Const("\uDE00"), Gen.Const("\uD83D"),
            Gen.Const("(\\\r\n)<>")).Array[0, 12].Select(string.Concat);

    [Fact]
    public void One_empty_page_is_a_whole_file()
    {
        using var pdf = WholeFile.Open(PdfWriter.Write(Empty));
        Assert.Equal("Document\n", new TreeReader(pdf).Text);
    }

    [Fact]
    public void Any_text_whatever_leaves_the_file_whole_and_half_characters_are_marked_as_such() => AnyText.Sample(text =>
    {
        var slot = new ContentSlot();
        var link = new StructureElement(StructureType.Link, [slot]);
        var line = SampleFont.Set(slot, "word", 62, 100);
        var document = Empty with
        {
            Info = Empty.Info with { Title = text, Author = text, Subject = text },
            Pages = [new(595, 842,
                [line with { Words = [[line.Words[0][0] with { Text = text }, .. line.Words[0][1..]]] },
                    line with { Words = [[line.Words[0][0] with { Text = text }]] }],
                [new(link, 62, 90, 40, 12, text, text)])],
            Structure = new(StructureType.Document,
                [new StructureElement(StructureType.Figure, [link]) { Alternative = text, Id = text.Length == 0 ? null : text }]),
            Outline = [new(1, text, "a")],
            Destinations = Empty.Destinations.Add("a", new(0, 0)),
        };
        using var pdf = WholeFile.Open(PdfWriter.Write(document));
        Assert.Equal(string.Concat(text.EnumerateRunes()), pdf.Information.Title);
        Assert.True(pdf.TryGetXmpMetadata(out var xmp));
        Assert.NotNull(xmp.GetXDocument().Root);
    }, iter: 200);

    [Fact]
    public void Links_to_odd_addresses_are_plain_ascii()
    {
        var slot = new ContentSlot();
        var link = new StructureElement(StructureType.Link, [slot]);
        string[] targets = ["https://example.org/a b\"<>\\^`{|}(x)\r\n", "mailto:\uD83D\uDE00@example.org",
            "https://example.org/%41\uD83D", "", " ", "#", "#no such", new string('x', 70_000)];
        var document = Empty with
        {
            Pages = [new(595, 842, [SampleFont.Set(slot, "word", 62, 100)],
                [.. targets.Select(t => new LinkArea(link, 1, 2, 3, 4, t, ""))])],
            Structure = new(StructureType.Document, [new StructureElement(StructureType.P, [link])]),
        };
        using var pdf = WholeFile.Open(PdfWriter.Write(document));
        var addresses = pdf.GetPage(1).GetAnnotations().Select(a => Assert.IsType<UriAction>(a.Action).Uri).ToArray();
        Assert.Equal(4, addresses.Length);
        Assert.All(addresses, a => Assert.DoesNotContain(a, c => c is <= ' ' or >= '\x7F'));
        Assert.Equal(["mailto:%F0%9F%98%80@example.org", "https://example.org/%41%EF%BF%BD"], addresses[1..3]);
    }

    [Fact]
    public void Ten_thousand_bookmarks_lead_down_any_levels()
    {
        var document = Empty with
        {
            Outline = [.. Enumerable.Range(0, 10_000).Select(i => new OutlineEntry(i * 7919 % 4 + 1, $"Entry {i}", "a"))],
            Destinations = Empty.Destinations.Add("a", new(0, 0)),
        };
        using var pdf = WholeFile.Open(PdfWriter.Write(document));
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(Enumerable.Range(0, 10_000).Select(i => $"Entry {i}"), bookmarks.GetNodes().OfType<DocumentBookmarkNode>()
            .Select(n => n.Title));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(5000)]
    public void Pages_are_in_order_however_many(int count)
    {
        using var pdf = PdfDocument.Open(PdfWriter.Write(Empty with
        {
            Pages = [.. Enumerable.Range(0, count)
            .Select(i => new Page(100 + i, 842, [], []))]
        }));
        Assert.Equal(count, new TreeReader(pdf).Pages);
        foreach (var page in (int[])[1, count / 2 + 1, count]) Assert.Equal(99 + page, pdf.GetPage(page).Width);
        Assert.True(
            ((ArrayToken)(
                (DictionaryToken)pdf.Structure.GetObject(
                    ((IndirectReferenceToken)pdf.Structure.Catalog.CatalogDictionary.Data["Pages"]).Data).Data).Data["Kids"]).Length <= 64);
    }

    [Fact]
    public void A_line_of_very_many_letters_is_cut_into_strings_that_readers_take()
    {
        var slot = new ContentSlot();
        var line = SampleFont.Set(slot, "a", 62, 100);
        // A pen that moves as far as the file says is never set right, which would end a string before its time.
        var glyph = line.Words[0][0];
        glyph = glyph with { Advance = Math.Round(glyph.Advance * 1000 / line.Size, 3) * line.Size / 1000 };
        var document = Empty with
        {
            Pages = [new(595, 842, [line with { Words = [[.. Enumerable.Repeat(glyph, 50_000)]] }], [])],
            Structure = new(StructureType.Document, [new StructureElement(StructureType.P, [slot])]),
        };
        using var pdf = WholeFile.Open(PdfWriter.Write(document));
        Assert.Equal(50_000, pdf.GetPage(1).Letters.Count);
        // Strings of a content stream have at most 32,767 bytes (ISO 32000-1, annex C.2).
        var strings = pdf.GetPage(1).Operations.OfType<ShowTextsWithPositioning>().SelectMany(o => o.Array).OfType<HexToken>().ToList();
        Assert.Equal(100_000, strings.Sum(s => s.Bytes.Length));
        Assert.All(strings, s => Assert.InRange(s.Bytes.Length, 1, 32_767));
        Assert.InRange(strings.Max(s => s.Bytes.Length), 16_000, 32_767);
    }

    [Fact]
    public void A_tree_of_any_depth_is_written()
    {
        var element = new StructureElement(StructureType.Div, []);
        for (var i = 0; i < 100_000; i++) element = new(StructureType.Div, [element]);
        Assert.NotEmpty(PdfWriter.Write(Empty with { Structure = element }));
    }

    public static TheoryData<double> NoLengths => [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e9, -1e300];

    [Theory]
    [MemberData(nameof(NoLengths))]
    public void A_place_that_is_none_is_a_fault_and_never_a_file(double value)
    {
        var slot = new ContentSlot();
        var line = SampleFont.Set(slot, "a", 62, 100);
        PageItem[] items =
        [
            line with { X = value }, line with { Baseline = value }, line with { Words = [[line.Words[0][0] with { OffsetX = value }]] },
                line with { Size = -Math.Abs(value) },
            new FilledRectangle(slot, 1, 2, value, 4, new Colour(1, 2, 3)),
                new PlacedImage(slot, 1, value, 3, 4, SampleImages.Content(SampleImages.Jpeg)!),
        ];
        foreach (var item in items)
            Assert.Throws<ArgumentOutOfRangeException>(() => PdfWriter.Write(Empty with
            {
                Pages = [new(595, 842, [item], [])],
                Structure = new(StructureType.Document, [new StructureElement(StructureType.P, [slot])]),
            }));
        Assert.Throws<ArgumentException>(() => PdfWriter.Write(Empty with { Pages = [new(value, 842, [], [])] }));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            PdfWriter.Write(Empty with { Outline = [new(1, "a", "a")], Destinations = Empty.Destinations.Add("a", new(0, value)) }));
    }
}
