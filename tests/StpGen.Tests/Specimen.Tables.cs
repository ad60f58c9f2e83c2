using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Tests;

internal static partial class Specimen
{
    private static ImmutableArray<Block> Tables() =>
    [
        Heading(1, "tables", "Tables"),
        Table("Short and long columns", ["No.", "What", "Why it matters"],
            [["1", "Short", Long(18)], ["2", "Somewhat longer text", Long(30)], ["3", "", "Empty cell to the left"]], numberFirst: true),
        Table("Beds by site", ["Site", "2016/17", "2020/21"],
            [["Vale Royal", "1,117", "1,111"], ["Market Cross", "71", "111"], ["All sites", "1,188", "1,222"]], rowHeaders: true) with
        {
            Anchor = "beds",
            Columns = [new TableColumn(), new TableColumn(ColumnAlignment.Right), new TableColumn(ColumnAlignment.Right)],
        },
        Table("A table over several pages", ["Area", "Text", "Count"],
            [.. Enumerable.Range(1, 45).Select(i => new[] { $"Area {i}", Long(8 + i % 17), $"{i * 37}" })]) with { Anchor = "areas" },
        Heading(2, "tall-rows", "Tall rows and lists in cells"),
        new Table([new TextRun("Rows that go on over a page end")], [new TableColumn(), new TableColumn(Share: 0.7)],
            Row("Theme", "What we will do"),
        [
            Row("Prevention", Long(420)),
            new TableRow([Cell("Urgent care"), new TableCell([
                Body("Three things:"),
                new ListBlock(ListKind.Numbered, 1,
                    [Item("One front door"), new ListItem([Body("Fewer admissions"), Bullets(["frailty", "respiratory"])]),
                        Item(Long(30))]),
                Body(new TextRun("And a note"), Note("From a cell of a table."), new TextRun(" in a cell."))])]),
        ])
        { Anchor = "tall" },
    ];

    private static ImmutableArray<Block> Spans() =>
    [
        Heading(2, "spans", "Cells over several columns and rows"),
        new Table([new TextRun("Savings by theme and year")],
            [new TableColumn(), new TableColumn(), new TableColumn(ColumnAlignment.Right), new TableColumn(ColumnAlignment.Right)],
            new TableRow([Cell("Theme", 2), Cell("2016/17"), Cell("2017/18")]),
            [
                new TableRow([Cell("Prevention", rows: 3), Cell("Smoking"), Cell("1.1"), Cell("2.4")]),
                new TableRow([Cell("Weight"), Cell("0.7"), Cell("1.9")]),
                new TableRow([Cell("Alcohol"), Cell("Not yet known", 2)]),
                new TableRow([Cell("Estates", 2), Cell("3.0"), Cell("11.7")]),
                new TableRow([Cell(Long(24), rows: 2), Cell("Back office"), Cell("4.5"), Cell("17.1")]),
                new TableRow([Cell("Procurement"), Cell("2.2"), Cell("3.3")]),
            ])
        { HasRowHeaders = true, Anchor = "savings" },
        Heading(2, "wide", "A table too wide for an upright page"),
        Table("Neighbourhoods by measure",
            ["Neighbourhood", "Hospitalisations", "Rehabilitation", "Physiotherapists", "Transformational", "Responsibilities"],
            [.. Enumerable.Range(1, 5)
                .Select(i => new[] { $"Neighbourhood {i}", $"{i * 311}", "Intermediate", "Establishment", "Implementation",
                    "Commissioners" })]) with { Anchor = "wide-table" },
    ];
}
