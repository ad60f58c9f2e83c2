using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Rules.Dates;
using StpGen.Authoring.Rules.Delivery;
using StpGen.Authoring.Rules.Facts;
using StpGen.Authoring.Rules.Governance;
using StpGen.Authoring.Rules.Money;
using StpGen.Authoring.Rules.Names;
using StpGen.Authoring.Rules.Texts;
using StpGen.Authoring.Rules.Publication;
using StpGen.Authoring.Rules.Stages;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules;

/// <summary>The rules that a plan is checked against, each in a file of its own.</summary>
public static class PlanRules
{
    /// <summary>In the order of their numbers.</summary>
    public static ImmutableArray<PlanRule> All { get; } =
    [
        .. new[]
        {
            MoneyRules.All,
            FactsRules.All,
            TextRules.All,
            NamesRules.All,
            DatesRules.All,
            StagesRules.All,
            GovernanceRules.All,
            DeliveryRules.All,
            PublicationRules.All,
        }.SelectMany(rules => rules).OrderBy(rule => rule.Info.Id, StringComparer.Ordinal),
    ];

    /// <summary>Checks a plan that could be read.</summary>
    public static ImmutableArray<Finding> Check(LoadedPlan loaded, bool final)
    {
        var plan = new PlanUnderCheck(loaded, final);
        return [.. All.SelectMany(rule => rule.Check(plan))];
    }

    /// <summary>Why a rule matters, with a bad and a good plan, as Markdown; null if it is not a rule for plans.</summary>
    public static string? Explanation(RuleInfo info) =>
        All.FirstOrDefault(r => r.Info == info) is { } rule ? EmbeddedFiles.Read($"rules/{rule.GetType().Name}.md") : null;
}
