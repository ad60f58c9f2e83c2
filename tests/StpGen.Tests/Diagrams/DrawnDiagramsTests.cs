using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Layout.Diagrams;
using StpGen.Tests.LayoutTests;
using Xunit;

namespace StpGen.Tests.Diagrams;

/// <summary>A diagram is drawn for the width that it has where it is, or becomes text.</summary>
public sealed class DrawnDiagramsTests
{
    private static readonly FinanceBridge Bridge = new(new("Gap", RandomData.Of(140, 140)), [new("Theatres", RandomData.Of(60, 60))], [],
        new("Left to find", RandomData.Of(80, 80)), "£", "m")
    {
        Alternative = "A bridge.",
        Description = [Specimen.Body("Theatres: £60m")],
        Scope = "The whole system.",
        Note = "140 − 60 = 80.",
        Table = new([], [new()], new([new([Specimen.Body("Step")])]), [new([new([Specimen.Body("Theatres")])])]),
    };

    [Fact]
    public void It_is_as_wide_as_its_column()
    {
        var a4 = PageSetup.A4.ContentWidth;
        Assert.Equal(a4, WidthOf(Figure()), 6);
        Assert.Equal(a4 * 0.7, WidthOf(Figure(FigureWidth.OfColumn(0.7))), 6);
        Assert.Equal(300, WidthOf(Figure(FigureWidth.InPoints(300))), 6);
        Assert.Equal(a4, WidthOf(Figure(FigureWidth.InPoints(3000))), 6);
        Assert.Equal(PageSetup.A3Landscape.ContentWidth, WidthOf(new Section(PageSetup.A3Landscape, null, [Figure()])), 6);
        Assert.Equal((a4 - 24) / 2, WidthOf(new Columns([new(0.5, [Figure()]), new(0.5, [Specimen.Body("B")])])), 6);
        Assert.Equal((a4 - 24) * 0.75, WidthOf(new Columns([new(0.75, [Figure()]), new(0.25, [Specimen.Body("B")])])), 6);
        Assert.Equal(a4 - 30, WidthOf(new Callout(CalloutKind.Note, [Figure()])), 6);
        Assert.Equal(a4 - 18, WidthOf(new ListBlock(ListKind.Bulleted, 1, [new([Figure()])])), 6);
        // What is beside or after a narrower place has its own width again.
        var narrow = new Callout(CalloutKind.Note, [Specimen.Body("A")]);
        Assert.Equal(a4, WidthOf(new Columns([new(0.5, [narrow]), new(0.5, [narrow])]), narrow, Figure()), 6);
    }

    [Fact]
    public void Without_room_it_is_a_table_with_its_caption_and_number_and_a_finding_says_how_much_it_needs()
    {
        var (document, findings) = Draw(Figure(FigureWidth.InPoints(100)) with { Anchor = "figure-bridge", Label = "Figure 3" });
        var table = Assert.IsType<Table>(Assert.Single(document.Blocks));
        Assert.Equal(("Message", "figure-bridge", "Figure 3"), (PlainText.Of(table.Caption), table.Anchor, table.Label));
        var finding = Assert.Single(findings);
        Assert.Matches("^The diagram 'finance-bridge' would be 1[0-9][0-9] points wide, but there is room for 100. It is printed as text.$",
            finding.Message);
        Assert.Equal("STP504", finding.Rule.Id);
    }

    [Fact]
    public void Without_a_table_it_is_all_that_it_says()
    {
        var figure = Figure(FigureWidth.InPoints(100)) with { Content = Bridge with { Table = null }, Label = "Figure 1" };
        Assert.Equal(["Figure 1: Message", "The whole system.", "Theatres: £60m", "140 − 60 = 80."],
            Draw(figure).Document.Blocks.Select(b => PlainText.Of([.. b.Inlines])));
    }

    [Fact]
    public void A_picture_that_is_higher_than_a_page_is_text()
    {
        var high = Bridge with { Savings = [.. Enumerable.Range(0, 60).Select(i => new BridgeStep($"Saving {i}", RandomData.Of(1, 1)))] };
        var (document, findings) = Draw(Figure() with { Content = high });
        Assert.IsType<Table>(Assert.Single(document.Blocks));
        Assert.Contains("points high, but there is room for 631.", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_words_are_beside_it_and_a_paper_without_diagrams_stays_the_same()
    {
        var figure = Assert.IsType<Figure>(Assert.Single(Draw(Figure()).Document.Blocks));
        Assert.Equal(["The whole system.", "Theatres: £60m", "140 − 60 = 80."],
            figure.Description.Select(b => PlainText.Of([.. b.Inlines])));
        var plain = Specimen.Create();
        Assert.Same(plain, DrawnDiagrams.Of(plain, NhsTheme.Create(), () => throw new InvalidOperationException("No font.")).Value);
    }

    private static Figure Figure(FigureWidth width = default) => new(Bridge, "A bridge.", [new TextRun("Message")], width);

    private static double WidthOf(params ImmutableArray<Block> blocks) =>
        Assert.IsType<Scene>(Draw(blocks).Document.Blocks.Descendants().OfType<Figure>().Single().Content).Width;

    private static (Document Document, ImmutableArray<Core.Findings.Finding> Findings) Draw(params ImmutableArray<Block> blocks)
    {
        var (document, findings) = DrawnDiagrams.Of(Specimen.Create() with { Blocks = blocks }, NhsTheme.Create(), () => LaidOut.Fonts);
        return (document!, findings);
    }
}
