using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Text;

namespace StpGen.Authoring.Values;

/// <summary>Paragraphs, lists, bold, italic and links that an author wrote, already read into blocks.</summary>
public sealed record Prose(ImmutableArray<Block> Blocks, string Markdown, SourceSpan Span)
{
    public override string ToString() => Markdown;
}
