using System.Collections.Immutable;
using StpGen.Core.Themes;
using StpGen.Layout.Pages;

namespace StpGen.Tests.Pdf;

/// <summary>
/// A page set by hand with a picture, a diagram, a footnote, another language, a table with spans, and contents within contents.
/// </summary>
internal static class RichPages
{
    public static PagedDocument Create()
    {
        var slots = Enumerable.Range(0, 19).Select(_ => new ContentSlot()).ToImmutableArray();
        var mark = Element(StructureType.Link, slots[2]);
        var entry = Element(StructureType.Link, slots[17]);
        StructureElement Header(ContentSlot slot, HeaderScope scope = HeaderScope.Column, int columns = 1, int rows = 1) =>
            new(StructureType.TH, [slot]) { Scope = scope, ColumnSpan = columns, RowSpan = rows };
        var root = Element(StructureType.Document,
            Element(StructureType.H1, slots[0]),
            Element(StructureType.P, slots[1], Element(StructureType.Reference, mark), slots[3],
                new StructureElement(StructureType.Span, [slots[4]]) { Language = "cy" }),
            new StructureElement(StructureType.Note,
                [Element(StructureType.Lbl, slots[15]), Element(StructureType.P, slots[16])])
            { Id = "fn1" },
            Element(StructureType.Div,
                new StructureElement(StructureType.Figure, [slots[5]]) { Alternative = "A chart" },
                Element(StructureType.Caption, slots[6])),
            Element(StructureType.Div, new StructureElement(StructureType.Figure,
                [Element(StructureType.Span, slots[7]), Element(StructureType.Span, slots[8])])
            { Alternative = "Two boxes" }),
            new StructureElement(StructureType.Table,
            [
                Element(StructureType.THead,
                    Element(StructureType.TR, Header(slots[9], rows: 2), Header(slots[10], columns: 2)),
                    Element(StructureType.TR, Header(slots[11]), Header(slots[12]))),
                Element(StructureType.TBody, Element(StructureType.TR,
                    Header(slots[13], HeaderScope.Row), new StructureElement(StructureType.TD, [slots[14]]) { ColumnSpan = 2 })),
            ])
            { Alternative = "Spans" },
            Element(StructureType.TOC,
                Element(StructureType.TOCI, Element(StructureType.Reference, entry)),
                Element(StructureType.TOC, Element(StructureType.TOCI, slots[18]))));

        var (blue, picture) = (new Colour(0, 0x5E, 0xB8), SampleImages.Png(20, 10, 6, 8, (x, y) => [0, 94, 184, x * 12]));
        var page = new Page(595, 842,
        [
            SampleFont.Set(slots[0], "Heading", 62, 100, 22, SampleFont.Bold),
            SampleFont.Set(slots[1], "Words", 62, 140),
            SampleFont.Set(slots[2], "1", 100, 136, 8),
            SampleFont.Set(slots[3], " and words ", 108, 140),
            SampleFont.Set(slots[4], "gofal a’r teulu", 180, 140),
            new PlacedImage(slots[5], 62, 200, 200, 100, SampleImages.Content(picture)!),
            SampleFont.Set(slots[6], "Figure 1: A chart", 62, 315),
            new FilledRectangle(slots[7], 62, 322, 40, 20, blue),
            new FilledRectangle(slots[8], 122, 322, 40, 20, blue),
            .. slots[9..15].Select((slot, i) => SampleFont.Set(slot, $"Cell {i}", 62 + 100 * (i % 3), 380 + 20 * (i / 3))),
            new PlacedImage(null, 400, 200, 100, 100, SampleImages.Content(SampleImages.Jpeg)!),
            SampleFont.Set(slots[15], "1", 62, 700, 8),
            SampleFont.Set(slots[16], "A note.", 70, 700, 9),
            SampleFont.Set(slots[17], "Heading 1", 62, 500),
            SampleFont.Set(slots[18], "Heading 2", 62, 520),
        ],
        [new(mark, 100, 126, 8, 12, "#fn1", "Note 1"), new(entry, 62, 490, 60, 14, "#top", "Heading 1")]);
        return SamplePages.Create() with
        {
            Pages = [page],
            Structure = root,
            Outline = [new(1, "Heading", "top")],
            Destinations = ImmutableDictionary<string, Destination>.Empty.Add("top", new(0, 80)).Add("fn1", new(0, 690)),
        };
    }

    private static StructureElement Element(StructureType type, params ImmutableArray<StructureNode> children) => new(type, children);
}
