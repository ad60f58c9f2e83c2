using System.Collections.Immutable;
using StpGen.Layout.Frames;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf;
using StpGen.Writers.Pdf.Fonts;
using StpGen.Writers.Pdf.Images;
using StpGen.Writers.Pdf.Objects;
using StpGen.Writers.Pdf.Structure;
using UglyToad.PdfPig;
using Xunit;

namespace StpGen.Tests.Pdf;

/// <summary>Figures, notes and tables with spans, as a reader finds them in the structure tree.</summary>
public sealed class FigureTests
{
    [Fact]
    public void Figures_notes_and_spans_have_what_readers_need_of_them()
    {
        using var pdf = PdfDocument.Open(PdfWriter.Write(RichPages.Create()));
        Assert.Equal(
            """
            Document
              H1 [1:0]
              P [1:1] [1:3]
                Reference
                  Link [1:2] annotation
                Span Lang=cy [1:4]
              Note ID=fn1
                Lbl [1:15]
                P [1:16]
              Div
                Figure Placement=Block BBox=62,542,262,642 Alt=A chart [1:5]
                Caption [1:6]
              Div
                Figure Placement=Block BBox=62,500,162,520 Alt=Two boxes
                  Span [1:7]
                  Span [1:8]
              Table Summary=Spans
                THead
                  TR
                    TH Scope=Column RowSpan=2 [1:9]
                    TH Scope=Column ColSpan=2 ID=e1 [1:10]
                  TR
                    TH Scope=Column ID=e2 [1:11]
                    TH Scope=Column ID=e3 [1:12]
                TBody
                  TR
                    TH Scope=Row ID=e4 [1:13]
                    TD ColSpan=2 Headers=e1,e2,e3,e4 [1:14]
              TOC
                TOCI
                  Reference
                    Link [1:17] annotation
                TOC
                  TOCI [1:18]

            """, new TreeReader(pdf).Text);
    }

    [Fact]
    public void A_row_header_that_reaches_down_is_named_by_the_cells_of_each_of_its_rows()
    {
        static StructureElement Row(params ImmutableArray<StructureNode> cells) => new(StructureType.TR, cells);
        static StructureElement Header(string id, HeaderScope scope, int columns = 1, int rows = 1) =>
            new(StructureType.TH, []) { Id = id, Scope = scope, ColumnSpan = columns, RowSpan = rows };
        static StructureElement Cell(int columns = 1, int rows = 1) => new(StructureType.TD, []) { ColumnSpan = columns, RowSpan = rows };
        var table = new StructureElement(StructureType.Table,
        [
            Row(Header("area", HeaderScope.Column), Header("north", HeaderScope.Column), Header("south", HeaderScope.Column)),
            Row(Header("beds", HeaderScope.Row, rows: 2), Cell(), Cell(rows: 2)),
            Row(Cell()),
            Row(Header("staff", HeaderScope.Row), Cell(columns: 2)),
        ]);
        using var pdf =
            PdfDocument.Open(PdfWriter.Write(SamplePages.Create() with
            {
                Pages = [new(595, 842, [], [])],
                Structure = new(StructureType.Document, [table]),
                Outline = []
            }));
        Assert.Equal(["north,beds", "south,beds", "north,beds", "north,south,staff"],
            new TreeReader(pdf).Text.Split('\n').Where(l => l.Contains("Headers=")).Select(l => l.Split("Headers=")[1]));
    }

    [Fact]
    public void The_same_rich_pages_give_the_same_bytes() =>
        Assert.Equal(PdfWriter.Write(RichPages.Create()), PdfWriter.Write(RichPages.Create()));

    [Fact]
    public void Identifiers_lead_to_their_elements()
    {
        using var pdf = PdfDocument.Open(PdfWriter.Write(RichPages.Create()));
        Assert.Equal(["e1 TH", "e2 TH", "e3 TH", "e4 TH", "fn1 Note"], new TreeReader(pdf).Ids);
    }

    [Fact]
    public void Thousands_of_notes_without_identifiers_get_one_each()
    {
        var notes = Enumerable.Range(0, 3000)
            .Select(i => new StructureElement(StructureType.Note, []) { Id = i % 2 == 0 ? $"e{i}" : null });
        var document = SamplePages.Create() with
        {
            Pages = [new(595, 842, [], [])],
            Structure = new(StructureType.Document, [.. notes]),
            Outline = []
        };
        using var pdf = PdfDocument.Open(PdfWriter.Write(document));
        var ids = new TreeReader(pdf).Ids;
        Assert.Equal(3000, ids.Distinct().Count());
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Two_elements_with_one_identifier_are_refused() =>
        Assert.Throws<ArgumentException>(() => PdfWriter.Write(SamplePages.Create() with
        {
            Pages = [new(595, 842, [], [])],
            Structure = new(StructureType.Document,
            [new StructureElement(StructureType.Note, []) { Id = "a" }, new StructureElement(StructureType.Note, []) { Id = "a" }]),
            Outline = [],
        }));

    [Fact]
    public void A_figure_over_two_pages_is_bounded_on_its_first()
    {
        var slot = new ContentSlot();
        PageItem Box(double x) => new FilledRectangle(slot, x, 100, 10, 10, new(1, 2, 3));
        var document = SamplePages.Create() with
        {
            Pages = [new(595, 842, [], []), new(595, 842, [Box(50), Box(70)], []), new(595, 842, [Box(5)], [])],
            Structure = new(StructureType.Document, [new StructureElement(StructureType.Figure, [slot]) { Alternative = "Boxes" }]),
            Outline = [],
            Destinations = ImmutableDictionary<string, Destination>.Empty,
        };
        using var pdf = PdfDocument.Open(PdfWriter.Write(document));
        Assert.Equal("Document\n  Figure Placement=Block BBox=50,732,80,742 Alt=Boxes [2:0] [3:0]\n", new TreeReader(pdf).Text);
    }
}
