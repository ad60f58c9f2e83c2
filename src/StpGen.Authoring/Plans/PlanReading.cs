using System.Collections.Immutable;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Plans;

/// <summary>What reading a folder gives: the plan where there is one, and the files' text either way.</summary>
public sealed record PlanReading(LoadedPlan? Plan, ImmutableArray<Finding> Findings, ImmutableSortedDictionary<string, SourceText> Sources);
