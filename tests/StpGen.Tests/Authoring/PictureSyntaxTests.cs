using StpGen.Authoring.Papers;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Tests.Pdf;
using Xunit;

namespace StpGen.Tests.Authoring;

/// <summary>Pictures as people write them in templates: read as meant, or a finding that says what to write.</summary>
public sealed class PictureSyntaxTests
{
    [Theory]
    [InlineData("{width=30%}", 0.3, null)]
    [InlineData("{ width = \"30%\" }", 0.3, null)]
    [InlineData("{WIDTH='12.5 %'}", 0.125, null)]
    [InlineData(" {width=100%}", 1.0, null)]
    [InlineData("\n{width=100%}", 1.0, null)]
    [InlineData("{width=36pt}", null, 36.0)]
    [InlineData("{width=25.4mm}", null, 72.0)]
    [InlineData("{width=2.54cm}", null, 72.0)]
    [InlineData("{width=1in}", null, 72.0)]
    [InlineData("{width=96px}", null, 72.0)]
    [InlineData("{width=96}", null, 72.0)]
    [InlineData("{width={{ 1 + 1 }}cm}", null, 56.693)]
    [InlineData("", null, null)]
    public void A_width_is_a_share_or_a_length(string braces, double? share, double? length)
    {
        var figure = Assert.IsType<Figure>(Assert.Single(Compose("![A map](assets/map.png \"The map\")" + braces)));
        Assert.Equal(share, figure.Width.Share);
        Assert.Equal(length, figure.Width.Length is { } found ? Math.Round(found, 3) : null);
        Assert.Equal("The map", PlainText.Of(figure.Caption));
    }

    [Theory]
    [InlineData("::: cover\n# T\n\n{0}\n:::")]
    [InlineData(":::: columns\n::: column\n{0}\n:::\n::: column\nText\n:::\n::::")]
    [InlineData("::: table\nA table\n\n| A | B |\n|---|---|\n| {0} | text |\n:::")]
    [InlineData("- {0}")]
    [InlineData("> {0}")]
    [InlineData("::: callout\n{0}\n:::")]
    [InlineData("::: landscape\n{0}\n:::")]
    public void A_width_is_read_wherever_a_picture_may_be(string place)
    {
        var blocks = Compose(place.Replace("{0}", "![A logo](assets/map.png){width=20mm}", StringComparison.Ordinal));
        Assert.Equal(56.693, Assert.Single(blocks.DescendantsWithNotes().OfType<Figure>()).Width.Length!.Value, 3);
    }

    [Theory]
    [InlineData("{width=30}x", "The braces after this picture are not closed, or have text after them.")]
    [InlineData("{width=30%", "The braces after this picture are not closed, or have text after them.")]
    [InlineData("{}", "The braces after this picture are empty.")]
    [InlineData("{width=wide}", "'wide' is not a width for a picture. Write a share of the column such as 30%, or a length such as 40mm")]
    [InlineData("{width=130%}", "'130%' is not a width for a picture.")]
    [InlineData("{width=0}", "'0' is not a width for a picture.")]
    [InlineData("{width=-3cm}", "'-3cm' is not a width for a picture.")]
    [InlineData("{width=3,5cm}", "'3,5cm' is not a width for a picture.")]
    [InlineData("{width=3em}", "'3em' is not a width for a picture.")]
    [InlineData("{width=}", "'' is not a width for a picture.")]
    [InlineData("{height=3cm}", "Papers do not use 'height' of a picture, only its width. Delete it, or write {width=30%}.")]
    [InlineData("{.small width=30%}", "Papers do not use '.small' of a picture, only its width.")]
    [InlineData("{#fig-map}", "Papers do not use '#fig-map' of a picture, only its width.")]
    public void Braces_that_give_no_width_are_found(string braces, string expected)
    {
        var result = Result("![A map](assets/map.png)" + braces);
        Assert.Contains(expected, Assert.Single(result.Findings.Where(f => f.Rule.Id == "STP305")) is var finding
            ? finding.Message + " " + string.Join(' ', finding.Hints) : "", StringComparison.Ordinal);
        Assert.Equal(1, result.Findings[0].Span!.Value.Line);
        Assert.Single(result.Value!.Document.Blocks.OfType<Figure>());
    }

