using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Tests;

internal static partial class Specimen
{
    private static ImmutableArray<Block> RunningText() =>
    [
        Heading(1, "running-text", "Running text"),
        new Paragraph([
            new TextRun("Plain words, "), new Strong([new TextRun("strong words")]), new TextRun(", "),
            new Emphasis([new TextRun("stressed words and "), new Strong([new TextRun("both")])]),
            new TextRun(", a "),
            new Link("https://example.org/plans", [new TextRun("link to a published plan that is long enough to cross the end of a line")]),
            new TextRun(", a way "), new Link("#tables", [new TextRun("to the tables")]),
            new TextRun(", and AVATAR Ty fi ffl £120m – “quoted” Llanfair ŵŷ."), new LineBreak(), new TextRun("After a line break."),
        ]),
        Body(Long(60)),
        Body("What belongs together stays on a line: 21 October 2016, £120 million, 25 per cent, Dr A. B. Example, J. R. Smith, No. 4, "
            + "p. 5, "
            + "pp. 12–14, 37 °C, 9.30 am, 1 April 2017, 15 km, 3,700 WTE, Section 2, Appendix B, Phase 3, Monday 24 October, 2016/17 and "
                + "the years 2016–21."),
        Body("Long words and addresses end lines where they may: "
            + "https://www.example.org/what-we-do/sustainability-and-transformation/plans/2016?area=fictional-vale&stage=october, "
            + "A soft hyphen shows where a line ends there, as in the name of a village in Anglesey that is known for its length: "
                + "Llanfairpwllgwyngyll\u00ADgogery\u00ADchwyrn\u00ADdrobwll\u00ADllan\u00ADtysilio\u00ADgogo\u00ADgoch, and "
                + "someone.with.a.long.name@fictional-vale.example.org, community/neighbourhood/footprint."),
        new Quote([Body("Local people live well in a fictional place.")]),
        Heading(2, "references", "References"),
        Body(new TextRun("As "), new CrossReference("beds", ""), new TextRun(" and "), new CrossReference("map", ""),
            new TextRun(" show, and as the part on "),
            new CrossReference("lists", ""), new TextRun(" explains; write to "),
            new Link("mailto:stp@example.org", [new TextRun("stp@example.org")]),
            new TextRun(", read "),
            new Link("#scripts",
                [new TextRun("the part on other languages and on text that runs from right to left, near the end of this paper")]),
            new TextRun(", or ring "), new Link("tel:+441632960000", [new TextRun("01632 960000")]), new TextRun(".")),
    ];

    private static ImmutableArray<Block> Notes() =>
    [
        Heading(2, "notes", "Footnotes"),
        Body(new TextRun("The gap is £120 million"), Note("Before national support, at 2016/17 prices."), new TextRun(" by 2020/21, "),
            new TextRun(Long(40)), Note(Long(30)), new TextRun(" More text follows the second note and ends the paragraph.")),
        new ListBlock(ListKind.Bulleted, 1,
            [new ListItem([Body(new TextRun("A note in a list"), Note("From a list item."))]), Item("An item without")]),
        Body(new TextRun("A note of several paragraphs"), new Footnote(0, [Body("The first paragraph of a note, with "), Body(
            new TextRun("a second that "), new Link("https://example.org/source", [new TextRun("links to its source")]),
            new TextRun("."))]), new TextRun(". ")),
        Body(new TextRun("A note too long for the foot of one page"), Note(Long(420)),
            new TextRun(" goes on at the foot of the next. " + Long(120))),
        Body(Long(160)),
    ];

    private static ImmutableArray<Block> Lists() =>
    [
        Heading(2, "lists", "Lists"),
        Bullets(["One item", Long(25), "A third"], nested: ["Nested one", "Nested two"]),
        Body("Between two lists."),
        new ListBlock(ListKind.Numbered, 1, [Item("First"), Item("Second"), Item(Long(30))]),
        new ListBlock(ListKind.Numbered, 9, [Item("Ninth"), Item("Tenth")]),
        Body("Numbers within numbers:"),
        new ListBlock(ListKind.Numbered, 1,
        [
            new ListItem([Body("Decide"), new ListBlock(ListKind.Numbered, 1,
            [
                Item("who leads"),
                new ListItem([Body("by when"), new ListBlock(ListKind.Numbered, 1, [Item("in a draft"), Item("in the final plan")])]),
                new ListItem([Body("what it costs"), Bullets(["a bullet below a letter"])]),
            ])]),
            new ListItem([Body("Publish"), Body("A second paragraph of an item stands below the first.")]),
        ]),
    ];

    private static ImmutableArray<Block> OtherScripts() =>
    [
        Heading(2, "scripts", "Other languages"),
        Body("Cymraeg: Mae’r gwasanaeth iechyd yn newid; tŷ, dŵr, ŷd, pŵer. Polski: Zażółć gęślą jaźń. Čeština: Příliš žluťoučký kůň."),
        Body("Ελληνικά: υγεία για όλους. Русский: здоровье для всех. Українська: здоров’я для всіх. Tiếng Việt: sức khoẻ."),
        Body("Combining: e\u0301 o\u0302 n\u0303 a\u030A. Hebrew within a sentence: שלום (עולם) 2016, and on."),
        Body("בריאות לכולם: 24 באוקטובר 2016, NHS (England), £120."),
        new ListBlock(ListKind.Numbered, 1, [Item("טיפול ראשוני"), Item("Primary care (טיפול ראשוני), 12 sites")]),
        Table("Words in two directions", ["English", "Hebrew"], [["Health", "בריאות"], ["Plan 2016", "תוכנית 2016"]]),
    ];
}
