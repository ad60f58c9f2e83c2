using StpGen.Core.Text;

namespace StpGen.Authoring.Values;

/// <summary>A record named by its id: which kind of record, which id, and where it was named.</summary>
public sealed record Ref(string Kind, string Id, SourceSpan Span)
{
    public override string ToString() => Id;
}
