using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using StpGen.Tests.Word;

namespace StpGen.Tests.Cli;

/// <summary>The trust's own Word styles in a plan's folder <c>brand</c>: from there to the paper, or to a finding.</summary>
public sealed class HouseStyleFileTests
{
    [Theory]
    [InlineData("brand/reference.docx", false)]
    [InlineData("brand/reference.dotx", true)]
    public void A_reference_document_or_template_gives_papers_its_styles_header_and_margins(string file, bool isTemplate)
    {
        using var plan =
            With(file, HouseFile.Create(type: isTemplate ? WordprocessingDocumentType.Template : WordprocessingDocumentType.Document));
        var run = plan.Run("build", "plan");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(["HouseHeading1"], Word(plan).Descendants(WordFile.W + "pStyle").Select(WordFile.Value)
            .Where(id => id!.Contains("Heading", StringComparison.Ordinal)));
        Assert.Equal("2000", Word(plan).Descendants(WordFile.W + "pgMar").First().Attribute(WordFile.W + "top")!.Value);
        Assert.Empty(new WordFile(File.ReadAllBytes(plan.PathOf("out/submission.docx"))).Complaints());
    }

    [Theory]
    [InlineData("brand/template.docx")]
    [InlineData("brand/Reference.DOCX")]
    [InlineData("brand/Larkmere house style 2016.dotx")]
    [InlineData("brand/word/house.docx")]
    [InlineData("brand/house.docm")]
    public void A_template_is_found_under_any_name(string file)
    {
        using var plan = With(file, HouseFile.Create());
        var run = plan.Run("build", "plan");
        Assert.DoesNotContain("STP525", run.Error, StringComparison.Ordinal);
        Assert.Contains("HouseHeading1", Word(plan).Descendants(WordFile.W + "pStyle").Select(WordFile.Value));
    }

    [Theory]
    [InlineData(new[] { "a.docx", "reference.docx" }, "reference.docx", "a.docx")]
    [InlineData(new[] { "reference.docx", "template.dotx", "z.dotx" }, "reference.docx", "template.dotx", "z.dotx")]
    [InlineData(new[] { "b.docx", "c.dotx", "d.docx" }, "c.dotx", "b.docx", "d.docx")]
    [InlineData(new[] { "template.docx", "~$template.docx" }, "template.docx")]
    public void Templates_that_are_not_used_are_named(string[] files, string used, params string[] unused)
    {
        using var plan = With("brand/" + files[0], HouseFile.Create());
        foreach (var file in files[1..]) File.WriteAllBytes(plan.PathOf("brand/" + file), HouseFile.Create());
        var run = plan.Run("build", "plan");
        Assert.Equal(unused.Select(file => $"plan/brand/{file}:1:1: warning STP525 house-style-choice: Only one Word file can be the house "
            + $"style, and 'brand/{used}' is it, so 'brand/{file}' is not used."), run.Error.Split('\n').Where(l => l.Contains("STP525")));
    }

    [Theory]
    [InlineData("house.doc")]
    [InlineData("house.odt")]
    public void A_file_of_another_program_is_named(string file)
    {
        using var plan = With("brand/" + file, HouseFile.Create());
        Assert.Contains(
            $"plan/brand/{file}:1:1: warning STP525 house-style-choice: 'brand/{file}' cannot be a house style for Word papers.",
            plan.Run("build", "plan").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_that_is_lacking_is_named_and_stops_nothing()
    {
        using var plan = With("brand/reference.docx", HouseFile.Create());
        var run = plan.Run("build", "plan");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("plan/brand/reference.docx:1:1: note STP521 house-style-lacks: The house style has no style for Subtitle, "
            + "Heading 3", run.Error, StringComparison.Ordinal);
        Assert.Contains("Heading3", Word(plan, "word/styles.xml").Descendants(WordFile.W + "style")
            .Select(s => s.Attribute(WordFile.W + "styleId")!.Value));
    }

    [Fact]
    public void What_is_no_Word_document_is_said_and_papers_keep_their_own_styles()
    {
        using var plain = new TempPlan();
        plain.Run("build", "plan");
        using var plan = With("brand/reference.docx", Encoding.UTF8.GetBytes("This is no Word document."));
        var run = plan.Run("build", "plan");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("plan/brand/reference.docx:1:1: warning STP522 house-style-invalid: The house style cannot be used. It is not a "
            + "Word document, or it is damaged.", run.Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(plain.PathOf("out/submission.docx")), File.ReadAllBytes(plan.PathOf("out/submission.docx")));
    }

    [Fact]
    public void A_pale_heading_is_found_and_a_final_paper_may_not_have_it()
    {
        using var plan = With("brand/reference.docx", HouseFile.Create(main =>
        {
            var styles = main.StyleDefinitionsPart!.Styles!.Elements<Style>().ToList();
            styles.Single(s => s.StyleId == "HouseHeading1").StyleRunProperties!.Color!.Val = "9BB8D3";
            // Said by what it is based on.
            styles.Single(s => s.StyleId == "HouseTitle").StyleRunProperties!.Color!.Remove();
            styles.Single(s => s.StyleId == "HouseTitle").BasedOn = new() { Val = "HouseHeading1" };
            // Light on dark is as good.
            var bullet = styles.Single(s => s.StyleId == "HouseBullet");
            bullet.StyleRunProperties!.Color!.Val = "FFFFFF";
            bullet.StyleParagraphProperties!.Shading = new() { Val = ShadingPatternValues.Clear, Fill = "003087" };
        }));
        var run = plan.Run("build", "plan");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains(
            "plan/brand/reference.docx:1:1: warning STP523 house-style-contrast: Some text in the house style has too little contrast: "
                + "Title (#9BB8D3 on #FFFFFF, 2.0:1); Heading 1 (#9BB8D3 on #FFFFFF, 2.0:1).",
            run.Error, StringComparison.Ordinal);
        var final = plan.Run("build", "plan", "--final");
        Assert.Equal(ExitCode.Nothing, final.Code);
        Assert.Contains("error STP523", final.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_row_that_stands_out_too_little_is_found()
    {
        using var plan = With("brand/reference.docx",
            HouseFile.Create(main => main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == "HouseTable").Append(
            new TableStyleProperties(
                new RunPropertiesBaseStyle(new Color { Val = "FFFFFF" }),
                new TableStyleConditionalFormattingTableCellProperties(new Shading { Val = ShadingPatternValues.Clear, Fill = "AEB7BD" }))
            { Type = TableStyleOverrideValues.FirstRow })));
        Assert.Contains("Header row of STP Table (#FFFFFF on #AEB7BD, 2.0:1)", plan.Run("build", "plan").Error, StringComparison.Ordinal);
    }

    private static TempPlan With(string file, byte[] bytes)
    {
        var plan = new TempPlan();
        Directory.CreateDirectory(Path.GetDirectoryName(plan.PathOf(file))!);
        File.WriteAllBytes(plan.PathOf(file), bytes);
        return plan;
    }

    private static XElement Word(TempPlan plan, string part = "word/document.xml")
    {
        using var zip = ZipFile.OpenRead(plan.PathOf("out/submission.docx"));
        using var stream = zip.GetEntry(part)!.Open();
        return XDocument.Load(stream).Root!;
    }
}
