using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rounds;
using StpGen.Core.Text;

namespace StpGen.Authoring;

/// <summary>A plan that could be read, and the round it belongs to.</summary>
public sealed record LoadedPlan(Plan Plan, Round Round);

/// <summary>What reading a folder gives: the plan where there is one, and the files' text either way.</summary>
public sealed record PlanReading(LoadedPlan? Plan, ImmutableArray<Core.Findings.Finding> Findings, ImmutableSortedDictionary<string, SourceText> Sources);
