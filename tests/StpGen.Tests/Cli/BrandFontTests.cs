using System.Text;
using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using StpGen.Core.Fonts;
using StpGen.Tests.Fonts;
using UglyToad.PdfPig;
using Xunit;

namespace StpGen.Tests.Cli;

/// <summary>Fonts that a brand brings: set in the PDF, or named when they cannot be.</summary>
public sealed class BrandFontTests
{
    private const string Theme =
        "fontFamily: Liberation Sans\n"
        + "fonts: { regular: Own.ttf, bold: Own-Bold.ttf, italic: Own-Italic.ttf, boldItalic: Own-BoldItalic.ttf }\n";

    private static readonly string Fonts = Path.Combine(Repository.Root, "data", "fonts", "liberation-sans");

    [Fact]
    public void A_whole_family_is_what_the_paper_is_set_in()
    {
        using var plan = Branded();
        // Bold for regular, so that it can be told from the program's own.
        File.Copy(Path.Combine(Fonts, "LiberationSans-BoldItalic.ttf"), plan.PathOf("brand/fonts/Own.ttf"), overwrite: true);
        var run = plan.Run("build", "plan");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("plan/brand/theme.yaml:2:19: warning STP128 wrong-font: 'Own.ttf' is given as the regular font, but it is bold "
            + "(weight 700) and italic.", run.Error);
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

    [Theory]
    [InlineData("Liberation Sans", "Own-Bold.ttf", "Own.ttf", """
        'Own-Bold.ttf' is given as the regular font, but it is bold (weight 700).
        'Own.ttf' is given as the bold font, but it is not bold (weight 400).
        """)]
    [InlineData("liberation sans", "Own.ttf", "Own-Bold.ttf", "")]
    [InlineData("Own Sans", "Own.ttf", "Own-Bold.ttf",
        "Papers name the font 'Own Sans', but the family in 'Own.ttf' is 'Liberation Sans'.")]
    [InlineData("Liberation Sans", "Own.ttf", "Other.ttf",
        "'Other.ttf' belongs to the family 'Other & Sons', and 'Own.ttf' belongs to 'Liberation Sans'.")]
    [InlineData("Liberation Sans", "All.ttc", "All.ttc#2", "")]
    [InlineData("Liberation Sans", "All.ttc", "All.ttc#LiberationSans-Italic",
        "'All.ttc#LiberationSans-Italic' is given as the bold font, but it is not bold (weight 400) and italic.")]
    public void A_font_that_is_not_what_its_place_says_is_named(string family, string regular, string bold, string expected)
    {
        using var plan = Branded();
        plan.Write("brand/theme.yaml", $"fontFamily: {family}\nfonts: {{ regular: \"{regular}\", bold: \"{bold}\", "
            + "italic: Own-Italic.ttf, boldItalic: Own-BoldItalic.ttf }\n");
        var other = FontSurgery.Own("Bold");
        var names = FontReader.ReadOwn(other).Tables["name"].ToArray();
        var ascii = Encoding.BigEndianUnicode.GetBytes("Liberation Sans");
        for (var at = names.AsSpan().IndexOf(ascii); at >= 0; at = names.AsSpan().IndexOf(ascii))
            Encoding.BigEndianUnicode.GetBytes("Other & Sons   ").CopyTo(names, at);
        File.WriteAllBytes(plan.PathOf("brand/fonts/Other.ttf"), FontSurgery.With(other, ("name", names)));
        File.WriteAllBytes(plan.PathOf("brand/fonts/All.ttc"),
            FontSurgery.Collection(FontSurgery.Own(), FontSurgery.Own("Bold"), FontSurgery.Own("Italic"), FontSurgery.Own("BoldItalic")));
        var run = plan.Run("build", "plan");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', run.Error.Split('\n').Where(l => l.Contains("STP128"))
            .Select(l => l[(l.IndexOf("wrong-font: ", StringComparison.Ordinal) + 12)..])));
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
