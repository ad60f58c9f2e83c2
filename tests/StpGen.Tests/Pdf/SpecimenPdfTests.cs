using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout;
using StpGen.Layout.Fonts;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf;
using StpGen.Writers.Pdf.Fonts;
using StpGen.Writers.Pdf.Images;
using StpGen.Writers.Pdf.Objects;
using StpGen.Writers.Pdf.Structure;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Outline;
using Xunit;

namespace StpGen.Tests.Pdf;

/// <summary>From a document all the way to a file: layout and writer together.</summary>
public sealed class SpecimenPdfTests
{
    private static readonly byte[] Bytes = Write();

    [Fact]
    public void Every_word_of_the_pages_is_in_the_file_once_and_in_order()
    {
        using var pdf = PdfDocument.Open(Bytes);
        var tagged = string.Concat(pdf.GetPages().SelectMany(p => p.GetMarkedContents())
            .Where(m => m is not ArtifactMarkedContentElement && m.MarkedContentIdentifier >= 0)
            .SelectMany(m => m.Letters).Select(l => l.Value));
        var set = LayoutEngine.Layout(Specimen.Create(), NhsTheme.Create(), FontLibrary.LiberationSans()).Value!.Pages
            .SelectMany(p => p.Items).OfType<GlyphRun>().Where(r => r.Slot is not null).SelectMany(r => r.Glyphs).Select(g => g.Text);
        Assert.Equal(Plain(string.Concat(set)), Plain(tagged));

        // A bracket whose glyph also stands mirrored elsewhere has its text beside it, which this reader keeps apart.
        static string Plain(string text) => text.Replace(" ", "").Replace("(", "").Replace(")", "");
    }

    [Fact]
    public void Headings_are_bookmarks_and_links_have_areas()
    {
        using var pdf = PdfDocument.Open(Bytes);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        var pages = Layout();
        Assert.Equal(
            pages.Outline.Select(e => (e.Level - 1, e.Title, pages.Destinations[e.Anchor].Page + 1)),
            bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(n => (n.Level, n.Title, n.PageNumber)));
        Assert.Contains(pdf.GetPages().SelectMany(p => p.GetAnnotations()), a => a.Type == AnnotationType.Link);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() => Assert.Equal(Bytes, Write());

    private static PagedDocument Layout() => LayoutEngine.Layout(Specimen.Create(), NhsTheme.Create(), FontLibrary.LiberationSans()).Value!;

    private static byte[] Write() => PdfWriter.Write(Layout());
}
