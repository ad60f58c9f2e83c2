using System.Collections.Immutable;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Rounds;
using StpGen.Core.Text;

namespace StpGen.Authoring.Plans;

/// <summary>A plan that could be read, and its round.</summary>
public sealed record LoadedPlan(Plan Plan, Round Round)
{
    /// <summary>The references that lead nowhere. They were reported: what is missing because of them is not missing as well.</summary>
    public ImmutableArray<LostReference> Lost { get; init; } = [];

    /// <summary>The files that it was read from, by the path that findings show.</summary>
    public ImmutableSortedDictionary<string, SourceText> Sources { get; init; } = ImmutableSortedDictionary<string, SourceText>.Empty;
}
