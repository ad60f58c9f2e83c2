using StpGen.Authoring.Rounds;

namespace StpGen.Authoring.Plans;

/// <summary>A plan that could be read, and its round.</summary>
public sealed record LoadedPlan(Plan Plan, Round Round);
