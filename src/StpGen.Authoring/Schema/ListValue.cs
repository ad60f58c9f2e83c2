using System.Collections.Immutable;

namespace StpGen.Authoring.Schema;

/// <summary>The values of a list that are there, in order.</summary>
public sealed record ListValue(ImmutableArray<object> Items)
{
    public static ListValue Empty { get; } = new([]);
}
