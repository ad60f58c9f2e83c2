using System.Xml.Linq;
using StpGen.Core.Documents;
using static StpGen.Tests.Specimen;
using static StpGen.Tests.Word.WordFile;

namespace StpGen.Tests.Word;

/// <summary>Callouts whatever stands in them, and what stays together at a page's end.</summary>
public sealed class WordBoxTests
{
    private static readonly WordFile Mixed = Of(Body("Before."), new Callout(CalloutKind.Note,
    [
        Body("Text."), Heading(3, "h", "Heading"), Table("Caption", ["A", "B"], [["one", "two"], ["three", "four"]]),
        new Quote([Body("Quoted.")]), Bullets(["Point"]),
    ]));

    [Fact]
    public void All_paragraphs_of_a_callout_have_its_fill_and_edges_and_no_white_between()
    {
        var paragraphs = Paragraphs(Mixed.Body).Skip(1).Where(p => !p.Ancestors(W + "tbl").Any()).ToList();
        Assert.Equal(["Text.", "Heading", "Caption", "Quoted.", "Point"], paragraphs.Select(TextOf));
        Assert.Single(paragraphs.Select(p => p.Descendants(W + "shd").Single().Attribute(W + "fill")!.Value).Distinct());
        Assert.All(paragraphs, p => Assert.Equal("40", p.Descendants(W + "pBdr").Single().Element(W + "left")!.Attribute(W + "sz")!.Value));
        Assert.Equal(["160", "0", "0", "0", "0"], paragraphs.Select(p => Spacing(p, "before")));
        Assert.Equal(["0", "0", "0", "0", "280"], paragraphs.Select(p => Spacing(p, "after")));
        Assert.Empty(Mixed.Complaints());
    }

    [Fact]
    public void A_table_in_a_callout_carries_on_its_edge_and_fill()
    {
        var table = Mixed.Body.Descendants(W + "tbl").Single();
        Assert.Equal("40", table.Descendants(W + "tblBorders").Single().Element(W + "left")!.Attribute(W + "sz")!.Value);
        var tint = Mixed.Body.Descendants(W + "pPr").First(p => p.Elements(W + "shd").Any())
            .Element(W + "shd")!.Attribute(W + "fill")!.Value;
        Assert.Equal([null, null, tint, tint, "F0F4F9", "F0F4F9"], table.Descendants(W + "tcPr")
            .Select(c => c.Element(W + "shd")?.Attribute(W + "fill")!.Value));
    }

    [Fact]
    public void Short_items_do_not_stand_alone_at_a_pages_end()
    {
        var paragraphs = Paragraphs(Of(Bullets(["First", "Second", "Third", "Last"]), Body("Between."), Bullets([Long(60), Long(60)])).Body)
            .ToList();
        Assert.Equal(["First", "Third"], paragraphs.Where(p => p.Descendants(W + "keepNext").Any()).Select(TextOf));
        var nested = Paragraphs(Of(Bullets([Long(50), Long(50), Long(50)], nested: ["Nested", "Nested too"])).Body).ToList();
        Assert.Equal([1, 2], nested.Index().Where(p => p.Item.Descendants(W + "keepNext").Any()).Select(p => p.Index));
    }

    private static string? Spacing(XElement paragraph, string side) => paragraph.Descendants(W + "spacing")
        .SingleOrDefault()?.Attribute(W + side)?.Value;
}
