using System.Collections.Immutable;
using CsCheck;
using StpGen.Core.Documents;

namespace StpGen.Tests.LayoutTests;

/// <summary>Papers of any blocks in any order, on pages of several sizes.</summary>
internal static class RandomPapers
{
    private static readonly DocumentInfo Info = Specimen.Create().Info;

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<string> Word = Gen.Frequency(
        (30, Any("care", "a", "integrated", "home", "2016/17", "£120", "million", "21", "October", "–", "and/or", "first-time", "fi",
            "(No. 4)", "Ŵŷ", "שלום", "www.example.org/a-long-address/of?a=page")),
        (1, Gen.Const(new string('W', 70))));

    private static Gen<string> Words(int most) => Word.Array[1, most].Select(words => string.Join(' ', words));

    private static readonly Gen<Inline> Note = Gen.Frequency((8, Words(12)), (1, Words(400))).Array[1, 2]
        .Select(texts => (Inline)new Footnote(0, [.. texts.Select(t => Specimen.Body(t))]));

    private static Gen<Inline> Inline(int words) => Gen.Frequency<Inline>(
        (6, Words(words).Select(t => (Inline)new TextRun(t + " "))),
        (1, Words(3).Select(t => (Inline)new Strong([new TextRun(t)]))),
        (1, Words(3).Select(t => (Inline)new Emphasis([new TextRun(t), new Strong([new TextRun(" both")])]))),
        (1, Words(9).Select(t => (Inline)new Link("https://example.org", [new TextRun(t)]))),
        (1, Gen.Const((Inline)new LineBreak())),
        (1, Note),
        (1, Gen.Const((Inline)new CrossReference("figure", ""))),
        (1, Gen.Const((Inline)new MissingText("to be named"))));

    private static Gen<Block> Paragraph(int words) =>
        from first in Words(words)
        from rest in Inline(words).Array[0, 3]
        select (Block)new Paragraph([new TextRun(first), .. rest]);

    private static Gen<Block> List(int depth) =>
        from kind in Gen.Enum<ListKind>()
        from start in Gen.Int[1, 120]
        from items in Gen.Frequency((4, Paragraph(25)), (1, depth < 4 ? List(depth + 1) : Paragraph(5))).Array[1, 2].Array[1, 5]
        select (Block)new ListBlock(kind, start, [.. items.Select(blocks => new ListItem([.. blocks]))]);

    private static Gen<TableCell> Cell(int columns) =>
        from blocks in Gen.Frequency((8, Paragraph(12)), (1, Paragraph(60)), (1, List(4))).Array[0, 1]
        from across in Gen.Frequency((8, Gen.Const(1)), (1, Gen.Int[1, columns]))
        from down in Gen.Frequency((8, Gen.Const(1)), (1, Gen.Int[1, 4]))
        select new TableCell([.. blocks]) { ColumnSpan = across, RowSpan = down };

    private static readonly Gen<Block> Table =
        from columns in Gen.Int[1, 5]
        from alignments in Gen.Enum<ColumnAlignment>().Array[columns]
        from shares in Gen.OneOf(Gen.Const((double?)null), Gen.Double[0.1, 0.9].Select(d => (double?)d)).Array[columns]
        from header in Cell(columns).Array[columns]
        from rows in Cell(columns).Array[columns].Array[0, 8]
        from caption in Words(12)
        select (Block)new Table(
            [new TextRun(caption)], [.. alignments.Select((a, i) => new TableColumn(a, shares[i]))], Filled([header], columns)[0],
            Filled(rows, columns));

