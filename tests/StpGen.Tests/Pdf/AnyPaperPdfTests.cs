using CsCheck;
using StpGen.Layout.Pages;
using StpGen.Tests.LayoutTests;
using StpGen.Writers.Pdf;
using StpGen.Writers.Pdf.Fonts;
using StpGen.Writers.Pdf.Images;
using StpGen.Writers.Pdf.Objects;
using StpGen.Writers.Pdf.Structure;
using Xunit;

namespace StpGen.Tests.Pdf;

/// <summary>What holds for the file of every paper, whatever its blocks.</summary>
public sealed class AnyPaperPdfTests
{
    [Fact]
    public void The_file_is_whole_says_what_the_pages_say_and_is_the_same_each_time() => RandomPapers.Papers.Sample(
        document =>
        {
            var paged = LaidOut.Of(document).Paged;
            var bytes = PdfWriter.Write(paged);
            Assert.Equal(bytes, PdfWriter.Write(paged));
            using var pdf = WholeFile.Open(bytes);
            Assert.Equal(paged.Pages.Select(p => (Math.Round(p.Width, 2), Math.Round(p.Height, 2))), pdf.GetPages()
                .Select(p => (Math.Round(p.Width, 2), Math.Round(p.Height, 2))));
            for (var i = 0; i < paged.Pages.Length; i++)
            {
                var (page, written) = (paged.Pages[i], pdf.GetPage(i + 1));
                var runs = page.Header.Concat(page.Items).Concat(page.Footer).OfType<GlyphRun>().ToList();
                Assert.Equal(runs.Sum(r => r.Glyphs.Count()), written.Letters.Count);
                Assert.Equal(page.Links.Length, written.GetAnnotations().Count());
            }
        },
        iter: 20);
}
