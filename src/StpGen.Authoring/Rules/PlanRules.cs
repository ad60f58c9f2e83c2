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
using StpGen.Authoring.Rules.Publication;
using StpGen.Authoring.Rules.Stages;
using StpGen.Authoring.Rules.Texts;
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

    /// <summary>Checks a plan that could be read, for the papers that it asks for.</summary>
    public static ImmutableArray<Finding> Check(LoadedPlan loaded, bool final) => Check(loaded, final, PaperDay.Of(loaded.Plan));

    /// <param name="days">The days and readers of the papers to make.</param>
    /// <param name="explain">A finding for a rule that an exception ended, so that the other rules are checked all the same.</param>
    /// <param name="between">Called before each rule.</param>
    public static ImmutableArray<Finding> Check(
        LoadedPlan loaded, bool final, IEnumerable<PaperDay> days, Func<PlanRule, Exception, Finding>? explain = null,
        Action? between = null)
    {
        var each = OneByOne(loaded, final, days, explain);
        var found = ImmutableArray.CreateBuilder<Finding>();
        foreach (var rule in All)
        {
            between?.Invoke();
            found.AddRange(each(rule));
        }
        return found.ToImmutable();
    }

    /// <summary>The same, rule by rule.</summary>
    public static Func<PlanRule, IEnumerable<Finding>> OneByOne(
        LoadedPlan loaded, bool final, IEnumerable<PaperDay> days, Func<PlanRule, Exception, Finding>? explain = null)
    {
        var whole = new PlanUnderCheck(loaded, final) { Explain = explain };
        // Few rules look at days; a plan that is checked by others alone is not copied for each.
        var plans = new Lazy<List<PlanUnderCheck>>(() => [.. days.Select(day => On(day, loaded, final) with { Explain = explain })]);
        return rule => rule.IsOfDay
            ? plans.Value.SelectMany(plan => Check(rule, plan)).DistinctBy(f => (f.Span, f.Message)) : Check(rule, whole);
    }

    /// <summary>What the rules that look at a day find on one.</summary>
    public static ImmutableArray<Finding> OnDay(LoadedPlan loaded, bool final, PaperDay day)
    {
        var plan = On(day, loaded, final);
        return [.. All.Where(rule => rule.IsOfDay).SelectMany(rule => Check(rule, plan))];
    }

    /// <summary>Whether a rule looks at the plan on the day of each paper.</summary>
    public static bool IsOfDay(RuleInfo info) => All.Any(rule => rule.IsOfDay && rule.Info == info);

    private static PlanUnderCheck On(PaperDay day, LoadedPlan loaded, bool final) =>
        new(loaded with { Plan = day.WholeOf(loaded.Plan) }, final)
        {
            OfAllTimes = loaded.Plan,
            Audience = day.Audience,
            Reader = day.Day is null ? null : day.Of(loaded.Plan.Audiences, loaded.Plan.DefaultRelease?.Id ?? ""),
        };

    /// <summary>A rule that stops final papers makes errors of its findings then.</summary>
    public static ImmutableArray<Finding> Check(PlanRule rule, PlanUnderCheck plan)
    {
        try
        {
            return [.. rule.Check(plan).Select(f =>
                f.Rule.Effect == RuleEffect.StopsFinal && !f.IsSuspicion ? f with { Severity = f.Rule.In(plan.IsFinal) } : f)];
        }
        catch (Exception fault) when (plan.Explain is not null)
        {
            return [plan.Explain(rule, fault)];
        }
    }

    /// <summary>Why a rule matters, with a bad and a good plan, as Markdown; null if it is not a rule for plans.</summary>
    public static string? Explanation(RuleInfo info) =>
        All.FirstOrDefault(r => r.Info == info) is { } rule ? EmbeddedFiles.Read($"rules/{rule.GetType().Name}.md") : null;
}
