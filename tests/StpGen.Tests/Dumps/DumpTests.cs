using System.Text;
using StpGen.Tests.LayoutTests;
using StpGen.Tests.Pdf;
using StpGen.Tests.PowerPoint;
using StpGen.Tests.Word;
using StpGen.Writers.Html;
using StpGen.Writers.Pdf;
using static StpGen.Tests.Specimen;

namespace StpGen.Tests.Dumps;

/// <summary>
/// The specimen of every block as text, one file a format: what a change does to papers can be read in its difference.
/// Long texts and tables are shortened; numbers are rounded.
/// </summary>
public sealed class DumpTests
{
    [Fact]
    public void Pages_are_as_they_were() => Check("pages", PageDump.Of(LaidOut.Of(Create())));

    [Fact]
    public void Html_is_as_it_was() => Check("html", HtmlDump.Of(Html));

    [Fact]
    public void The_style_sheet_is_as_it_was() => Check("css", HtmlDump.Styles(Html));

    [Fact]
    public void Word_is_as_it_was() => Check("word", WordDump.Of(WordFile.Of(Create())));

    [Fact]
    public void The_styles_of_Word_are_as_they_were() => Check("word-styles", WordDump.Styles(WordFile.Of(Create())));

    [Fact]
    public void The_other_parts_of_Word_are_as_they_were() => Check("word-parts", WordDump.OtherParts(WordFile.Of(Create())));

    [Fact]
    public void Slides_are_as_they_were() => Check("slides", SlidesDump.Of(SlidesFile.Of(Create())));

    [Fact]
    public void A_pdf_of_two_pages_is_as_it_was() =>
        Accepting.Check(FileOf("pages-pdf"), PdfDump.Of(PdfWriter.Write(SamplePages.Create())));

    private static string Html => Encoding.UTF8.GetString(HtmlWriter.Write(Create(), NhsTheme.Create()));

    private static void Check(string name, string dump) => Accepting.Check(FileOf("specimen-" + name), dump);

    private static string FileOf(string name) => Path.Combine(Repository.Root, "tests", "StpGen.Tests", "Dumps", name + ".txt");
}
