using CsCheck;
using StpGen.Core.Documents;
using Xunit;
using static StpGen.Tests.Word.WordFile;

namespace StpGen.Tests.Word;

/// <summary>What holds for any document, however oddly its blocks stand in each other.</summary>
public sealed class WordPropertyTests
{
    private static readonly string[] Targets = ["https://example.org/", "mailto:a@example.org", "#h1", "#none", "x"];

    private static readonly Gen<string> Text = Gen.String[Gen.Char["ab <&\"'>\u0002\uffff\u2011\t–£ŵ7\u05E9\u0627"], 1, 12];

    private static readonly Gen<Inline> Run = Text.Select(text => (Inline)new TextRun(text));

    private static Gen<Inline> InlineOf(int depth) => depth == 0
        ? Gen.OneOf(Run, Text.Select(text => (Inline)new MissingText(text)), Gen.Const((Inline)new LineBreak()),
            Gen.Const((Inline)new CrossReference("h1", "")),
            Text.Select(text => (Inline)new Footnote(0, [Specimen.Body(text), Specimen.Body("and more")])))
        : Gen.OneOf(
            InlineOf(0),
            InlineOf(depth - 1).Array[1, 3].Select(content => (Inline)new Strong([.. content])),
            InlineOf(depth - 1).Array[1, 3].Select(content => (Inline)new Emphasis([.. content])),
            Gen.Select(Gen.OneOf(Gen.Int[0, Targets.Length - 1].Select(i => Targets[i]), Text), InlineOf(depth - 1).Array[1, 2])
                .Select((target, content) => (Inline)new Link(target, [.. content])));

    private static readonly Gen<Block> AnyParagraph = InlineOf(2).Array[1, 3].Select(content => (Block)new Paragraph([.. content]));

    private static Gen<Block> BlockOf(int depth) => depth == 0
        ? AnyParagraph
        : Gen.OneOf(
            AnyParagraph,
            Gen.Select(Gen.Bool, Gen.Int[0, 120], BlockOf(depth - 1).Array[0, 3].Array[1, 3]).Select((numbered, start, items) =>
                (Block)new ListBlock(numbered ? ListKind.Numbered : ListKind.Bulleted, start,
                    [.. items.Select(blocks => new ListItem([.. blocks]))])),
            BlockOf(depth - 1).Array[0, 2].Array[3].Array[1, 3].Select(rows => AnyTable(rows)),
            Gen.Select(Gen.Enum<CalloutKind>(), BlockOf(depth - 1).Array[1, 3])
                .Select((kind, blocks) => (Block)new Callout(kind, [.. blocks])),
            BlockOf(depth - 1).Array[1, 2].Select(blocks => (Block)new Quote([.. blocks])),
            Gen.Const((Block)new PageBreak()),
            Text.Array[1, 6].Select(texts => (Block)new Tiles([.. texts.Select(t => new Tile([new TextRun(t)], [new TextRun(t)]))])),
            Gen.Select(Text, Gen.Bool)
                .Select((text, isDecoration) =>
                    (Block)new Figure(Picture, isDecoration ? "" : text, [new TextRun(text)], FigureWidth.OfColumn(0.4))),
            BlockOf(depth - 1).Array[0, 2].Array[1,
                3].Select(columns => (Block)new Columns([.. columns.Select(blocks => new Column(1.0 / columns.Length, [.. blocks]))])),
            Gen.Select(Gen.Bool, BlockOf(depth - 1).Array[0, 2]).Select((isLarge, blocks) =>
                (Block)new Section(isLarge ? PageSetup.A3Landscape : PageSetup.A4Landscape, isLarge ? "Large" : null, [.. blocks])));

    private static readonly ImageContent Picture = Pngs.Create(4, 2);

    private static Table AnyTable(Block[][][] rows) => new(
        [new TextRun("Caption")],
        [new(), new(ColumnAlignment.Right, 0.2), new(ColumnAlignment.Centre)],
        new TableRow([.. "ABC".Select(c => new TableCell([Specimen.Body(c.ToString())]))]),
        [.. rows.Select((cells, r) =>
            new TableRow(
                [.. cells.Select((blocks, c) => new TableCell([.. blocks]) { ColumnSpan = 1 + (r + c) % 2,
                    RowSpan = 1 + (r + 2 * c) % 3 })]))])
    { HasRowHeaders = rows.Length > 1, Anchor = rows.Length > 2 ? "table" : "" };

    private static readonly Gen<Document> AnyDocument = Gen.Select(BlockOf(3).Array[0, 6], Gen.Bool)
        .Select((blocks, hasCover) => DocumentResolver.Resolve(Specimen.Create() with
        {
            Blocks =
        [
            .. hasCover ? new Block[] { new Cover([.. blocks.Take(1)]), new Contents("Contents", 4) } : [],
            .. blocks.SelectMany((block, i) => new[] { Specimen.Heading(1 + i % 4, $"h{i}", $"Heading {i}"), block, block }),
        ],
        }));

    [Fact]
    public void Any_document_gives_a_valid_file() => AnyDocument.Sample(document =>
    {
        var complaints = Of(document).Complaints();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }, iter: 25);

    [Fact]
    public void Any_document_keeps_all_its_text_in_order() => AnyDocument.Sample(document =>
    {
        var blocks = new WithoutNotes().Blocks([.. document.Blocks.Where(b => b is not Contents)]);
        var written = string.Concat(Paragraphs(Of(document with { Blocks = [.. blocks] }).Body).Select(TextOf));
        Assert.Equal(string.Concat(TextOfBlocks.Of(blocks).Select(Readable)), written);
    }, iter: 60);

    /// <summary>Notes are in a part of their own, and cells that others cover are not written.</summary>
    private sealed class WithoutNotes : DocumentRewriter
    {
        public override Inline VisitFootnote(Footnote footnote) => new TextRun("");

        public override Block Rewrite(Block block) => base.Rewrite(block is not Table table ? block : table with
        {
            Rows = [.. table.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => c with { ColumnSpan = 1, RowSpan = 1 })] })],
        });
    }

    /// <summary>Text as XML can hold it, said once more in another way.</summary>
    private static string Readable(string text) => text.Replace('\t', ' ').Replace('\u0002', '\uFFFD').Replace('\uFFFF', '\uFFFD');
}