    [Theory]
    [InlineData("![My map](assets/my map.png)", "and a name with spaces as <assets/our map.png>.")]
    [InlineData("![My map](assets/my map.png \"The map\")", "and a name with spaces as <assets/our map.png>.")]
    [InlineData("![My map](assets/map.png =200x)", "Write it after the round bracket: {width=30%}.")]
    [InlineData("![My map](assets/map.png =200x100)", "Write it after the round bracket: {width=30%}.")]
    [InlineData("![My map] (assets/map.png)", "Write ![what it shows](assets/name.png")]
    [InlineData("![My map][map]", "Write ![what it shows](assets/name.png")]
    [InlineData("![My map](assets/map.png \"width=30%\")", "Write it without quotation marks, after the round bracket: {width=30%}.")]
    [InlineData("See ![My map](assets/map.png)", "Put it in a paragraph of its own, with an empty line above and below.")]
    [InlineData("![My map](assets/map.png)\n![My map](assets/map.png)",
        "Put it in a paragraph of its own, with an empty line above and below.")]
    public void A_slip_is_found_with_what_to_write(string markdown, string hint) =>
        Assert.Contains(Result(markdown).Findings, f => f.Rule.Id == "STP305"
            && f.Hints.Any(h => h.Contains(hint, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Wow![^1]\n\n[^1]: A note.")]
    [InlineData("Not a picture! [a link](https://www.example.org)")]
    [InlineData("![My map](<assets/my map.png>)")]
    [InlineData("![My map](assets/my%20map.png)")]
    [InlineData("![My map](./assets/map.png)")]
    public void What_is_right_is_read_in_silence(string markdown) => Assert.Equal("", Result(markdown).Findings.Show());

    [Theory]
    [InlineData("map.png", true)]
    [InlineData("IMG_2034", true)]
    [InlineData("DSC00012.JPG", true)]
    [InlineData("image", true)]
    [InlineData("Screenshot 12", true)]
    [InlineData("A map of the county", false)]
    [InlineData("Image of the new hospital", false)]
    [InlineData("Logo", false)]
    [InlineData("Data from bed-numbers.png, drawn as bars", false)]
    [InlineData("", false)]
    public void The_name_of_a_file_is_no_description(string words, bool isFound)
    {
        foreach (var final in (bool[])[false, true])
        {
            var findings = Result($"Text\n\n![{words}](assets/map.png)", final).Findings.Where(f => f.Rule.Id == "STP533").ToList();
            Assert.Equal(isFound ? 1 : 0, findings.Count);
            Assert.All(findings, f => Assert.Equal((3, final ? Severity.Error : Severity.Warning), (f.Span!.Value.Line, f.Severity)));
        }
    }

    [Fact]
    public void A_damaged_picture_is_found_wherever_it_is_shown()
    {
        var plan = Plan("![One](assets/cut.png)\n\n![Two](assets/cut.png)");
        var whole = SampleImages.Png(9, 9, 2, 8, (x, y) => [x, y, 0]);
        var result = (plan with { Files = plan.Files.SetItem("assets/cut.png", whole.AsMemory(0, whole.Length - 20)) }).Compose();
        Assert.Equal([(1, "STP531"), (3, "STP531")], result.Findings.Select(f => (f.Span!.Value.Line, f.Rule.Id)));
    }

    [Fact]
    public void An_animation_shows_its_first_picture_and_says_so()
    {
        var plan = Plan("![One](assets/anim.png)");
        var file = new MemoryStream();
        var still = SampleImages.Png(9, 9, 2, 8, (x, y) => [x, y, 0]);
        file.Write(still.AsSpan(0, 33));
        StpGen.Core.Images.PngChunk.Write(file, "acTL", new byte[8]);
        file.Write(still.AsSpan(33));
        var result = (plan with { Files = plan.Files.SetItem("assets/anim.png", file.ToArray()) }).Compose();
        var finding = Assert.Single(result.Findings);
        Assert.Equal((Severity.Warning, "'assets/anim.png' is an animation; papers show only its first picture."),
            (finding.Severity, finding.Message));
        Assert.Single(result.Value!.Document.Blocks.OfType<Figure>());
    }

    private static System.Collections.Immutable.ImmutableArray<Block> Compose(string template)
    {
        var result = Result(template);
        Assert.Equal("", result.Findings.Show());
        return result.Value!.Document.Blocks;
    }

    private static Result<Paper> Result(string template, bool final = false) =>
        Plan(template).Compose(options: new PaperOptions(Final: final));

    private static StpGen.Authoring.Reading.PlanFolder Plan(string template)
    {
        var plan = PlanCase.Base().With("templates/submission/document.md", template);
        ReadOnlyMemory<byte> map = Pngs.Create(40, 20).File.Bytes;
        return plan with { Files = plan.Files.SetItem("assets/map.png", map).SetItem("assets/my map.png", map) };
    }

    [Fact]
    public void The_pictures_of_a_paper_have_a_bound_together()
    {
        // 10,000 pixels across and down, and none of them there.
        byte[] file = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10, 8, 0, 0, 0, 0,
            0, 0, 0, 0];
        var plan = PlanCase.Base().With("templates/submission/document.md",
            "# A\n\n" + string.Concat(Enumerable.Range(1, 5).Select(i => $"![Map {i}](assets/{i}.png)\n\n")));
        for (var i = 1; i <= 5; i++) plan = plan with { Files = plan.Files.SetItem($"assets/{i}.png", file) };
        var found = plan.Compose().Findings.Show();
        Assert.Contains("document.md:9:1 Error STP531 damaged-picture: 'assets/4.png' is damaged", found);
        Assert.Contains("document.md:11:1 Error STP532 too-many-pixels: The pictures of this paper have more than 400 million pixels "
            + "together, so 'assets/5.png' is left out.", found);
    }
}
