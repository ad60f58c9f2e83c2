using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Themes;
using StpGen.Layout;
using StpGen.Layout.Fonts;
using StpGen.Tests.Authoring;
using StpGen.Tests.Papers;
using StpGen.Tests.Word;
using StpGen.Writers.Html;
using StpGen.Writers.Pdf;
using StpGen.Writers.Pdf.Fonts;
using StpGen.Writers.Pdf.Images;
using StpGen.Writers.Pdf.Objects;
using StpGen.Writers.Pdf.Structure;
using StpGen.Writers.Word;

namespace StpGen.Tests;

/// <summary>
/// All formats hold the same words in the same order, read with someone else's eyes; page furniture and repeated rows aside.
/// </summary>
public sealed class FormatsAgreeTests
{
    [Fact]
    public void The_specimen_says_the_same_in_Word_and_PDF() => Agree(new WithoutNotes().Of(Specimen.Create()));

    [Fact]
    public void The_sample_says_the_same_in_Word_and_PDF() => Agree(Sample());

    [Fact]
    public void The_specimen_says_the_same_in_html() => AgreeInHtml(new WithoutNotes().Of(Specimen.Create()));

    [Fact]
    public void The_sample_says_the_same_in_html() => AgreeInHtml(Sample());

    /// <summary>Without diagrams, which web pages have as a list too.</summary>
    private static Document Sample()
    {
        var document = Plans.Sample().Compose().Value!.Document;
        return new WithoutNotes().Of(document with { Blocks = [.. Without(document.Blocks)] });
    }

    private static IEnumerable<Block> Without(IEnumerable<Block> blocks) => blocks.Where(b => b is not Figure { Content: Diagram })
        .Select(b => b is Section section ? section with { Blocks = [.. Without(section.Blocks)] } : b).Where(b => !b.IsEmpty);

    /// <summary>A page has no numbers of pages, so contents and lists are left out.</summary>
    private static void AgreeInHtml(Document document)
    {
        var listless = document with { Blocks = [.. document.Blocks.Where(b => b is not (Contents or CaptionList))] };
        var theme = NhsTheme.Create();
        var pages = WordFile.Pages(listless);
        var word = Letters(ReadBack.Word(WordWriter.Write(listless, theme, pages)));
        // On pages a picture may be behind text that follows it; a web page has none to fill.
        var inOrder = listless with { Blocks = pages.Facts.InPageOrder(listless.Blocks, b => b) };
        var html = Letters(ReadBack.Html(HtmlWriter.Write(inOrder, theme)));
        var same = word.Zip(html).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(word.Length > 3000);
        Assert.Equal(Around(word, same), Around(html, same));
        Assert.Equal(word.Length, html.Length);
    }

    private static void Agree(Document document)
    {
        var theme = NhsTheme.Create();
        var paged = LayoutEngine.Layout(document, theme, FontLibrary.LiberationSans()).Value!;
        var word = WordWriter.Write(document, theme, paged);
        var (inWord, inPdf) = (Letters(ReadBack.Word(word)), Letters(ReadBack.Pdf(PdfWriter.Write(paged))));
        var same = inWord.Zip(inPdf).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(inWord.Length > 3000);
        Assert.Equal(Around(inWord, same), Around(inPdf, same));
        Assert.Equal(inWord.Length, inPdf.Length);
    }

    /// <summary>
    /// Without soft hyphens, which a PDF has only where a line ends, and without brackets: where text runs from right to left a PDF
    /// says them as replacement text, which the reader does not read.
    /// </summary>
    private static string Letters(string text) => string.Concat(ReadBack.Letters(text).Where(c => c is not ('(' or ')' or '\u00AD')));

    private static string Around(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 40)];

    /// <summary>
    /// Notes stand at the foot of PDF pages, and in a part of their own in Word. A high spread goes on over a page end, where
    /// its columns are read one after the other, but not page by page as this test reads: here they stand one below the other.
    /// </summary>
    private sealed class WithoutNotes : DocumentRewriter
    {
        public Document Of(Document document) => document with { Blocks = Blocks(document.Blocks) };

        public override Block Rewrite(Block block) => block is Columns columns
            && columns.Items.Any(c => c.Blocks.Descendants().OfType<Paragraph>().Sum(p => PlainText.Of(p.Content).Length) > 400)
            ? new Section(PageSetup.A4, null, Blocks([.. columns.Items.SelectMany(c => c.Blocks)])) : base.Rewrite(block);

        public override Inline VisitFootnote(Footnote footnote) => new TextRun("");
    }
}
