using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using UglyToad.PdfPig;
using Xunit;

namespace StpGen.Tests.Cli;

/// <summary>Fonts that a brand brings: set in the PDF, or named when they cannot be.</summary>
public sealed class BrandFontTests
{
    private const string Theme =
        "fontFamily: Own Sans\nfonts: { regular: Own.ttf, bold: Own-Bold.ttf, italic: Own-Italic.ttf, boldItalic: Own-BoldItalic.ttf }\n";

    private static readonly string Fonts = Path.Combine(Repository.Root, "data", "fonts", "liberation-sans");

    [Fact]
    public void A_whole_family_is_what_the_paper_is_set_in()
    {
        using var plan = Branded();
        // Bold for regular, so that it can be told from the program's own.
        File.Copy(Path.Combine(Fonts, "LiberationSans-BoldItalic.ttf"), plan.PathOf("brand/fonts/Own.ttf"), overwrite: true);
        var run = plan.Run("build", "plan");
        Assert.Equal(ExitCode.Done, run.Code);
        using var pdf = PdfDocument.Open(plan.PathOf("out/submission.pdf"));
        Assert.Contains(pdf.GetPage(1).Letters, l => l.FontName!.EndsWith("LiberationSans-BoldItalic", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "is empty")]
    [InlineData(100, "is damaged: part of it is missing")]
    [InlineData(200_000, "is damaged: its table 'name' ends outside the file")]
    public void A_broken_font_is_named_where_the_theme_names_it_and_papers_are_set_in_the_programs_own(int length, string what)
    {
        using var plan = Branded();
        File.WriteAllBytes(plan.PathOf("brand/fonts/Own.ttf"),
            File.ReadAllBytes(Path.Combine(Fonts, "LiberationSans-Regular.ttf"))[..length]);
        var run = plan.Run("build", "plan");
        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains($"plan/brand/theme.yaml:2:19: error STP126 broken-font: The font 'Own.ttf' {what}, so papers use Liberation Sans.",
            run.Error, StringComparison.Ordinal);
        Assert.Equal(["submission.docx", "submission.pdf"], plan.Papers());
        using var pdf = PdfDocument.Open(plan.PathOf("out/submission.pdf"));
        Assert.All(pdf.GetPage(1).Letters, l => Assert.Contains("LiberationSans", l.FontName));
    }

    private static TempPlan Branded()
    {
        var plan = new TempPlan();
        plan.Write("brand/theme.yaml", Theme);
        Directory.CreateDirectory(plan.PathOf("brand/fonts"));
        foreach (var (style, name) in new[] { ("Regular", "Own"), ("Bold", "Own-Bold"), ("Italic", "Own-Italic"),
            ("BoldItalic", "Own-BoldItalic") })
            File.Copy(Path.Combine(Fonts, $"LiberationSans-{style}.ttf"), plan.PathOf($"brand/fonts/{name}.ttf"));
        return plan;
    }
}
