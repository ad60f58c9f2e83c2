using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout;
using StpGen.Layout.Fonts;
using StpGen.Tests.Authoring;
using StpGen.Tests.Papers;
using StpGen.Writers.Pdf;
using StpGen.Writers.Word;

namespace StpGen.Tests;

/// <summary>Word and PDF hold the same words in the same order, read with someone else's eyes; page furniture and repeated rows aside.</summary>
public sealed class FormatsAgreeTests
{
    [Fact]
    public void The_specimen_says_the_same_in_both() => Agree(Specimen.Create());

    [Fact]
    public void The_sample_says_the_same_in_both() => Agree(Plans.Sample().Compose().Value!.Document);

    private static void Agree(Document document)
    {
        var theme = NhsTheme.Create();
        var paged = LayoutEngine.Layout(document, theme, FontLibrary.LiberationSans()).Value!;
        var word = WordWriter.Write(document, theme, paged.Destinations.ToDictionary(d => d.Key, d => d.Value.Page + 1), paged.Pages.Length);
        var (inWord, inPdf) = (ReadBack.Letters(ReadBack.Word(word)), ReadBack.Letters(ReadBack.Pdf(PdfWriter.Write(paged))));
        var same = inWord.Zip(inPdf).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(inWord.Length > 3000);
        Assert.Equal(Around(inWord, same), Around(inPdf, same));
        Assert.Equal(inWord.Length, inPdf.Length);
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 40)];
}
