using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout;
using StpGen.Layout.Fonts;
using StpGen.Tests.Authoring;
using StpGen.Writers.Pdf;
using StpGen.Writers.Word;
using UglyToad.PdfPig;

namespace StpGen.Tests;

/// <summary>Word and PDF hold the same words in the same order, read with someone else's eyes; page furniture and repeated rows aside.</summary>
public sealed class FormatsAgreeTests
{
    [Fact]
    public void The_specimen_says_the_same_in_both() => Agree(new WithoutNotes().Of(Specimen.Create()));

    [Fact]
    public void The_sample_says_the_same_in_both() => Agree(Plans.Sample().Compose().Value!.Document);

    private static void Agree(Document document)
    {
        var theme = NhsTheme.Create();
        var paged = LayoutEngine.Layout(document, theme, FontLibrary.LiberationSans()).Value!;
        var word = WordWriter.Write(document, theme, paged.Destinations.ToDictionary(d => d.Key, d => d.Value.Page + 1), paged.Pages.Length, parted: paged.Parted);
        var (inWord, inPdf) = (Letters(WordText(word)), Letters(PdfText(PdfWriter.Write(paged))));
        var same = inWord.Zip(inPdf).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(inWord.Length > 3000);
        Assert.Equal(Around(inWord, same), Around(inPdf, same));
        Assert.Equal(inWord.Length, inPdf.Length);
    }

    /// <summary>
    /// What is read without the blanks, which each format puts where its lines and paragraphs end, and without brackets: where
    /// text runs from right to left a PDF says them as replacement text, which this reader does not read.
    /// </summary>
    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('(' or ')')).Select(c => c is '\u2011' or '\u2010' ? '-' : c)).Replace("\u00AD", "", StringComparison.Ordinal);

    private static string Around(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 40)];

    private static string WordText(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var stream = zip.GetEntry("word/document.xml")!.Open();
        XNamespace w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var text = new StringBuilder();
        foreach (var paragraph in XDocument.Load(stream).Descendants(w + "p"))
        {
            foreach (var piece in paragraph.Descendants())
                if (piece.Name == w + "t") text.Append(piece.Value);
                else if (piece.Name == w + "softHyphen") text.Append('\u00AD');
                else if (piece.Name == w + "noBreakHyphen") text.Append('-');
                else if (piece.Name == w + "br" || piece.Name == w + "tab") text.Append(' ');
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The marked content of each page in its order; list labels, which Word makes itself, left out.</summary>
    private static string PdfText(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var text = new StringBuilder();
        foreach (var page in document.GetPages())
            foreach (var content in page.GetMarkedContents().Where(c => !c.IsArtifact && c.Tag != "Lbl").OrderBy(c => c.MarkedContentIdentifier))
                text.Append(string.Concat(content.Letters.Select(l => l.Value)));
        return text.ToString();
    }

    /// <summary>
    /// Notes stand at the foot of PDF pages, and in a part of their own in Word. A high spread goes on over a page end, where
    /// its columns are read one after the other, but not page by page as this test reads: here they stand one below the other.
    /// </summary>
    private sealed class WithoutNotes : DocumentRewriter
    {
        public Document Of(Document document) => document with { Blocks = Blocks(document.Blocks) };

        public override Block VisitColumns(Columns columns) => columns.Items.Any(c => c.Blocks.OfType<Paragraph>().Sum(p => PlainText.Of(p.Content).Length) > 1000)
            ? new Section(PageSetup.A4, null, Blocks([.. columns.Items.SelectMany(c => c.Blocks)])) : base.VisitColumns(columns);

        public override Inline VisitFootnote(Footnote footnote) => new TextRun("");
    }
}
