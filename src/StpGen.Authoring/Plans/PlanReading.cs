using System.Collections.Immutable;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Plans;

/// <summary>The result of reading a folder: the plan, if there is one, and the text of its files.</summary>
public sealed record PlanReading(LoadedPlan? Plan, ImmutableArray<Finding> Findings, ImmutableSortedDictionary<string, SourceText> Sources);
