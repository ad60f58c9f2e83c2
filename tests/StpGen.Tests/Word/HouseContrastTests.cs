using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Writers.Word.Template;

namespace StpGen.Tests.Word;

/// <summary>Texts of a house style that stand out too little: at each bound of WCAG 2.2, 1.4.3, and just beside it.</summary>
public sealed class HouseContrastTests
{
    /// <summary>
    /// This grey on white has 3.9:1, enough for large type alone. Sizes are in half points; null: that of the document, 12
    /// points.
    /// </summary>
    [Theory]
    [InlineData("36", false, true)]
    [InlineData("35", false, false)]
    [InlineData("28", true, true)]
    [InlineData("27", true, false)]
    [InlineData("35", true, true)]
    [InlineData(null, false, false)]
    [InlineData(null, true, false)]
    [InlineData("large", false, false)]
    public void Large_type_needs_less(string? halfPoints, bool isBold, bool isEnough) =>
        Assert.Equal(isEnough, Check(Named("A", "808080", halfPoints, isBold)) is null);

    [Theory]
    [InlineData("767676", true)]
    [InlineData("777777", false)]
    [InlineData("auto", true)]
    public void Other_type_needs_four_and_a_half_to_one(string colour, bool isEnough) =>
        Assert.Equal(isEnough, Check(Named("A", colour)) is null);

    [Fact]
    public void The_style_is_named_with_its_colours_and_their_contrast() =>
        Assert.Contains("Small print (#999999 on #FFFFFF, 2.8:1)", Check(Named("small print", "999999"))!.Message);

    [Theory]
    [InlineData("000000", true)]
    [InlineData("FFFFFF", false)]
    public void What_a_style_does_not_say_is_what_it_is_based_on_says(string ground, bool isEnough)
    {
        var parent = Named("P", "999999");
        parent.StyleParagraphProperties = new() { Shading = new() { Fill = ground } };
        var style = Named("A", null);
        style.BasedOn = new() { Val = "P" };
        Assert.Equal(isEnough, Check(style, parent) is null);
    }

    [Fact]
    public void Styles_based_on_each_other_end()
    {
        var (a, b) = (Named("A", null), Named("B", null));
        (a.BasedOn, b.BasedOn) = (new() { Val = "B" }, new() { Val = "A" });
        Assert.Null(Check(a, b));
    }

    [Theory]
    [InlineData("FFFFFF", "005EB8", true)]
    [InlineData("FFFFFF", "41B6E6", false)]
    public void The_header_row_of_a_table_stands_out_from_its_own_ground(string colour, string ground, bool isEnough)
    {
        var header = new TableStyleProperties(
            new RunPropertiesBaseStyle(new Color { Val = colour }),
            new TableStyleConditionalFormattingTableCellProperties(new Shading { Fill = ground }))
        {
            Type =
                TableStyleOverrideValues.FirstRow
        };
        var table = new Style(new StyleName { Val = "Grid" }, header) { Type = StyleValues.Table, StyleId = "T" };
        var finding = new TemplateContrast(new Styles(Defaults(), table)).Check([], [table], "brand/house.docx", final: false);
        Assert.Equal(isEnough, finding is null);
        if (!isEnough) Assert.Contains("eader row of Grid (#FFFFFF on #41B6E6, 2.3:1)", finding!.Message);
    }

    private static StpGen.Core.Findings.Finding? Check(Style style, params Style[] others) =>
        new TemplateContrast(new Styles([Defaults(), style, .. others])).Check([style], [], "brand/house.docx", final: false);

    private static DocDefaults Defaults() => new(new RunPropertiesDefault(new RunPropertiesBaseStyle(new FontSize { Val = "24" })));

    private static Style Named(string name, string? colour, string? halfPoints = null, bool isBold = false) => new()
    {
        Type = StyleValues.Paragraph,
        StyleId = name,
        StyleName = new() { Val = name },
        StyleRunProperties = new()
        {
            Color = colour is null ? null : new() { Val = colour },
            FontSize = halfPoints is null ? null : new() { Val = halfPoints },
            Bold = isBold ? new() : null,
        },
    };
}
