using StpGen.Layout;
using StpGen.Layout.Fonts;
using StpGen.Writers.Html;
using StpGen.Writers.Pdf;
using StpGen.Writers.Pdf.Fonts;
using StpGen.Writers.Pdf.Images;
using StpGen.Writers.Pdf.Objects;
using StpGen.Writers.Pdf.Structure;
using StpGen.Writers.Word;

namespace StpGen.Tests;

/// <summary>
/// The specimen in every format, as a paper comes out of the house: for whoever holds it to the light, and for the independent checkers.
/// <c>STPGEN_SPECIMEN=FOLDER dotnet test</c> leaves specimen.docx, specimen.pdf and specimen.html there.
/// </summary>
public sealed class SpecimenTests
{
    [Fact]
    public void It_is_set_without_a_finding_and_written_where_asked()
    {
        var (document, theme) = (Specimen.Create(), NhsTheme.Create());
        var set = LayoutEngine.Layout(document, theme, FontLibrary.LiberationSans());
        Assert.Empty(set.Findings);
        var pages = set.Value!;
        var (pdf, word) = (PdfWriter.Write(pages),
            WordWriter.Write(document, theme, pages));
        if (Folder is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "specimen.pdf"), pdf);
        File.WriteAllBytes(Path.Combine(folder, "specimen.docx"), word);
        File.WriteAllBytes(Path.Combine(folder, "specimen.html"), HtmlWriter.Write(document, theme));
    }

#pragma warning disable RS0030 // Where to leave the files is the tester's choice, not the product's.
    private static string? Folder => Environment.GetEnvironmentVariable("STPGEN_SPECIMEN");
#pragma warning restore RS0030
}
