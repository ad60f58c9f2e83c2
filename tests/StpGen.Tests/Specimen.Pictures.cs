using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Images;

namespace StpGen.Tests;

internal static partial class Specimen
{
    private static ImmutableArray<Block> Pictures() =>
    [
        Heading(1, "pictures", "Pictures, tiles and columns"),
        new Figure(Pngs.Create(240, 120), "A map of the footprint: three towns along one river.", [new TextRun("The footprint")],
            FigureWidth.OfColumn(0.7)) { Anchor = "map" },
        Body(Long(40)),
        new Figure(Pngs.Create(60, 20), "", [], FigureWidth.OfColumn(0.3)),
        new Figure(new ImageContent("assets/photograph.jpg", new(ImageFormat.Jpeg, Pdf.SampleImages.Jpeg, 8, 8)), "A photograph, in grey.",
            [new TextRun("A photograph")], FigureWidth.OfColumn(0.2)) { Anchor = "photograph" },
        new Figure(Pngs.Create(40, 400), "A thermometer of savings, half full.",
            [new TextRun("Taller than a page at this width")], FigureWidth.OfColumn(1)) { Anchor = "thermometer" },
        Heading(2, "tiles", "Tiles"),
        Tiles(("780,000", "people"), ("£120m", "gap by 2020/21"), ("4", "hospitals")),
        Body("Five come as three and two:"),
        Tiles(("1", "footprint"), ("2", "counties"), ("3", "acute sites"), ("12.7%", "more people over 75 by the end of the plan"),
            ("86", "practices")),
        Heading(2, "columns", "Columns"),
        new Columns(
        [
            new Column(0.5, [Heading(3, "left", "Left"), Body(Long(70)), Bullets(["a point", "another"])]),
            new Column(0.5, [Heading(3, "right", "Right"), Body(Long(30)), new Callout(CalloutKind.Note, [Body("Beside the text.")])]),
        ]),
        new Columns([new Column(0.5, [Body("Longer than its page:"), .. Enumerable.Range(1, 7).Select(i => Body(Long(50 + i)))]),
            new Column(0.5, [Body("Beside it."), Bullets(["a point"])])]),
        new Columns([new Column(0.3, [Body("A narrow column beside a wide one.")]),
            new Column(0.7, [Body(Long(260)), Body(new TextRun("With a note"), Note("From a column."))])]),
    ];

    private static ImmutableArray<Block> SetApart() =>
    [
        Heading(2, "callouts", "Callouts"),
        new Callout(CalloutKind.Note, [Body("Something worth a reader’s eye."), Bullets(["Within a callout"])]),
        new Callout(CalloutKind.Missing, [Body("The plan does not yet give finance by year.")]),
        new Paragraph([new TextRun("In a sentence: "), new MissingText("lead to be named"), new TextRun(".")]),
        new Callout(CalloutKind.Note,
        [
            Body("A callout with everything in it:"), Heading(3, "in-callout", "A heading in a callout"), Body("Its text."),
            Table("A table in a callout", ["A", "B"], [["one", "two"], ["three", "four"], ["five", "six"]], rowHeaders: true),
            new Quote([Body("And a quotation, which goes on as part of the callout that it stands in, over the end of a line.")]),
            Bullets(["One point", "Another"]),
        ]),
        new Callout(CalloutKind.Missing,
            [Table("A table that ends a callout", ["What", "By when"], [["Finance by year", "21 October 2016"]])]),
        new Quote([Body("A quotation of two paragraphs."), Body("This is the second."), Bullets(["with a list"])]),
        Heading(3, "third", "A third level"),
        Body(Long(400)),
        Heading(4, "fourth", "A fourth level"),
        Body(Long(20)),
    ];

    private static ImmutableArray<Block> OtherPages() =>
    [
        new Section(PageSetup.A4Landscape, "Landscape: plan on a page",
        [
            Heading(1, "landscape", "On its side"),
            Tiles(("780,000", "people"), ("£120m", "gap"), ("4", "hospitals"), ("86", "practices")),
            new Columns([.. Enumerable.Range(1, 3)
                .Select(i =>
                    new Column(1 / 3.0,
                        [Heading(2, string.Create(CultureInfo.InvariantCulture, $"gap-{i}"), $"Gap {i}"), Body(Long(30 + i * 8))]))]),
        ]) { PageFooter = "A footer of this section alone" },
        new Section(PageSetup.A3Landscape, null,
        [
            Heading(1, "a3", "A large sheet"),
            Table("A wide table at its ease", [.. Enumerable.Range(1, 10).Select(i => $"Workstream {i}")],
                [.. Enumerable.Range(1, 4).Select(r => Enumerable.Range(1, 10).Select(c => Long(3 + (r * c % 5))).ToArray())]),
        ]),
        Heading(1, "after", "Upright again"),
        Body(Long(50)),
    ];

    public static Tiles Tiles(params (string Value, string Label)[] tiles) =>
        new([.. tiles.Select(t => new Tile([new TextRun(t.Value)], [new TextRun(t.Label)]))]);
}
