using System.Xml.Linq;
using StpGen.Core.Documents;
using static StpGen.Tests.Specimen;
using static StpGen.Tests.Word.WordFile;

namespace StpGen.Tests.Word;

/// <summary>What is on a cover, in Word.</summary>
public sealed class WordCoverTests
{
    private static readonly ImageContent Image = Pngs.Create(200, 100);

    /// <summary>A logo beside a title: side by side, without an edge, and the title where the logo is.</summary>
    [Fact]
    public void Columns_on_a_cover_are_beside_each_other()
    {
        var title = new Paragraph([new TextRun("A title")], StpGen.Core.Themes.TextRole.Title);
        var logo = new Figure(Image, "A logo.", [], FigureWidth.InPoints(60));
        var file = Of(new Cover([new Columns([new Column(0.25, [logo]), new Column(0.75, [title, Body("By us.")])])]), Body("After."));
        var table = file.Body.Descendants(W + "tbl").Single();
        var cells = table.Descendants(W + "tc").ToList();
        Assert.Equal(["", "A titleBy us."], cells.Select(c => c.Value));
        Assert.Single(cells[0].Descendants(W + "drawing"));
        Assert.Equal(PageSetup.A4.ContentWidth, table.Descendants(W + "gridCol").Sum(c => (double)c.Attribute(W + "w")!) / 20, 0.2);
        Assert.DoesNotContain(table.Elements(W + "tblPr").Elements(), e => e.Name == W + "tblStyle" || e.Name == W + "tblBorders");
        Assert.Equal("0", cells[1].Descendants(W + "spacing").First().Attribute(W + "before")!.Value);
        Assert.Empty(file.Complaints());
    }
}
