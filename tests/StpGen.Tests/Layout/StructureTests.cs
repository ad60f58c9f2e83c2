using StpGen.Core.Documents;
using StpGen.Layout.Pages;
using Xunit;

namespace StpGen.Tests.LayoutTests;

/// <summary>What a reader that cannot see is told: elements, links, outline, contents.</summary>
public sealed class StructureTests
{
    private static readonly LaidOut Whole = LaidOut.Of(Specimen.Create());

    [Fact]
    public void The_specimen_is_told_as_blocks_in_order() => Assert.Equal(
        "P P P Table P TOC H1 P P BlockQuote H2 L P L L H1 Table Table H2 Div Div P H3 P H4 P H1 P",
        string.Join(' ', Whole.Paged.Structure.Children.Cast<StructureElement>().Select(e => e.Type)));

    [Fact]
    public void A_list_says_how_it_is_numbered_and_labels_each_item()
    {
        var lists = Whole.Elements(StructureType.L).ToList();
        Assert.Equal(
            [ListNumbering.Disc, ListNumbering.Circle, ListNumbering.Decimal, ListNumbering.Decimal, ListNumbering.Disc], lists.Select(l => l.ListNumbering));
        Assert.Equal(["9. ", "10. "], lists[3].Children.Select(item => Whole.TextOf(((StructureElement)item).Children[0])));
        Assert.All(Whole.Elements(StructureType.LI), item =>
            Assert.Equal([StructureType.Lbl, StructureType.LBody], item.Children.Cast<StructureElement>().Select(c => c.Type)));
    }

    [Fact]
    public void A_link_over_a_line_end_has_two_areas_of_one_element()
    {
        var areas = Whole.Pages[1].Links.Where(l => l.Target == "https://example.org/plans").ToList();
        Assert.Equal(2, areas.Count);
        Assert.Single(areas.Select(a => a.Element).Distinct());
        Assert.All(areas, a => Assert.StartsWith("link to a published plan", a.Description));
        Assert.Equal("link to a published plan that is long enough to cross the end of a line", Whole.TextOf(areas[0].Element));
    }

    [Fact]
    public void Contents_say_the_page_of_each_heading_and_lead_there()
    {
        var entries = Whole.Elements(StructureType.TOCI).Select(Whole.TextOf).ToList();
        Assert.Equal(5, entries.Count);
        foreach (var (heading, entry) in Specimen.Create().Blocks.OfType<Heading>().Where(h => h.Level <= 2).Zip(entries))
        {
            Assert.Equal($"{PlainText.Of(heading.Content)} {Whole.Paged.Destinations[heading.Anchor].Page + 1}", entry);
            Assert.Contains(Whole.Pages[1].Links, l => l.Target == '#' + heading.Anchor);
        }
    }

    [Fact]
    public void Contents_over_several_pages_count_themselves()
    {
        var laidOut = LaidOut.Of([new Contents("Contents", 3), .. Enumerable.Range(0, 120).SelectMany(i => new Block[] { Specimen.Heading(1 + i % 3, $"h{i}", $"Part {i}"), Specimen.Body(Specimen.Long(50)) })]);
        Assert.True(laidOut.Paged.Destinations["h0"].Page > 0);
        foreach (var (entry, i) in laidOut.Elements(StructureType.TOCI).Select((e, i) => (e, i)))
            Assert.Equal($"Part {i} {laidOut.Paged.Destinations[$"h{i}"].Page + 1}", laidOut.TextOf(entry));
    }

    [Fact]
    public void Destinations_are_at_the_top_of_their_headings()
    {
        foreach (var (anchor, destination) in Whole.Paged.Destinations)
        {
            var title = PlainText.Of(Specimen.Create().Blocks.OfType<Heading>().Single(h => h.Anchor == anchor).Content);
            var run = Whole.Pages[destination.Page].Items.OfType<GlyphRun>().Single(r => LaidOut.Text(r) == title && Whole.ElementOf(r).Type <= StructureType.H4);
            Assert.InRange(run.Baseline - destination.Y, run.Size * 0.7, run.Size * 1.3);
        }
    }

    [Fact]
    public void The_outline_holds_headings_down_to_the_third_level() => Assert.Equal(
        ["1 Running text", "2 Lists", "1 Tables", "2 Callouts", "3 A third level", "1 The last part"],
        Whole.Paged.Outline.Select(e => $"{e.Level} {e.Title}"));

    [Fact]
    public void Leader_dots_and_underlines_are_no_content()
    {
        Assert.Contains(Whole.Pages[1].Items.OfType<GlyphRun>(), r => LaidOut.Text(r).StartsWith("......", StringComparison.Ordinal) && r.Slot is null);
        Assert.All(Whole.Pages.SelectMany(p => p.Items).OfType<FilledRectangle>(), r => Assert.Null(r.Slot));
    }
}
