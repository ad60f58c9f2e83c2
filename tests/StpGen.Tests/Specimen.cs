using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Tests;

/// <summary>A document with every block and inline, several pages long, for whoever tests layout or a writer.</summary>
internal static class Specimen
{
    public static Document Create(string? draftMark = "DRAFT, revision 1") => new(
        new DocumentInfo
        {
            Title = "Specimen of every block",
            Author = "Fictional Vale STP",
            Subject = "What a paper can hold",
            Date = new DateOnly(2016, 10, 21),
            PageHeader = "Specimen of every block",
            PageFooter = "Fictional Vale STP, 21 October 2016",
            DraftMark = draftMark,
        },
        [
            new Cover([
                new Paragraph([new TextRun("Specimen of every block")], TextRole.Title),
                new Paragraph([new TextRun("A paper that a test can hold to the light")], TextRole.Subtitle),
                new Paragraph([new TextRun("Footprint 99, invented")], TextRole.CoverDetail),
                Table("What the cover says", ["Item", "Value"], [["Region", "Nowhere and East"], ["Lead", "Ada Example"]], rowHeaders: true),
            ]),
            new Contents("Contents", 2),
            Heading(1, "running-text", "Running text"),
            new Paragraph([
                new TextRun("Plain words, "), new Strong([new TextRun("strong words")]), new TextRun(", "),
                new Emphasis([new TextRun("stressed words and "), new Strong([new TextRun("both")])]),
                new TextRun(", a "), new Link("https://example.org/plans", [new TextRun("link to a published plan that is long enough to cross the end of a line")]),
                new TextRun(", a way "), new Link("#tables", [new TextRun("to the tables")]),
                new TextRun(", and AVATAR Ty fi ffl £120m – “quoted” Llanfair ŵŷ."), new LineBreak(), new TextRun("After a line break."),
            ]),
            Body(Long(60)),
            new Quote([Body("Local people live well in a fictional place.")]),
            Heading(2, "lists", "Lists"),
            Bullets(["One item", Long(25), "A third"], nested: ["Nested one", "Nested two"]),
            Body("Between two lists."),
            new ListBlock(ListKind.Numbered, 1, [Item("First"), Item("Second"), Item(Long(30))]),
            new ListBlock(ListKind.Numbered, 9, [Item("Ninth"), Item("Tenth")]),
            Heading(1, "tables", "Tables"),
            Table("Short and long columns", ["No.", "What", "Why it matters"],
                [["1", "Short", Long(18)], ["2", "Somewhat longer text", Long(30)], ["3", "", "Empty cell to the left"]], numberFirst: true),
            Table("A table over several pages", ["Area", "Text", "Count"], [.. Enumerable.Range(1, 45).Select(i => new[] { $"Area {i}", Long(8 + i % 17), $"{i * 37}" })]),
            Heading(2, "callouts", "Callouts"),
            new Callout(CalloutKind.Note, [Body("Something worth a reader's eye."), Bullets(["Within a callout"])]),
            new Callout(CalloutKind.Missing, [Body("The plan does not yet give finance by year.")]),
            new Paragraph([new TextRun("In a sentence: "), new MissingText("lead to be named"), new TextRun(".")]),
            Heading(3, "third", "A third level"),
            Body(Long(400)),
            Heading(4, "fourth", "A fourth level"),
            Body(Long(20)),
            new PageBreak(),
            Heading(1, "last", "The last part"),
            Body("The end."),
        ]);

    public static Heading Heading(int level, string anchor, string text) => new(level, anchor, [new TextRun(text)]);

    public static Paragraph Body(string text) => new([new TextRun(text)]);

    public static ListItem Item(string text) => new([Body(text)]);

    public static ListBlock Bullets(string[] items, string[]? nested = null) => new(ListKind.Bulleted, 1,
    [
        .. items.Select((text, i) => nested is not null && i == 1
            ? new ListItem([Body(text), new ListBlock(ListKind.Bulleted, 1, [.. nested.Select(Item)])])
            : Item(text)),
    ]);

    public static Table Table(string caption, string[] header, string[][] rows, bool rowHeaders = false, bool numberFirst = false) => new(
        [new TextRun(caption)],
        [.. header.Select((_, i) => new TableColumn(numberFirst && i == 0 ? ColumnAlignment.Right : ColumnAlignment.Left))],
        Row(header),
        [.. rows.Select(Row)])
    { HasRowHeaders = rowHeaders };

    /// <summary>So many words of differing lengths, the same each time.</summary>
    public static string Long(int words)
    {
        string[] stock = ["care", "closer", "to", "home", "is", "planned", "with", "communities", "across", "the", "footprint", "and", "neighbourhoods"];
        return string.Join(' ', Enumerable.Range(0, words).Select(i => stock[i * 7 % stock.Length])) + ".";
    }

    private static TableRow Row(string[] cells) => new([.. cells.Select(text => new TableCell(text.Length == 0 ? [] : [Body(text)]))]);
}
