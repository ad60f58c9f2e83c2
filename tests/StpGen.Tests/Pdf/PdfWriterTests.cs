using System.Text;
using StpGen.Writers.Pdf;
using StpGen.Writers.Pdf.Fonts;
using StpGen.Writers.Pdf.Images;
using StpGen.Writers.Pdf.Objects;
using StpGen.Writers.Pdf.Structure;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Outline;
using Xunit;

namespace StpGen.Tests.Pdf;

/// <summary>What the PDF writer promises, read back with someone else's eyes.</summary>
public sealed class PdfWriterTests
{
    private static readonly byte[] Bytes = PdfWriter.Write(SamplePages.Create());

    [Fact]
    public void The_same_pages_give_the_same_bytes() => Assert.Equal(Bytes, PdfWriter.Write(SamplePages.Create()));

    [Fact]
    public void Pages_keep_their_number_and_sizes()
    {
        using var pdf = PdfDocument.Open(Bytes);
        Assert.Equal([(595.28, 841.89), (841.89, 595.28)], pdf.GetPages().Select(p => (p.Width, p.Height)));
    }

    [Fact]
    public void Words_come_back_in_order_with_ligatures_accents_and_quotation_marks_spelt_out()
    {
        using var pdf = PdfDocument.Open(Bytes);
        var text = string.Concat(pdf.GetPage(1).Letters.Select(l => l.Value));
        Assert.Equal("Page headerAVATAR Typing: fi fflCafé, £120m – “quoted” Llanfair ŵŷ ",
            text[..text.IndexOf("in (", StringComparison.Ordinal)]);
        Assert.EndsWith("a published plan Page 1 of 2", text);
    }

    [Fact]
    public void Letters_stand_where_layout_put_them()
    {
        var run = SamplePages.Create().Pages[0].Items.OfType<Layout.Pages.GlyphRun>().First();
        using var pdf = PdfDocument.Open(Bytes);
        var letters = pdf.GetPage(1).Letters.SkipWhile(l => l.FontSize != 22).ToArray();
        var x = run.X;
        foreach (var (i, glyph) in run.Glyphs.Index())
        {
            Assert.Equal(x, letters[i].StartBaseLine.X, 0.02);
            Assert.Equal(741.89, letters[i].StartBaseLine.Y, 0.001);
            x += glyph.Advance;
        }
    }

    [Fact]
    public void What_glyphs_cannot_say_stands_beside_them_as_actual_text()
    {
        using var pdf = PdfDocument.Open(Bytes);
        var spoken = pdf.GetPage(1).GetMarkedContents().SelectMany(All).Select(m => m.ActualText).OfType<string>();
        Assert.Equal(["e\u0301", "x\u0301"], spoken);
    }

    [Fact]
    public void Properties_carry_the_papers_own_title_and_date()
    {
        using var pdf = PdfDocument.Open(Bytes);
        Assert.Equal(SamplePages.LongTitle, pdf.Information.Title);
        Assert.Equal("Fictional Vale STP & partners", pdf.Information.Author);
        Assert.Equal("D:20161021000000Z", pdf.Information.CreationDate);
        Assert.True(pdf.TryGetXmpMetadata(out var xmp));
        var xml = Encoding.UTF8.GetString(xmp.GetXmlBytes().ToArray());
        Assert.Contains(SamplePages.LongTitle, xml);
        Assert.Contains("A &lt;sample&gt;", xml);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", xml);
    }

    [Fact]
    public void Bookmarks_lead_to_their_pages()
    {
        using var pdf = PdfDocument.Open(Bytes);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal([("AVATAR Typing", 1, 0), (SamplePages.LongTitle, 2, 1)],
            bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(n => (n.Title, n.PageNumber, n.Level)));
    }

    [Fact]
    public void Links_lead_to_addresses_and_places_and_one_to_an_unknown_anchor_is_only_text()
    {
        using var pdf = PdfDocument.Open(Bytes);
        Assert.Equal("https://example.org/plan%20(draft)/caf%C3%A9",
            Assert.IsType<UriAction>(Assert.Single(pdf.GetPage(1).GetAnnotations()).Action).Uri);
        var second = pdf.GetPage(2).GetAnnotations().ToArray();
        Assert.Equal(["a published plan", "see lists"], second.Select(a => a.Content));
        Assert.Equal(2, Assert.IsType<GoToAction>(second[1].Action).Destination.PageNumber);
        Assert.Contains("see nothing", string.Concat(pdf.GetPage(2).Letters.Select(l => l.Value)));
    }

    [Fact]
    public void Every_letter_is_marked_as_content_or_as_an_artifact()
    {
        using var pdf = PdfDocument.Open(Bytes);
        foreach (var page in pdf.GetPages())
        {
            var marked = page.GetMarkedContents().SelectMany(All).Sum(m => m.Letters.Count);
            Assert.True(marked >= page.Letters.Count);
            Assert.Equal(page.Number == 1, page.GetMarkedContents()
                .Any(m => m is ArtifactMarkedContentElement { Type: ArtifactMarkedContentElement.ArtifactType.Pagination }));
        }
    }

    [Fact]
    public void The_file_begins_and_ends_as_a_pdf_and_has_no_uncompressed_page()
    {
        var text = Encoding.Latin1.GetString(Bytes);
        Assert.StartsWith("%PDF-1.7\n", text);
        Assert.EndsWith("%%EOF\n", text);
        Assert.DoesNotContain("BDC", text);
    }

    [Fact]
    public void A_document_without_pages_is_refused() =>
        Assert.Throws<ArgumentException>(() => PdfWriter.Write(SamplePages.Create() with { Pages = [] }));

    private static IEnumerable<MarkedContentElement> All(MarkedContentElement element) => [element, .. element.Children.SelectMany(All)];
}
