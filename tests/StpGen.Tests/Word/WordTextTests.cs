using System.Xml.Linq;
using StpGen.Core.Documents;
using static StpGen.Tests.Specimen;
using static StpGen.Tests.Word.WordFile;

namespace StpGen.Tests.Word;

/// <summary>What Word is told of words: where a line may not end, and which way text runs.</summary>
public sealed class WordTextTests
{
    [Theory]
    [InlineData("We save £120 million by 21 October 2016.", "We save £120~million by 21~October~2016.")]
    [InlineData("Ask Dr A. B. Example about No. 4 – or Section 2.", "Ask Dr~A.~B.~Example about No.~4~– or Section~2.")]
    [InlineData("Nothing holds here.", "Nothing holds here.")]
    public void Spaces_hold_where_an_editor_would_not_end_a_line(string text, string expected) =>
        Assert.Equal(expected.Replace('~', '\u00A0'), Raw(Of(Body(text)).Body));

    [Fact]
    public void A_line_does_not_end_between_a_minus_and_pounds()
    {
        var paragraph = Paragraphs(Of(Body("It is \u2212£3m.")).Body).First();
        Assert.Equal("It is \u2212\u200D£3m.", paragraph.Value);
    }

    [Fact]
    public void They_hold_over_the_ends_of_runs()
    {
        var file = Of(Body(new TextRun("by 21 "), new Strong([new TextRun("October 2016")]), new TextRun(", or"), new LineBreak(),
            new TextRun("on p. 5")));
        Assert.Equal("by 21\u00A0October\u00A02016, oron p.\u00A05", Raw(file.Body));
    }

    [Fact]
    public void They_give_way_where_no_line_could_hold_what_belongs_together()
    {
        var narrow = Table("Narrow", [.. Enumerable.Repeat("Transformational", 7)], [[.. Enumerable.Repeat("Monday 24 October 2016", 7)]]);
        Assert.DoesNotContain('\u00A0', Raw(Of(narrow).Body));
    }

    [Fact]
    public void A_paragraph_that_begins_at_the_right_says_so_and_so_does_each_run_that_reads_from_there()
    {
        var paragraphs = Paragraphs(Of(Body("בריאות 24 NHS לכולם"), Body("Health: בריאות (עולם), and on."), Body("Health.")).Body).ToList();
        Assert.Equal([true, false, false], paragraphs.Select(p => p.Descendants(W + "bidi").Any()));
        Assert.Equal(["בריאות ", " ", " לכולם"], Runs(paragraphs[0]).Where(IsRight).Select(TextOf));
        Assert.Equal(["בריאות (עולם)"], Runs(paragraphs[1]).Where(IsRight).Select(TextOf));
        Assert.Equal("he-IL", paragraphs[1].Descendants(W + "lang").Single().Attribute(W + "bidi")!.Value);
        Assert.Equal("ar-SA", Of(Body("صحة")).Body.Descendants(W + "lang").Single().Attribute(W + "bidi")!.Value);
    }

    [Fact]
    public void In_cells_headings_lists_and_contents_too()
    {
        var file = Of(
            new Contents("Contents", 1), Heading(1, "health", "בריאות"), Bullets(["טיפול"]),
            Table("Words", ["Hebrew"], [["תוכנית"]]) with { Columns = [new TableColumn(ColumnAlignment.Right)] });
        Assert.Equal(["בריאות", "טיפול", "תוכנית"], Paragraphs(file.Body).Where(p => p.Descendants(W + "bidi").Any()).Select(TextOf));
        Assert.Equal(4, Runs(file.Body).Count(IsRight));
        // At the right already: "right" would be the other side.
        Assert.Empty(Paragraphs(file.Body).Single(p => TextOf(p) == "תוכנית").Descendants(W + "jc"));
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void Bold_words_from_right_to_left_stay_bold()
    {
        var run = Runs(Of(Body(new Strong([new TextRun("בריאות")]))).Body).Single();
        Assert.Equal("Strong", Value(run.Descendants(W + "rStyle").Single()));
        Assert.True(IsRight(run));
    }

    private static IEnumerable<XElement> Runs(XElement element) => element.Descendants(W + "r").Where(r => TextOf(r).Length > 0);

    private static bool IsRight(XElement run) => run.Descendants(W + "rtl").Any();

    private static string Raw(XElement element) => string.Concat(element.Descendants(W + "t").Select(t => t.Value));
}
