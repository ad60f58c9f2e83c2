using CsCheck;
using StpGen.Core.Documents;
using Xunit;
using static StpGen.Tests.Word.WordFile;

namespace StpGen.Tests.Word;

/// <summary>What holds for any document, however oddly its blocks stand in each other.</summary>
public sealed class WordPropertyTests
{
    private static readonly string[] Targets = ["https://example.org/", "mailto:a@example.org", "#h1", "#none", "x"];

    private static readonly Gen<string> Text = Gen.String[Gen.Char["ab <&\"'>\u0002\uffff\u2011\t–£ŵ"], 1, 12];

    private static readonly Gen<Inline> Run = Text.Select(text => (Inline)new TextRun(text));

    private static Gen<Inline> InlineOf(int depth) => depth == 0
        ? Gen.OneOf(Run, Text.Select(text => (Inline)new MissingText(text)), Gen.Const((Inline)new LineBreak()))
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
                (Block)new ListBlock(numbered ? ListKind.Numbered : ListKind.Bulleted, start, [.. items.Select(blocks => new ListItem([.. blocks]))])),
            BlockOf(depth - 1).Array[0, 2].Array[3].Array[1, 3].Select(rows => AnyTable(rows)),
            Gen.Select(Gen.Enum<CalloutKind>(), BlockOf(depth - 1).Array[1, 3]).Select((kind, blocks) => (Block)new Callout(kind, [.. blocks])),
            BlockOf(depth - 1).Array[1, 2].Select(blocks => (Block)new Quote([.. blocks])),
            Gen.Const((Block)new PageBreak()));

    private static Table AnyTable(Block[][][] rows) => new(
        [new TextRun("Caption")],
        [new(), new(ColumnAlignment.Right, 0.2), new(ColumnAlignment.Centre)],
        new TableRow([.. "ABC".Select(c => new TableCell([Specimen.Body(c.ToString())]))]),
        [.. rows.Select(cells => new TableRow([.. cells.Select(blocks => new TableCell([.. blocks]))]))])
    { HasRowHeaders = rows.Length > 1 };

    private static readonly Gen<Document> AnyDocument = Gen.Select(BlockOf(3).Array[0, 6], Gen.Bool).Select((blocks, hasCover) => Specimen.Create() with
    {
        Blocks =
        [
            .. hasCover ? new Block[] { new Cover([.. blocks.Take(1)]), new Contents("Contents", 4) } : [],
            .. blocks.SelectMany((block, i) => new[] { Specimen.Heading(1 + i % 4, $"h{i}", $"Heading {i}"), block, block }),
        ],
    });

    [Fact]
    public void Any_document_gives_a_valid_file() => AnyDocument.Sample(document =>
    {
        var complaints = Of(document).Complaints();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }, iter: 25);

    [Fact]
    public void Any_document_keeps_all_its_text_in_order() => AnyDocument.Sample(document =>
    {
        var blocks = document.Blocks.Where(b => b is not Contents).ToList();
        var written = string.Concat(Paragraphs(Of(document with { Blocks = [.. blocks] }).Body).Select(TextOf));
        Assert.Equal(string.Concat(TextOfBlocks.Of(blocks).Select(Readable)), written);
    }, iter: 60);

    /// <summary>Text as XML can hold it, said once more in another way.</summary>
    private static string Readable(string text) => text.Replace('\t', ' ').Replace('\u0002', '\uFFFD').Replace('\uFFFF', '\uFFFD');
}
