using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rules;
using StpGen.Core.Findings;

namespace StpGen.Authoring;

/// <summary>Checks a plan that could be read against every rule of the catalogue.</summary>
public static class PlanChecker
{
    public static ImmutableArray<Finding> Check(LoadedPlan loaded, bool final)
    {
        var plan = new PlanUnderCheck(loaded.Plan, loaded.Round, new PlanIndex(loaded.Plan, loaded.Round), final);
        return [.. RuleCatalog.PlanRules.SelectMany(rule => rule.Check(plan))];
    }
}
