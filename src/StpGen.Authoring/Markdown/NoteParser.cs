using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace StpGen.Authoring.Markdown;

/// <summary>The texts of footnotes, <c>[^1]: text</c>. Remembers each, because the library forgets those that nothing cites.</summary>
internal sealed class NoteParser : FootnoteParser
{
    private static readonly object Key = typeof(NoteParser);

    /// <summary>Every note of a document, in the order of their texts.</summary>
    public static IReadOnlyList<Footnote> Of(MarkdownDocument document) => document.GetData(Key) as List<Footnote> ?? [];

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (processor.Document.GetData(Key) is not List<Footnote> notes) processor.Document.SetData(Key, notes = []);
        notes.Add((Footnote)block);
        return base.Close(processor, block);
    }
}
