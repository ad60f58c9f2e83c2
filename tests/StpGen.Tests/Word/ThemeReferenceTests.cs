using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using StpGen.Core.Themes;
using StpGen.Writers.Word.Template;
using static StpGen.Tests.Word.WordFile;
using A = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Tests.Word;

/// <summary>Colours and fonts of papers are those of the file's theme, by name and beside it by value.</summary>
public sealed class ThemeReferenceTests
{
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

    [Fact]
    public void Styles_and_boxes_name_the_themes_colours_which_have_the_same_values()
    {
        var file = WordFile.Of(Specimen.Create());
        var slots = file.Part("word/theme/theme1.xml").Descendants(Drawing + "clrScheme").Single().Elements()
            .ToDictionary(e => e.Name.LocalName, e => e.Descendants().Single().Attribute("val")!.Value);
        var named = file.Part("word/styles.xml").Descendants().Concat(file.Body.Descendants())
            .Select(e => (Name: (e.Attribute(W + "themeColor") ?? e.Attribute(W + "themeFill"))?.Value,
                Value: (e.Attribute(W + "themeFill") is not null ? e.Attribute(W + "fill") : e.Attribute(W + "color")
                    ?? e.Attribute(W + "val"))?.Value)).Where(c => c.Name is not null).ToList();
        Assert.True(named.Count > 30);
        Assert.All(named, c => Assert.Equal(slots[Slot(c.Name!)], c.Value));
        Assert.Contains("accent1", named.Select(c => c.Name));
        // Only the ground of what is missing is a colour of its own.
        Assert.Equal([NhsTheme.Create().GapFill.ToHex()], file.Part("word/styles.xml").Descendants(W + "shd")
            .Where(s => s.Attribute(W + "themeFill") is null).Select(s => s.Attribute(W + "fill")!.Value).Distinct());
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void Text_is_in_the_minor_font_of_the_theme_and_headings_in_the_major_one()
    {
        var styles = WordFile.Of(Specimen.Create()).Part("word/styles.xml");
        var body = styles.Element(W + "docDefaults")!.Descendants(W + "rFonts").Single();
        Assert.Equal(("minorHAnsi", "Arial"), (body.Attribute(W + "asciiTheme")!.Value, body.Attribute(W + "ascii")!.Value));
        Assert.Equal(["heading 1", "heading 2", "heading 3", "heading 4", "Title"], styles.Elements(W + "style")
            .Where(s => s.Descendants(W + "rFonts").Any(f => f.Attribute(W + "asciiTheme")?.Value == "majorHAnsi"))
            .Select(s => Value(s.Element(W + "name"))!));
    }

    [Theory]
    [InlineData("7A0019", "7A0019", null)]
    // Too pale for text: Word's darker shades of it, the first that is readable.
    [InlineData("F4A6B7", "B7173A", "80")]
    [InlineData("FFFF00", "404000", "40")]
    [InlineData("808080", "606060", "BF")]
    public void What_a_house_does_not_style_has_its_themes_colours_and_font(string accent, string strong, string? shade)
    {
        var house = Read(accent);
        var theme = house.Over(NhsTheme.Create());
        Assert.Equal((strong, strong, strong),
            (theme.Accent.ToHex(), theme.TableHeadFill.ToHex(), theme[TextRole.Heading1].Colour.ToHex()));
        Assert.Equal("Corbel", theme.FontFamily);
        Assert.True(theme.Accent.ContrastWith(theme.CalloutFill) >= 4.5);
        Assert.True(theme.TableHeadText.ContrastWith(theme.TableHeadFill) >= 4.5);
        var callout = WordFile.Of(Specimen.Create(), theme, house).Part("word/styles.xml").Elements(W + "style")
            .Single(s => Value(s.Element(W + "name")) == "Callout");
        var ground = callout.Descendants(W + "shd").Single();
        Assert.Equal((theme.CalloutFill.ToHex(), "accent1", "1A"), (ground.Attribute(W + "fill")!.Value,
            ground.Attribute(W + "themeFill")!.Value, ground.Attribute(W + "themeFillTint")!.Value));
        var edge = callout.Descendants(W + "left").Single();
        Assert.Equal((strong, "accent1", shade), (edge.Attribute(W + "color")!.Value, edge.Attribute(W + "themeColor")!.Value,
            edge.Attribute(W + "themeShade")?.Value));
    }

    private static WordTemplate Read(string accent) => WordTemplate.TryRead(HouseFile.Create(main =>
    {
        static A.RgbColorModelHex Rgb(string hex) => new() { Val = hex };
        static DocumentFormat.OpenXml.OpenXmlElement[] Fonts(string name) => [new A.LatinFont { Typeface = name },
            new A.EastAsianFont { Typeface = "" }, new A.ComplexScriptFont { Typeface = "" }];
        static A.SolidFill Fill() => new(new A.SchemeColor { Val = A.SchemeColorValues.PhColor });
        static A.EffectStyle Effect() => new(new A.EffectList());
        main.AddNewPart<ThemePart>("rIdTheme").Theme = new(new A.ThemeElements(
            new A.ColorScheme(new A.Dark1Color(Rgb("000000")), new A.Light1Color(Rgb("FFFFFF")), new A.Dark2Color(Rgb("222222")),
                new A.Light2Color(Rgb("EEEEEE")), new A.Accent1Color(Rgb(accent)), new A.Accent2Color(Rgb("112233")),
                new A.Accent3Color(Rgb("112233")), new A.Accent4Color(Rgb("112233")), new A.Accent5Color(Rgb("112233")),
                new A.Accent6Color(Rgb("112233")), new A.Hyperlink(Rgb("0563C1")), new A.FollowedHyperlinkColor(Rgb("954F72")))
            { Name = "House" },
            new A.FontScheme(new A.MajorFont(Fonts("Georgia")), new A.MinorFont(Fonts("Corbel"))) { Name = "House" },
            new A.FormatScheme(new A.FillStyleList(Fill(), Fill(), Fill()),
                new A.LineStyleList(new A.Outline(Fill()), new A.Outline(Fill()), new A.Outline(Fill())),
                new A.EffectStyleList(Effect(), Effect(), Effect()), new A.BackgroundFillStyleList(Fill(), Fill(), Fill()))
            { Name = "House" }))
        { Name = "House" };
    }), "brand/reference.docx", _ => { })!;

    private static string Slot(string name) => name switch
    {
        "text1" => "dk1",
        "background1" => "lt1",
        "text2" => "dk2",
        "background2" => "lt2",
        "hyperlink" => "hlink",
        _ => name,
    };
}
