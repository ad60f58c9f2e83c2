using StpGen.Core.Documents;
using StpGen.Layout;
using StpGen.Layout.Fonts;
using StpGen.Tests.Word;
using StpGen.Writers.Html;
using StpGen.Writers.Pdf;
using StpGen.Writers.Word;

namespace StpGen.Tests.Formats;

/// <summary>
/// One document, one meaning: a large paper of blocks in blocks has the same pieces, in the same order, with the same headings, lists,
/// tables, quotations and numbers in Word, PDF and HTML, as programs read them that are not ours.
/// </summary>
public sealed class NestedFormatsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_format_says_the_same(uint seed)
    {
        var document = NestedPapers.Create(seed);
        var theme = NhsTheme.Create();
        var pages = LayoutEngine.Layout(document, theme, FontLibrary.LiberationSans()).Value!;
        var word = new WordFile(WordWriter.Write(document, theme, pages));
        var (inWord, inPdf) = (WordPieces.Of(word.Bytes), PdfPieces.Of(PdfWriter.Write(pages)));
        var inHtml = HtmlPieces.Of(HtmlWriter.Write(document, theme));
        Assert.True(inPdf.Count > 600);
        AssertSame(inPdf, inHtml);
        AssertSame(inPdf, inWord);
        Assert.Empty(word.Complaints());
        // Every number is somewhere, once.
        var words = inPdf.Select(p => p.Words).Where(w => w.Length > 0).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
    }

    /// <summary>Shows the first piece that differs, with those around it.</summary>
    private static void AssertSame(List<Said> pdf, List<Said> other)
    {
        var same = pdf.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(same == pdf.Count && same == other.Count,
            $"{string.Join('\n', pdf.Skip(same - 4).Take(8))}\n-----\n{string.Join('\n', other.Skip(same - 4).Take(8))}");
    }
}
