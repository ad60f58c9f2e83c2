using System.Collections.Immutable;
using CsCheck;
using StpGen.Core.Documents;

namespace StpGen.Tests.LayoutTests;

/// <summary>Papers of any blocks in any order, on pages of several sizes.</summary>
internal static class RandomPapers
{
    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<string> Word = Gen.Frequency(
        (30, Any("care", "a", "integrated", "home", "2016/17", "£120", "million", "21", "October", "–", "and/or", "first-time", "fi", "(No. 4)", "Ŵŷ")),
        (1, Gen.Const(new string('W', 70))));

    private static Gen<string> Words(int most) => Word.Array[1, most].Select(words => string.Join(' ', words));

    private static Gen<Inline> Inline(int words) => Gen.Frequency<Inline>(
        (6, Words(words).Select(t => (Inline)new TextRun(t + " "))),
        (1, Words(3).Select(t => (Inline)new Strong([new TextRun(t)]))),
        (1, Words(3).Select(t => (Inline)new Emphasis([new TextRun(t), new Strong([new TextRun(" both")])]))),
        (1, Words(9).Select(t => (Inline)new Link("https://example.org", [new TextRun(t)]))),
        (1, Gen.Const((Inline)new LineBreak())),
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

    private static Gen<TableRow> Row(int columns) => Gen.Frequency((8, Paragraph(12)), (1, Paragraph(60)), (1, List(4))).Array[0, 1].Array[columns]
        .Select(cells => new TableRow([.. cells.Select(c => new TableCell([.. c]))]));

    private static readonly Gen<Block> Table =
        from columns in Gen.Int[1, 5]
        from alignments in Gen.Enum<ColumnAlignment>().Array[columns]
        from shares in Gen.OneOf(Gen.Const((double?)null), Gen.Double[0.1, 0.9].Select(d => (double?)d)).Array[columns]
        from header in Row(columns)
        from rows in Row(columns).Array[0, 8]
        from caption in Words(12)
        select (Block)new Table(
            [new TextRun(caption)], [.. alignments.Select((a, i) => new TableColumn(a, shares[i]))], header, [.. rows]);

    private static readonly Gen<Block> Inner = Gen.Frequency((5, Paragraph(30)), (1, List(2)), (1, Table));

    private static readonly Gen<Block> Block = Gen.Frequency(
        (6, Gen.Select(Gen.Int[1, 4], Words(14)).Select((level, text) => (Block)new Heading(level, "", [new TextRun(text)]))),
        (12, Paragraph(60)),
        (4, List(1)),
        (3, Table),
        (2, Gen.Select(Gen.Enum<CalloutKind>(), Inner.Array[1, 4]).Select((kind, blocks) => (Block)new Callout(kind, [.. blocks]))),
        (1, Inner.Array[1, 2].Select(blocks => (Block)new Quote([.. blocks]))),
        (1, Gen.Const((Block)new PageBreak())),
        (1, Gen.Const((Block)new Contents("Contents", 3))));

    private static readonly PageSetup[] UsualPages = [PageSetup.A4, new(841.89, 595.28, 71, 62, 68, 62)];

    private static readonly PageSetup[] SmallPages = [new(300, 320, 50, 40, 50, 40), new(200, 220, 50, 40, 50, 40)];

    public static readonly Gen<Document> Papers = On([.. UsualPages, .. SmallPages]);

    public static readonly Gen<Document> UsualPapers = On(UsualPages);

    private static Gen<Document> On(PageSetup[] setups) => Gen.Select(Any(setups), Block.Array[0, 12]).Select((setup, blocks) => Specimen.Create() with
    {
        Info = Specimen.Create().Info with { Page = setup },
        Blocks = [.. Named(blocks)],
    });

    // Anchors are unique, and a heading has something below it.
    private static IEnumerable<Block> Named(Block[] blocks)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            yield return blocks[i] is Heading heading ? heading with { Anchor = $"h{i}" } : blocks[i];
            if (blocks[i] is Heading && (i + 1 == blocks.Length || blocks[i + 1] is PageBreak or Heading))
                yield return Specimen.Body("Something below.");
        }
    }
}
