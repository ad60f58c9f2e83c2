using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Building;
using StpGen.Layout.Pages;
using Xunit;

namespace StpGen.Tests.LayoutTests;

/// <summary>What a reader that cannot see is told: elements, links, outline, contents.</summary>
public sealed class StructureTests
{
    private static readonly int[] Levels = [1, 2, 3, 2, 1, 2];
    private static readonly LaidOut Whole = LaidOut.Of(Specimen.Create());

    [Fact]
    public void A_paper_is_told_as_blocks_in_order() => Assert.Equal(
        "P P TOC H1 P BlockQuote L Table Div Figure P Div H2 P Table",
        string.Join(' ', LaidOut.Of(
            new Cover([new Paragraph([new TextRun("Title")], TextRole.Title)]),
            new Contents("Contents", 2),
            Specimen.Heading(1, "one", "One"), Specimen.Body("Text"),
            new Quote([Specimen.Body("Said")]), Specimen.Bullets(["Item"]), Specimen.Table("Caption", ["A"], [["b"]]),
            new Callout(CalloutKind.Note, [Specimen.Body("Noted")]),
            new Figure(Pngs.Create(4, 4), "A picture", []),
            new Columns([new Column(0.5, [Specimen.Body("Left")]), new Column(0.5, [Specimen.Tiles(("1", "one"))])]),
            new Section(PageSetup.A4Landscape, null,
                [Specimen.Heading(2, "two", "Two"), Specimen.Body("Text"), Specimen.Table("Caption", ["A"], [["b"]])]))
            .Paged.Structure.Children.Cast<StructureElement>().Select(e => e.Type)));

    [Fact]
    public void A_list_says_how_it_is_numbered_and_labels_each_item()
    {
        var laidOut = LaidOut.Of(Nested(ListKind.Numbered, 9), Nested(ListKind.Bulleted, 1));
        Assert.Equal(
            [
                ListNumbering.Decimal, ListNumbering.LowerAlpha, ListNumbering.LowerRoman, ListNumbering.Decimal,
                ListNumbering.Disc, ListNumbering.Circle, ListNumbering.Square, ListNumbering.Disc,
            ],
            laidOut.Elements(StructureType.L).Select(l => l.ListNumbering));
        Assert.Equal(["9. ", "i. ", "ix. ", "9. ", "• ", "◦ ", "▪ ", "• "], laidOut.Elements(StructureType.Lbl).Select(laidOut.TextOf));
        Assert.All(Whole.Elements(StructureType.LI), item =>
            Assert.Equal([StructureType.Lbl, StructureType.LBody], item.Children.Cast<StructureElement>().Select(c => c.Type)));

        static ListBlock Nested(ListKind kind, int start, int depth = 1) =>
            new(kind, start,
                [new ListItem(depth == 4 ? [Specimen.Body("deep")] : [Specimen.Body("text"), Nested(kind, start, depth + 1)])]);
    }

    [Fact]
    public void A_link_over_a_line_end_has_two_areas_of_one_element()
    {
        var areas = Whole.Pages.SelectMany(p => p.Links).Where(l => l.Target == "https://example.org/plans").ToList();
        Assert.Equal(2, areas.Count);
        Assert.Single(areas.Select(a => a.Element).Distinct());
        Assert.All(areas, a => Assert.StartsWith("link to a published plan", a.Description));
        Assert.Equal("link to a published plan that is long enough to cross the end of a line", Whole.TextOf(areas[0].Element));
    }

    [Fact]
    public void Contents_and_lists_say_the_page_of_each_entry_and_lead_there()
    {
        var index = DocumentIndex.Of(Specimen.Create());
        var expected = index.Headings.Where(h => h.Level <= 2).Select(h => (Title: PlainText.Of(h.Content), h.Anchor))
            .Concat(index.Captions.OrderBy(c => c.Kind).Select(c => (Title: c.Title.Replace('\u00A0', ' '), c.Anchor))).ToList();
        Assert.Equal(expected.Select(e => $"{e.Title} {Whole.Paged.Destinations[e.Anchor].Page + 1}"), Whole.Elements(StructureType.TOCI)
            .Select(Whole.TextOf));
        Assert.All(expected, e => Assert.Contains(Whole.Pages[1].Links, l => l.Target == '#' + e.Anchor));
        Assert.Equal(["Table 1: Beds by site", "Figure 1: The footprint"], index.Captions.Where(c => c.Anchor is "beds" or "map")
            .Select(c => c.Title.Replace('\u00A0', ' ')));
    }

    [Fact]
    public void Contents_hold_a_list_for_each_level()
    {
        var laidOut = LaidOut.Of([new Contents("Contents", 3), .. Levels.SelectMany((level, i) =>
            new Block[] { Specimen.Heading(level, $"h{i}", $"Part {i}"), Specimen.Body("Text") })]);
        Assert.Equal("[I [I [I ] I ] I [I ] ]", Shape(laidOut.Elements(StructureType.TOC).First()));

        static string Shape(StructureElement element) => element.Type == StructureType.TOC
            ? "[" + string.Join(' ', element.Children.Cast<StructureElement>().Select(Shape)) + " ]" : "I";
    }

    [Fact]
    public void Contents_over_several_pages_count_themselves()
    {
        var laidOut =
            LaidOut.Of([new Contents("Contents", 3), .. Enumerable.Range(0, 120)
                .SelectMany(i => new Block[] { Specimen.Heading(1 + i % 3, $"h{i}", $"Part {i}"), Specimen.Body(Specimen.Long(50)) })]);
        Assert.True(laidOut.Paged.Destinations["h0"].Page > 0);
        foreach (var (entry, i) in laidOut.Elements(StructureType.TOCI).Select((e, i) => (e, i)))
            Assert.Equal($"Part {i} {laidOut.Paged.Destinations[$"h{i}"].Page + 1}", laidOut.TextOf(entry));
    }

    [Fact]
    public void Destinations_are_at_the_top_of_their_headings()
    {
        foreach (var heading in DocumentIndex.Of(Specimen.Create()).Headings)
        {
            var (title, destination) = (PlainText.Of(heading.Content), Whole.Paged.Destinations[heading.Anchor]);
            var run = Whole.Pages[destination.Page].Items.OfType<GlyphRun>()
                .Single(r => r.Slot is not null && LaidOut.Text(r) == title && Whole.ElementOf(r).Type is >= StructureType.H1
                    and <= StructureType.H4);
            Assert.InRange(run.Baseline - destination.Y, run.Size * 0.7, run.Size * 1.3);
        }
    }

    [Fact]
    public void The_outline_holds_headings_down_to_the_third_level_wherever_they_stand()
    {
        var titles = Whole.Paged.Outline.Select(e => $"{e.Level} {e.Title}").ToList();
        Assert.Equal(["1 Running text", "2 References", "2 Footnotes", "2 Lists", "1 Tables"], titles.Take(5));
        Assert.Equal(["2 Columns", "3 Left", "3 Right", "2 Callouts", "3 A heading in a callout", "3 A third level", "1 On its side",
            "2 Gap 1"], titles.SkipWhile(t => t != "2 Columns").Take(8));
    }

    [Fact]
    public void Leader_dots_and_underlines_are_no_content()
    {
        Assert.Contains(Whole.Pages[1].Items.OfType<GlyphRun>(), r => LaidOut.Text(r).StartsWith("......", StringComparison.Ordinal)
            && r.Slot is null);
        Assert.All(Whole.Pages.SelectMany(p => p.Items).OfType<FilledRectangle>(), r => Assert.Null(r.Slot));
    }
}
