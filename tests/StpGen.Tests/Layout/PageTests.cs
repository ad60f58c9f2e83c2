using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout;
using StpGen.Layout.Pages;
using StpGen.Layout.Rules;
using Xunit;

namespace StpGen.Tests.LayoutTests;

/// <summary>Where pages end, and what stands in their margins.</summary>
public sealed class PageTests
{
    private static readonly Theme Theme = NhsTheme.Create();
    private static readonly LaidOut Whole = LaidOut.Of(Specimen.Create());

    [Fact]
    public void A_paper_without_blocks_is_one_page() => Assert.Single(LaidOut.Of([]).Pages);

    [Fact]
    public void Two_lines_at_least_stand_on_each_side_of_a_page_end()
    {
        for (var words = 300; words < 460; words += 10)
        {
            var pages = LaidOut.Of(Specimen.Body(Specimen.Long(60)), Specimen.Body(Specimen.Long(words)),
                Specimen.Body(Specimen.Long(90))).Pages;
            Assert.All(pages.SelectMany(p => p.Items).OfType<GlyphRun>().GroupBy(r => r.Slot), paragraph =>
                Assert.All(pages.Select(p => p.Items.OfType<GlyphRun>().Count(r => r.Slot == paragraph.Key)),
                    lines => Assert.NotEqual(1, lines)));
        }
    }

    [Fact]
    public void Space_above_a_heading_is_not_kept_at_the_top_of_a_page()
    {
        var laidOut = LaidOut.Of(new PageBreak(), Specimen.Heading(1, "one", "One"), Specimen.Body("Text"), new PageBreak(),
            Specimen.Body("Text"));
        Assert.Equal(new Destination(0, PageSetup.A4.MarginTop), laidOut.Paged.Destinations["one"]);
    }

    [Fact]
    public void Between_two_paragraphs_the_larger_space_applies()
    {
        var runs = LaidOut.Of(Specimen.Body("Text"), Specimen.Heading(2, "two", "Two")).Paged;
        Assert.Equal(71 + Theme[TextRole.Body].LineHeight + Theme[TextRole.Heading2].SpaceBefore, runs.Destinations["two"].Y, 6);
    }

    [Fact]
    public void A_line_that_leads_in_a_list_stays_with_it()
    {
        for (var lines = 36; lines < 44; lines++)
        {
            var laidOut = LaidOut.Of(Lines(lines), Specimen.Body("Namely:"), Specimen.Bullets(["One", "Two"], []));
            Assert.Single(laidOut.Pages, p => Texts(p.Items).Contains("Namely:") && Texts(p.Items).Contains("One"));
        }
    }

    [Fact]
    public void A_short_callout_is_not_parted()
    {
        for (var lines = 30; lines < 44; lines++)
        {
            var laidOut = LaidOut.Of(Lines(lines), new Callout(CalloutKind.Note, [Specimen.Body(Specimen.Long(80))]));
            Assert.Single(laidOut.Pages.SelectMany(p => p.Items).OfType<FilledRectangle>(), r => r.Width > 400);
        }
    }

    [Fact]
    public void A_long_callout_is_parted_and_tinted_on_each_page()
    {
        var laidOut = LaidOut.Of(Lines(20), new Callout(CalloutKind.Missing, [Specimen.Body(Specimen.Long(600))]));
        Assert.All(laidOut.Pages, p => Assert.Contains(p.Items.OfType<FilledRectangle>(), r => r.Colour == Theme.GapFill));
    }

    [Fact]
    public void Page_breaks_in_a_row_make_no_empty_pages() =>
        Assert.Equal(2, LaidOut.Of(new PageBreak(), Specimen.Body("One"), new PageBreak(), new PageBreak(), Specimen.Body("Two"),
            new PageBreak()).Pages.Length);

    [Fact]
    public void Every_page_but_the_cover_says_what_it_is_and_which_of_how_many()
    {
        Assert.Equal(["DRAFT, revision 1"], Texts(Whole.Pages[0].Header));
        Assert.Empty(Whole.Pages[0].Footer);
        for (var i = 1; i < Whole.Pages.Length; i++)
        {
            var isOwn = Whole.Pages[i].Width == PageSetup.A4Landscape.Width && Texts(Whole.Pages[i].Items).Contains("On its side");
            Assert.Equal(["DRAFT, revision 1", isOwn ? "Landscape: plan on a page" : "Specimen of every block"],
                Texts(Whole.Pages[i].Header));
            Assert.Equal([$"Page {i + 1} of {Whole.Pages.Length}",
                isOwn ? "A footer of this section alone" : "Fictional Vale STP, 21 October 2016"], Texts(Whole.Pages[i].Footer));
        }
        Assert.All(Whole.Pages.SelectMany(p => p.Header.Concat(p.Footer)), item => Assert.Null(item.Slot));
    }

    [Fact]
    public void A_final_paper_has_no_draft_mark() =>
        Assert.All(LaidOut.Of(Specimen.Create(draftMark: null)).Pages,
            p => Assert.DoesNotContain(Texts(p.Header), t => t.Contains("DRAFT")));

    [Fact]
    public void A_long_page_header_ends_before_the_draft_mark()
    {
        var document = Specimen.Create();
        var header =
            LaidOut.Of(document with { Info = document.Info with { PageHeader = Specimen.Long(60) } }).Pages[1].Header.OfType<GlyphRun>()
            .ToList();
        Assert.EndsWith("…", LaidOut.Text(header[1]));
        Assert.True(header[1].X + header[1].Width < header[0].X);
    }

    [Fact]
    public void A_cover_has_its_title_a_third_of_the_way_down_and_the_page_to_itself()
    {
        var title = Whole.Pages[0].Items.OfType<GlyphRun>().First();
        Assert.InRange(title.Baseline, PageSetup.A4.Height / 3, PageSetup.A4.Height / 2);
        Assert.Equal("Contents", LaidOut.Text(Whole.Pages[1].Items.OfType<GlyphRun>().First()));
    }

    [Fact]
    public void The_specimen_has_no_findings() => Assert.Empty(Whole.Findings);

    [Fact]
    public void What_is_too_tall_for_any_page_is_placed_and_found()
    {
        var document = Specimen.Create();
        var flat = LaidOut.Of(document with
        {
            Info = document.Info with { Page = new PageSetup(400, 140, 60, 40, 70, 40) },
            Blocks = [Specimen.Body("One"), Specimen.Body("Two")],
        });
        Assert.Equal(2, flat.Pages.Length);
        Assert.Contains(LayoutRules.TooTall, flat.Findings.Select(f => f.Rule));
    }

    [Fact]
    public void Layout_rules_are_listed_once_each() => Assert.Equal(
        typeof(LayoutRules).GetProperties().Count(p => p.PropertyType == typeof(Core.Findings.RuleInfo)), LayoutRules.All.Select(r => r.Id)
            .Distinct().Count());

    private static Paragraph Lines(int count) =>
        new([.. Enumerable.Range(0, count).SelectMany(_ => new Inline[] { new TextRun("line"), new LineBreak() })]);

    private static IEnumerable<string> Texts(IEnumerable<PageItem> items) => items.OfType<GlyphRun>().Select(LaidOut.Text);
}
