using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Tests;

/// <summary>A document with every block, nesting and edge, many pages long, for whoever tests layout or a writer.</summary>
internal static partial class Specimen
{
    public static Document Create(string? draftMark = "DRAFT, revision 1") => DocumentResolver.Resolve(new(
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
        [.. Front(), .. RunningText(), .. Notes(), .. Lists(), .. Tables(), .. Spans(), .. Pictures(), .. SetApart(), .. OtherPages(),
            .. OtherScripts(), .. End()]));

    /// <summary>Every heading, those within sections and columns too.</summary>
    public static IReadOnlyList<Heading> Headings() => [.. Create().Blocks.Descendants().OfType<Heading>()];

    public static Heading Heading(int level, string anchor, string text) => new(level, anchor, [new TextRun(text)]);

    public static Paragraph Body(string text) => new([new TextRun(text)]);

    public static Paragraph Body(params ImmutableArray<Inline> content) => new(content);

    /// <summary>A note; its number comes with the document's resolution.</summary>
    public static Footnote Note(string text) => new(0, [Body(text)]);

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

    public static TableCell Cell(string text, int columns = 1, int rows = 1) =>
        new(text.Length == 0 ? [] : [Body(text)]) { ColumnSpan = columns, RowSpan = rows };

    /// <summary>So many words of differing lengths, the same each time.</summary>
    public static string Long(int words)
    {
        string[] stock = ["care", "closer", "to", "home", "is", "planned", "with", "communities", "across", "the", "footprint", "and",
            "neighbourhoods"];
        return string.Join(' ', Enumerable.Range(0, words).Select(i => stock[i * 7 % stock.Length])) + ".";
    }

    private static TableRow Row(params string[] cells) => new([.. cells.Select(text => Cell(text))]);

    private static ImmutableArray<Block> Front() =>
    [
        new Cover([
            new Paragraph([new TextRun("Specimen of every block")], TextRole.Title),
            new Paragraph([new TextRun("A paper that a test can hold to the light")], TextRole.Subtitle),
            new Paragraph([new TextRun("Footprint 99, invented")], TextRole.CoverDetail),
            Table("What the cover says", ["Item", "Value"], [["Region", "Nowhere and East"], ["Lead", "Ada Example"]], rowHeaders: true),
        ]),
        new Contents("Contents", 2),
        new CaptionList(CaptionKind.Table, "Tables"),
        new CaptionList(CaptionKind.Figure, "Figures"),
        new PageBreak(),
    ];

    private static ImmutableArray<Block> End() =>
    [
        new PageBreak(),
        Heading(1, "last", "The last part"),
        Body("The end."),
    ];
}
