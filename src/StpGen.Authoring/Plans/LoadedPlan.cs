using System.Collections.Immutable;
using StpGen.Authoring.Rounds;
using StpGen.Core.Text;

namespace StpGen.Authoring.Plans;

/// <summary>A plan that could be read, and its round.</summary>
public sealed record LoadedPlan(Plan Plan, Round Round)
{
    /// <summary>The files that it was read from, by the path that findings show.</summary>
    public ImmutableSortedDictionary<string, SourceText> Sources { get; init; } = ImmutableSortedDictionary<string, SourceText>.Empty;
}
