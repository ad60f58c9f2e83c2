using System.Collections.Immutable;
using CsCheck;
using StpGen.Core.Documents;
using StpGen.Layout.Rules;
using StpGen.Layout.Slides;
using StpGen.Tests.LayoutTests;
using Xunit;
using static StpGen.Tests.PowerPoint.SlidesFile;

namespace StpGen.Tests.PowerPoint;

/// <summary>How a document is cut into slides: nothing lost, nothing too small, nothing off the slide.</summary>
public sealed class DeckTests
{
    private const int Count = 30;

    [Fact]
    public void Any_paper_becomes_a_valid_deck_with_all_its_words() => RandomPapers.Papers.Sample(
        document =>
        {
            var file = Of(document);
            Assert.Empty(file.Complaints());
            var text = file.Text;
            Assert.All(Flat(document.Blocks).AllInlines().OfType<TextRun>().Select(t => t.Text.Trim()).Where(t => t.Length > 0),
                words => Assert.Contains(words, text));
        },
        iter: Count);

    [Fact]
    public void Nothing_is_off_a_slide_or_on_its_foot_without_a_finding() => RandomPapers.Papers.Sample(
        document =>
        {
            var file = Of(document);
            if (file.Findings.Any(f => f.Rule == LayoutRules.SlideTooFull)) return;
            foreach (var slide in file.Deck.Slides)
                Assert.All(slide.Parts, part => Assert.True(part.Area.X >= SlideFormat.Margin - 1
                    && part.Area.X + part.Area.Width <= SlideFormat.Width - SlideFormat.Margin + 1
                    && part.Area.Bottom <= SlideFormat.Body.Bottom + 2, $"{slide.Kind}: {part.Area}"));
        },
        iter: Count);

    [Fact]
    public void Parts_of_a_slide_do_not_cover_each_other() => RandomPapers.Papers.Sample(
        document =>
        {
            foreach (var slide in Of(document).Deck.Slides)
                foreach (var (i, part) in slide.Parts.Index())
                    Assert.All(slide.Parts.Skip(i + 1), other => Assert.False(Overlap(part.Area, other.Area), $"{part.Area} {other.Area}"));
        },
        iter: Count);

    [Fact]
    public void A_long_list_goes_on_by_whole_items_evenly()
    {
        var file = Of(Specimen.Heading(1, "a", "Partners"), Specimen.Bullets([.. Enumerable.Range(1, 20).Select(i => $"Partner {i}")]));
        Assert.Equal(["Partners (1 of 2)", "Partners (2 of 2)"], file.Titles.Skip(1));
        Assert.Equal([10, 10], file.Deck.Slides.Skip(1).Select(s => s.Parts.OfType<SlideText>().Single().Paragraphs.Length));
        Assert.All(file.Deck.Slides.SelectMany(s => s.Parts).OfType<SlideText>(), t => Assert.True(t.Size >= SlideFormat.Least));
    }

    [Fact]
    public void A_long_table_goes_on_by_whole_rows_with_its_header()
    {
        var file = Of(Specimen.Heading(1, "a", "Sites"), Specimen.Table("Beds", ["Site", "Beds"],
            [.. Enumerable.Range(1, 18).Select(i => new[] { $"Site {i}", $"{i}" })]));
        var tables = file.Deck.Slides.SelectMany(s => s.Parts).OfType<SlideTable>().ToList();
        Assert.Equal(2, tables.Count);
        Assert.All(tables, t => Assert.Equal("Site", PlainText.Of(t.Rows[0].Cells[0].Paragraphs[0].Content)));
        Assert.Equal(18, tables.Sum(t => t.Rows.Length - 1));
        Assert.Single(tables.Select(t => t.Widths[0]).Distinct());
    }

    [Fact]
    public void A_row_that_is_higher_than_a_slide_goes_on_under_its_name()
    {
        var items = Specimen.Bullets([.. Enumerable.Range(1, 30).Select(i => $"Item {i}")]);
        var table = Specimen.Table("Gaps", ["Gap", "Evidence"], [["Care", ""]], rowHeaders: true);
        table = table with { Rows = [new([table.Rows[0].Cells[0], new([items])])] };
        var file = Of(Specimen.Heading(1, "a", "Gaps"), table, Specimen.Body("More."));
        var tables = file.Deck.Slides.SelectMany(s => s.Parts).OfType<SlideTable>().ToList();
        Assert.True(tables.Count > 1);
        Assert.All(tables, t => Assert.Equal("Care", PlainText.Of(t.Rows[1].Cells[0].Paragraphs[0].Content)));
        Assert.Equal(30, tables.Sum(t => t.Rows[1].Cells[1].Paragraphs.Length));
    }

    [Fact]
    public void A_table_with_a_row_a_slide_becomes_slides_with_columns()
    {
        var table = Specimen.Table("How big the gaps are", ["Gap", "Size", "Evidence", "Lead"],
            [["Health", Specimen.Long(60), Specimen.Long(40), ""], ["Money", Specimen.Long(60), Specimen.Long(40), "Finance"]],
            rowHeaders: true);
        var file = Of(Specimen.Heading(1, "a", "How big are the gaps?"), table);
        Assert.Equal(["How big are the gaps? Health", "How big are the gaps? Money"], file.Titles.Skip(1));
        Assert.Equal([SlideKind.TwoColumns, SlideKind.ThreeColumns], file.Deck.Slides.Skip(1).Select(s => s.Kind));
        Assert.Contains("Evidence", TextOf(file.Slide(2)));
        Assert.DoesNotContain("Lead", TextOf(file.Slide(2)));
        Assert.Equal("How big are the gaps?", file.Deck.Slides[1].Chapter);
    }

