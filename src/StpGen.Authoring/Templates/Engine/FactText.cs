using System.Collections.Immutable;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>A text that a template made of facts of the plan: it prints as any other, and still tells of which.</summary>
internal sealed record FactText(string Value, ImmutableArray<int> Facts)
{
    public override string ToString() => Value;
}
