using StpGen.Authoring.Brand;
using StpGen.Authoring.Plans.Governance;
using StpGen.Core.Findings;
using StpGen.Core.Themes;

namespace StpGen.Tests.Authoring;

/// <summary>The look of papers: the NHS identity, and what a brand changes of it.</summary>
public sealed class ThemeTests
{
    private static readonly Theme Nhs = NhsTheme.Create();

    [Fact]
    public void The_NHS_identity_reads_without_a_finding_and_styles_every_role()
    {
        var result = ThemeReader.Read(PlanCase.Base(), final: true);
        Assert.Equal("", result.Findings.Show());
        Assert.Equal(Enum.GetValues<TextRole>().Order(), result.Value!.Styles.Keys.Order());
        Assert.All(result.Value.Styles.Values, style => Assert.InRange(style.LineHeight, style.Size, 2 * style.Size));
        Assert.Equal(("Arial", "005EB8", "003087"),
            (result.Value.FontFamily, result.Value.Accent.ToHex(), result.Value.TableHeadFill.ToHex()));
    }

    [Fact]
    public void The_fictional_sample_has_a_look_of_its_own_and_no_finding()
    {
        var result = ThemeReader.Read(Plans.Sample("fictional-vale"), final: true);
        Assert.Equal("", result.Findings.Show());
        Assert.Equal("2A6B48", result.Value!.Accent.ToHex());
        Assert.Equal("1B5E3B", result.Value[TextRole.Heading1].Colour.ToHex());
    }

    [Fact]
    public void A_brand_changes_what_it_names_and_nothing_else()
    {
        var theme = Read("heading1: { size: 24, italic: true }\ncellPaddingX: 8pt\n");
        Assert.Equal(Nhs[TextRole.Heading1] with { Size = 24, LineHeight = 29.5, Italic = true }, theme[TextRole.Heading1]);
        Assert.Equal(8, theme.CellPaddingX);
        Assert.Equal(Nhs.Styles.Remove(TextRole.Heading1).OrderBy(s => s.Key), theme.Styles.Remove(TextRole.Heading1).OrderBy(s => s.Key));
        Assert.Equal(Nhs.Series.AsEnumerable(), theme.Series);
        Assert.Equal(Nhs, theme with { Styles = Nhs.Styles, CellPaddingX = Nhs.CellPaddingX, Series = Nhs.Series });
    }

    [Fact]
    public void What_follows_a_colour_changes_with_it()
    {
        var theme = Read("text: \"#102030\"\naccent: \"#204060\"\nbody: { colour: heading }\n");
        Assert.Equal(("102030", "204060", "204060"),
            (theme[TextRole.TableText].Colour.ToHex(), theme.Link.ToHex(), theme[TextRole.Heading2].Colour.ToHex()));
        Assert.Equal(Nhs[TextRole.Heading1].Colour, theme[TextRole.Body].Colour);
    }

    [Fact]
    public void A_line_height_that_is_named_stays_as_named()
    {
        Assert.Equal((24, 27),
            (Read("heading1: { lineHeight: 27, size: 24 }")[TextRole.Heading1] is var h ? (h.Size, h.LineHeight) : default));
    }

    [Theory]
    [InlineData("body: { colour: \"#777777\" }", true)]
    [InlineData("body: { colour: \"#767676\" }", false)]
    [InlineData("title: { colour: \"#8F8F8F\" }", false)]
    [InlineData("heading2: { size: 14, colour: \"#8F8F8F\" }", false)]
    [InlineData("heading2: { size: 13.5, colour: \"#8F8F8F\" }", true)]
    [InlineData("title: { colour: \"#969696\" }", true)]
    [InlineData("link: \"#D4AF37\"", true)]
    [InlineData("gapFill: \"#8A1538\"", true)]
    [InlineData("tableHeading: { colour: text }", true)]
    public void Text_must_stand_out_from_its_ground(string brand, bool isFound)
    {
        foreach (var final in new[] { false, true })
        {
            var findings = ThemeReader.Read(PlanCase.Base().With(ThemeReader.BrandFile, brand), final).Findings;
            Assert.Equal(isFound, findings.Any());
            Assert.All(findings,
                f => Assert.Equal(("STP401", final ? Severity.Error : Severity.Warning, 1), (f.Rule.Id, f.Severity, f.Span!.Value.Line)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a list")]
    [InlineData("accent: [not closed")]
    [InlineData("heading1: { size: -1 }")]
    public void A_brand_that_cannot_be_read_leaves_the_NHS_identity(string brand)
    {
        var result = ThemeReader.Read(PlanCase.Base().With(ThemeReader.BrandFile, brand), final: false);
        Assert.Equal(brand.Length > 0, result.HasErrors);
        Assert.Equal(Nhs[TextRole.Heading1], result.Value![TextRole.Heading1]);
        Assert.Equal(Nhs.Accent, result.Value.Accent);
    }

    private static Theme Read(string brand)
    {
        var result = ThemeReader.Read(PlanCase.Base().With(ThemeReader.BrandFile, brand), final: true);
        Assert.Equal("", result.Findings.Show());
        return result.Value!;
    }
}