    [Fact]
    public void Rows_that_a_cell_ties_together_are_split_between_rows_under_that_cell()
    {
        var table = Specimen.Table("Must-dos", ["Must-do", "Requirement"], []);
        table = table with
        {
            Rows = [.. Enumerable.Range(1, 20).Select(i => new TableRow(i == 1
                ? [Specimen.Cell("Finance", rows: 20), Specimen.Cell("Requirement 1")] : [Specimen.Cell($"Requirement {i}")]))],
        };
        var file = Of(Specimen.Heading(1, "a", "Annex"), table, Specimen.Body("More."));
        Assert.Empty(file.Findings);
        Assert.Empty(file.Complaints());
        var tables = file.Deck.Slides.SelectMany(s => s.Parts).OfType<SlideTable>().ToList();
        Assert.True(tables.Count > 1);
        Assert.All(tables, t => Assert.Equal(t.Rows.Length - 1, t.Rows[1].Cells[0].RowSpan));
        Assert.All(tables, t => Assert.Equal("Finance", PlainText.Of(t.Rows[1].Cells[0].Paragraphs[0].Content)));
        Assert.Equal(20, tables.Sum(t => t.Rows.Length - 1));
    }

    [Fact]
    public void A_diagram_alone_on_its_slide_gives_the_title_its_message()
    {
        var scene = new Scene(400, 100, [new SceneBox("One", 0, 0, 100, 40), new SceneBox("Two", 200, 0, 100, 40),
            new SceneConnector("Line", "One", "Two", [(100, 20), (200, 20)], SceneColour.Text)]);
        var figure = new Figure(scene, "Two boxes.", [new TextRun("Two boards decide")]) { IsCaptionAbove = true };
        var file = Of(Specimen.Heading(1, "a", "Governance"), figure);
        Assert.Equal("Governance: Two boards decide", file.Titles[1]);
        Assert.Equal(SlideKind.Figure, file.Deck.Slides[1].Kind);
        var group = file.Slide(2).Descendants(P + "grpSp").Single();
        Assert.Equal("Two boxes.", group.Descendants(P + "cNvPr").First().Attribute("descr")?.Value);
        // The line is glued to both boxes.
        var ids = group.Descendants(P + "sp").Select(s => s.Descendants(P + "cNvPr").First().Attribute("id")!.Value);
        string[] ends = ["stCxn", "endCxn"];
        Assert.Equal(ids, ends.Select(n => group.Descendants(A + n).Single().Attribute("id")!.Value));
    }

    [Fact]
    public void Columns_with_too_long_a_paragraph_are_wider_and_on_more_slides()
    {
        var text = Specimen.Body(string.Join(' ', Enumerable.Repeat("Care closer to home.", 24)));
        var columns = new Columns([.. Enumerable.Range(0, 4).Select(_ => new Column(1, [text]))]);
        var file = Of(Specimen.Heading(1, "a", "Plan"), columns);
        Assert.Empty(file.Findings);
        Assert.Equal(4, file.Deck.Slides.SelectMany(s => s.Parts).OfType<SlideText>().Count());
        Assert.All(file.Deck.Slides.Skip(1), s => Assert.Equal(SlideKind.TwoColumns, s.Kind));
    }

    [Fact]
    public void A_heading_or_a_lead_in_is_never_last_on_a_slide()
    {
        for (var lines = 6; lines < 18; lines++)
        {
            var file = Of(Specimen.Heading(1, "a", "Plan"), Specimen.Bullets([.. Enumerable.Range(1, lines).Select(i => $"Item {i}")]),
                Specimen.Body("What we need:"), Specimen.Table("Needs", ["Need", "By"], [["Beds", "May"], ["Staff", "June"]]));
            Assert.All(file.Deck.Slides.Where(s => s.Parts.Length > 0), slide => Assert.False(
                slide.Parts[^1] is SlideText text && PlainText.Of(text.Paragraphs[^1].Content) is "What we need:" or "Needs"));
        }
    }

    [Fact]
    public void What_no_slide_can_hold_is_there_and_found()
    {
        var file = Of(Specimen.Heading(1, "a", "Too much"), Specimen.Body(Specimen.Long(600)));
        Assert.Contains("'Too much'", Assert.Single(file.Findings, f => f.Rule == LayoutRules.SlideTooFull).Message);
        Assert.Contains(Specimen.Long(600), file.Text);
        Assert.Empty(Of(Specimen.Heading(1, "a", "Enough"), Specimen.Body(Specimen.Long(60))).Findings);
    }

    /// <summary>What slides do not have: contents, and the words of pages that only pages have.</summary>
    private static ImmutableArray<Block> Flat(ImmutableArray<Block> blocks) =>
        [.. blocks.SelectMany(b => b is Section section ? Flat(section.Blocks)
            : b is Contents or CaptionList || b.IsEmpty ? [] : (IEnumerable<Block>)[b])];

    private static bool Overlap(SlideArea a, SlideArea b) =>
        a.X + 1 < b.X + b.Width && b.X + 1 < a.X + a.Width && a.Y + 1 < b.Bottom && b.Y + 1 < a.Bottom;
}
