using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Acceptances;

/// <summary>What a run knows of rules, days and places, to settle its findings.</summary>
/// <param name="Rules">Every rule there is.</param>
/// <param name="Day">The day on which acceptances must not have ended; null: the plan names none.</param>
/// <param name="WasChecked">Whether this run would have found all that a rule finds.</param>
public sealed record AcceptanceScope(
    PlanFolder Folder, PlanPlaces Places, ImmutableArray<RuleInfo> Rules, DateOnly? Day, Func<RuleInfo, bool> WasChecked);
