using Markdig.Syntax.Inlines;

namespace StpGen.Authoring.Markdown;

/// <summary>A mark of a footnote, <c>[^1]</c>, for which there is no text.</summary>
internal sealed class NoteMark(string label) : LeafInline
{
    public string Label { get; } = label;
}
