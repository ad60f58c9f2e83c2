using StpGen.Core.Text;

namespace StpGen.Authoring.Values;

/// <summary>A reference to a record: its kind, its id, and where the reference is.</summary>
public sealed record Ref(string Kind, string Id, SourceSpan Span)
{
    public override string ToString() => Id;
}
