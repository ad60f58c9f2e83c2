using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Acceptances;

/// <summary>What can be wrong with accepting a finding. These findings cannot be accepted themselves.</summary>
public static class AcceptanceRules
{
    public static readonly RuleInfo Expired = new(
        "STP298", "acceptance-expired", "An accepted finding counts again", RuleStage.Plan, RuleEffect.Warning);
    public static readonly RuleInfo Unmatched = new(
        "STP299", "acceptance-unmatched", "An acceptance that no finding matches", RuleStage.Plan, RuleEffect.Warning);

    public static ImmutableArray<RuleInfo> All { get; } = [Expired, Unmatched];
}
