using System.Collections.Immutable;
using StpGen.Authoring.Reading;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Plans;

/// <summary>The result of reading a folder: the plan, if there is one, and the text of its files.</summary>
public sealed record PlanReading(LoadedPlan? Plan, ImmutableArray<Finding> Findings, ImmutableSortedDictionary<string, SourceText> Sources)
{
    /// <summary>What its widest audience may not read.</summary>
    public WithheldParts Withheld { get; init; } = WithheldParts.None;

    /// <summary>The ids of its records, and where they are used; none if there is no round to read it for.</summary>
    public RecordNames Names { get; init; } = RecordNames.None;

    /// <summary>All files of the plan as one; null if there is no plan.</summary>
    public YamlMapping? Contents { get; init; }
}
