using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Layout.Pages;
using StpGen.Tests.Papers;
using StpGen.Tests.Word;
using StpGen.Writers.Word;
using Xunit;
using static StpGen.Tests.Specimen;

namespace StpGen.Tests.LayoutTests;

/// <summary>A picture that does not fit on a page is placed behind text of its chapter, for Word as for PDF.</summary>
public sealed class FloatTests
{
    private static readonly Figure Picture = Titled("The picture");

    [Fact]
    public void Text_of_the_chapter_fills_the_page_before_a_picture()
    {
        var laidOut = Of(Heading(1, "a", "Chapter"), Lines(30), Picture, Body("first after"), Body("second after"),
            Heading(1, "b", "Next"));
        Assert.Equal(["Chapter", "lines", "first after", "second after", "The picture", "Next"], Order(laidOut));
        Assert.Equal(0, PageOf(laidOut, "second after"));
        Assert.Equal(1, PageOf(laidOut, "The picture"));
    }

    [Fact]
    public void A_picture_that_fits_stays_where_it_is() =>
        Assert.Equal(["Chapter", "lines", "The picture", "after"], Order(Of(Heading(1, "a", "Chapter"), Lines(5), Picture, Body("after"))));

    [Fact]
    public void Text_of_the_next_chapter_does_not_pass() => Assert.Equal(["Chapter", "lines", "The picture", "Next", "after"],
        Order(Of(Heading(1, "a", "Chapter"), Lines(30), Picture, Heading(1, "b", "Next"), Body("after"))));

    [Fact]
    public void A_heading_just_above_keeps_text_of_its_own() => Assert.Equal(["Chapter", "lines", "Part", "The picture", "Other", "after"],
        Order(Of(Heading(1, "a", "Chapter"), Lines(28), Heading(2, "b", "Part"), Picture, Heading(2, "c", "Other"), Body("after"))));

    [Fact]
    public void What_leads_in_a_picture_stays_above_it() => Assert.Equal(["Chapter", "lines", "as follows:", "The picture", "after"],
        Order(Of(Heading(1, "a", "Chapter"), Lines(30), Body("as follows:"), Picture, Body("after"))));

    [Fact]
    public void A_heading_does_not_pass_alone()
    {
        for (var lines = 26; lines < 42; lines++)
        {
            var laidOut = Of(Heading(1, "a", "Chapter"), Lines(lines), Picture, Body("after"), Heading(2, "b", "Part"), Body("below"));
            Assert.Equal(PageOf(laidOut, "Part"), PageOf(laidOut, "below"));
        }
    }

    [Fact]
    public void Pictures_stay_in_order() => Assert.Equal(["Chapter", "lines", "first", "The picture", "second", "The next"],
        Order(Of(Heading(1, "a", "Chapter"), Lines(30), Picture, Body("first"), Titled("The next"), Body("second"))));

    [Fact]
    public void Word_has_the_same_order()
    {
        var document = Create() with { Blocks = [Heading(1, "a", "Chapter"), Lines(30), Picture, Body("first after"), Body("second")] };
        var pages = WordFile.Pages(document);
        var text = ReadBack.Word(WordWriter.Write(document, NhsTheme.Create(), pages));
        Assert.True(text.IndexOf("second", StringComparison.Ordinal) < text.IndexOf("The picture", StringComparison.Ordinal));
    }

    private static Figure Titled(string caption) =>
        new(Pngs.Create(10, 10), "A picture.", [new TextRun(caption)], FigureWidth.OfColumn(0.8));

    private static LaidOut Of(params ImmutableArray<Block> blocks) => LaidOut.Of(blocks);

    private static List<string> Order(LaidOut laidOut) => [.. laidOut.Pages.SelectMany(p => p.Items.OfType<GlyphRun>())
        .Select(LaidOut.Text).Where(t => !t.StartsWith("Figure", StringComparison.Ordinal))
        .Select(t => t.StartsWith("line", StringComparison.Ordinal) ? "lines" : t).Distinct()];

    private static int PageOf(LaidOut laidOut, string text) => laidOut.Pages.ToList()
        .FindIndex(p => p.Items.OfType<GlyphRun>().Any(r => LaidOut.Text(r).Contains(text, StringComparison.Ordinal)));

    private static Paragraph Lines(int count) =>
        new([.. Enumerable.Range(0, count).SelectMany(_ => new Inline[] { new TextRun("line"), new LineBreak() })]);
}
