using StpGen.Core.Documents;
using StpGen.Layout.Pages;
using Xunit;

namespace StpGen.Tests.LayoutTests;

/// <summary>What stays together at a page end, wherever the page ends.</summary>
public sealed class KeepTests
{
    [Fact]
    public void No_single_line_of_a_list_stands_alone_at_a_page_end()
    {
        for (var lines = 30; lines < 44; lines++)
        {
            var laidOut = LaidOut.Of(Lines(lines), Specimen.Bullets(["i1", "i2", "i3", "i4", "i5", "i6"]), Lines(30));
            Assert.All(laidOut.Pages, p => Assert.NotEqual(1, Items(p, "i").Count));
        }
    }

    [Fact]
    public void A_heading_its_lead_in_and_two_items_stay_together()
    {
        for (var lines = 30; lines < 44; lines++)
        {
            var laidOut = LaidOut.Of(Lines(lines), Specimen.Heading(2, "h", "hh"), Specimen.Heading(3, "k", "kk"), Specimen.Body("namely:"),
                Specimen.Bullets(["i1", "i2", "i3"]));
            var page = Assert.Single(laidOut.Pages, p => Items(p, "hh").Count == 1);
            Assert.True(Items(page, "kk").Count == 1 && Items(page, "namely").Count == 1 && Items(page, "i").Count is 2 or 3);
            Assert.True(Items(page, "i").Count == 3 || laidOut.Pages.Length == 1);
        }
    }

    [Fact]
    public void An_item_and_the_first_of_its_own_list_stay_together()
    {
        for (var lines = 30; lines < 44; lines++)
        {
            var laidOut = LaidOut.Of(Lines(lines),
                new ListBlock(ListKind.Numbered, 1,
                    [new ListItem([Specimen.Body("outer"), Specimen.Bullets(["i1", "i2", "i3", "i4"])]), Specimen.Item("next")]));
            Assert.Single(laidOut.Pages, p => Items(p, "outer").Count == 1 && Items(p, "i1").Count == 1 && Items(p, "i2").Count == 1);
        }
    }

    [Fact]
    public void Headings_that_no_page_can_hold_with_what_follows_still_end()
    {
        var headings = Enumerable.Range(0, 60).Select(i => (Block)Specimen.Heading(1 + i % 4, $"h{i}", Specimen.Long(30)));
        Assert.True(LaidOut.Of([.. headings, Specimen.Body("The end.")]).Pages.Length > 3);
    }

    private static Paragraph Lines(int count) =>
        new([.. Enumerable.Range(0, count).SelectMany(_ => new Inline[] { new TextRun("line"), new LineBreak() })]);

    private static List<string> Items(Page page, string start) =>
        [.. page.Items.OfType<GlyphRun>().Select(LaidOut.Text)
            .Where(t => t.StartsWith(start, StringComparison.Ordinal) && !t.StartsWith("line", StringComparison.Ordinal))];
}
