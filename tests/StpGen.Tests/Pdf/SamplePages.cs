using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Pages;

namespace StpGen.Tests.Pdf;

/// <summary>Two pages set by hand: headings, a paragraph over the page end, a list, a table, links, page furniture.</summary>
internal static class SamplePages
{
    public const string LongTitle = "Cynllun – gofal (a’r “teulu”) ŵŷ";

    public static PagedDocument Create()
    {
        var (h1, h2, line, address, anchor, nowhere) = (new ContentSlot(), new ContentSlot(), new ContentSlot(), new ContentSlot(),
            new ContentSlot(), new ContentSlot());
        var (label, body, caption, head, cell) = (new ContentSlot(), new ContentSlot(), new ContentSlot(), new ContentSlot(),
            new ContentSlot());
        var empty = new ContentSlot();
        var link = new StructureElement(StructureType.Link, [address]);
        var inner = new StructureElement(StructureType.Link, [anchor]);
        var lost = new StructureElement(StructureType.Link, [nowhere]);
        StructureElement Element(StructureType type, params ImmutableArray<StructureNode> children) => new(type, children);
        var root = Element(StructureType.Document,
            Element(StructureType.H1, h1),
            Element(StructureType.P, line, empty, link, inner, lost),
            Element(StructureType.H2, h2),
            new StructureElement(StructureType.L,
                [Element(StructureType.LI, Element(StructureType.Lbl, label), Element(StructureType.LBody, body))])
            { ListNumbering = ListNumbering.Disc },
            new StructureElement(StructureType.Table,
            [
                Element(StructureType.Caption, caption),
                Element(StructureType.THead,
                    Element(StructureType.TR, new StructureElement(StructureType.TH, [head]) { Scope = HeaderScope.Column })),
                Element(StructureType.TBody, Element(StructureType.TR, Element(StructureType.TD, cell))),
            ])
            { Alternative = "One cell" });

        var blue = new Colour(0, 0x5E, 0xB8);
        var first = new Page(595.28, 841.89,
        [
            SampleFont.Set(h1, "AVATAR Typing: fi ffl", 62, 100, 22, SampleFont.Bold),
            new FilledRectangle(null, 62, 110, 471, 1, blue),
            SampleFont.Set(line, "Café, £120m – “quoted” Llanfair ŵŷ ", 62, 140),
            SampleFont.Set(line, "in (brackets), e\u0301 and x\u0301, 10\u00A0km ", 62, 157),
            SampleFont.Set(address, "a published plan ", 62, 800),
        ],
        [new(link, 62, 790, 90, 14, "https://example.org/plan (draft)/caf\u00E9", "a published plan")])
        {
            Header = [SampleFont.Set(null, "Page header", 62, 40, 9)],
            Footer = [SampleFont.Set(null, "Page 1 of 2", 62, 820, 9)],
        };
        var second = new Page(841.89, 595.28,
        [
            SampleFont.Set(address, "carried over, ", 62, 80),
            SampleFont.Set(anchor, "see lists, ", 200, 80),
            SampleFont.Set(nowhere, "see nothing", 300, 80),
            SampleFont.Set(h2, LongTitle, 62, 120, 16, SampleFont.Bold),
            SampleFont.Set(label, "•", 62, 150),
            SampleFont.Set(body, "An item", 80, 150),
            SampleFont.Set(caption, "A caption", 62, 180, 12, SampleFont.Bold),
            SampleFont.Set(head, "Heading", 62, 200, 12, SampleFont.Bold),
            SampleFont.Set(cell, "Cell", 62, 220),
        ],
        [
            new(link, 62, 70, 90, 14, "https://example.org/plan (draft)/caf\u00E9", "a published plan"),
            new(inner, 200, 70, 60, 14, "#lists", "see lists"),
            new(lost, 300, 70, 60, 14, "#nowhere", "see nothing"),
        ]);

        return new(
            new DocumentInfo
            {
                Title = LongTitle,
                Author = "Fictional Vale STP & partners",
                Subject = "A <sample>",
                Date = new DateOnly(2016, 10, 21),
                PageHeader = "",
                PageFooter = "",
            },
            [first, second],
            root,
            [new(1, "AVATAR Typing", "typing"), new(2, LongTitle, "lists")],
            ImmutableDictionary<string, Destination>.Empty.Add("typing", new(0, 80)).Add("lists", new(1, 108)));
    }
}
