using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules;

/// <summary>The rules that a plan is checked against, each in a file of its own.</summary>
public static class PlanRules
{
    /// <summary>In the order of their numbers.</summary>
    public static ImmutableArray<PlanRule> All { get; } =
    [
        new RequirementUnanswered(),
        new RequirementAnsweredTwice(),
        new MissingForStage(),
        new VisionPhrases(),
        new CountDiffers(),
        new FootprintDiffers(),
        new HolderUnclear(),
        new DatesOutOfOrder(),
        new NothingToBuild(),
        new SourcesDiffer(),
        new ReferenceOutOfTime(),
        new CitedFactMissing(),
        new ForbiddenSpelling(),
        new ParentCycle(),
        new MilestoneAfterDue(),
        new FinanceDoesNotAddUp(),
        new NamesAlmostAlike(),
        new GapDoesNotClose(),
        new AmountWithoutUnit(),
        new KeyPhrases(),
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