    // Rows that fill the table's columns exactly, as a document has them.
    private static ImmutableArray<TableRow> Filled(TableCell[][] cells, int columns)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var covered = new int[columns];
        for (var r = 0; r < cells.Length; r++)
        {
            var row = ImmutableArray.CreateBuilder<TableCell>();
            var next = covered.Select(c => Math.Max(0, c - 1)).ToArray();
            for (var c = 0; c < columns;)
            {
                if (covered[c] > 0) { c++; continue; }
                var cell = cells[r][c];
                var across = 1;
                while (across < cell.ColumnSpan && c + across < columns && covered[c + across] == 0) across++;
                var down = Math.Min(cell.RowSpan, cells.Length - r);
                row.Add(cell with { ColumnSpan = across, RowSpan = down });
                Array.Fill(next, down - 1, c, across);
                c += across;
            }
            rows.Add(new TableRow(row.ToImmutable()));
            covered = next;
        }
        return rows.ToImmutable();
    }

    private static readonly Gen<Block> Inner = Gen.Frequency((5, Paragraph(30)), (1, List(2)), (1, Table));

    private static readonly Gen<Block> Figure =
        from width in Gen.Int[1, 50]
        from height in Gen.Int[1, 50]
        from share in Gen.Double[0.1, 1]
        from caption in Words(10)
        select (Block)new Figure(Pngs.Create(width, height), "A picture", [new TextRun(caption)], FigureWidth.OfColumn(share));

    private static readonly Gen<Block> Tiles = Gen.Select(Words(2), Words(6)).Array[1, 9].Select(tiles => (Block)Specimen.Tiles(tiles));

    private static readonly Gen<Block> Columns = Gen.Select(Gen.Double[0.2, 0.8], Inner.Array[1, 3], Inner.Array[1, 3])
        .Select((share, left, right) => (Block)new Columns([new Column(share, [.. left]), new Column(1 - share, [.. right])]));

    private static readonly Gen<Block> Block = Gen.Frequency(
        (6, Gen.Select(Gen.Int[1, 4], Words(14)).Select((level, text) => (Block)new Heading(level, "", [new TextRun(text)]))),
        (12, Paragraph(60)),
        (4, List(1)),
        (3, Table),
        (2, Figure),
        (1, Tiles),
        (2, Columns),
        (2, Gen.Select(Gen.Enum<CalloutKind>(), Inner.Array[1, 4]).Select((kind, blocks) => (Block)new Callout(kind, [.. blocks]))),
        (1, Inner.Array[1, 2].Select(blocks => (Block)new Quote([.. blocks]))),
        (1, Inner.Array[1, 3].Select(blocks => (Block)new Section(PageSetup.A4Landscape, "Another header", [.. blocks]))),
        (1, Gen.Const((Block)new PageBreak())),
        (1, Gen.Const((Block)new Contents("Contents", 3))),
        (1, Gen.Enum<CaptionKind>().Select(kind => (Block)new CaptionList(kind, "A list"))));

    private static readonly PageSetup[] UsualPages = [PageSetup.A4, new(841.89, 595.28, 71, 62, 68, 62)];

    private static readonly PageSetup[] SmallPages = [new(300, 320, 50, 40, 50, 40), new(200, 220, 50, 40, 50, 40)];

    public static readonly Gen<Document> Papers = On([.. UsualPages, .. SmallPages]);

    public static readonly Gen<Document> UsualPapers = On(UsualPages);

    private static Gen<Document> On(PageSetup[] setups) => Gen.Select(Any(setups), Block.Array[0, 12])
        .Select((setup, blocks) => DocumentResolver.Resolve(new Document(
        Info with { Page = setup }, [.. Named(blocks)])));

    // Anchors are unique, and a heading has something below it.
    private static IEnumerable<Block> Named(Block[] blocks)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            yield return blocks[i] switch
            {
                Heading heading => heading with { Anchor = $"h{i}" },
                Table table => table with { Anchor = i % 2 == 0 ? $"t{i}" : "" },
                Figure figure => figure with { Anchor = blocks.Take(i).OfType<Figure>().Any() ? "" : "figure" },
                var block => block,
            };
            if (blocks[i] is Heading && (i + 1 == blocks.Length || blocks[i + 1] is PageBreak or Heading or Section))
                yield return Specimen.Body("Something below.");
        }
    }
}
