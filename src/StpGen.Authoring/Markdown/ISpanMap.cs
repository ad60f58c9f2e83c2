using StpGen.Core.Text;

namespace StpGen.Authoring.Markdown;

/// <summary>Maps an offset in Markdown back to where an author wrote it.</summary>
internal interface ISpanMap
{
    SourceSpan SpanAt(int start, int end);
}
