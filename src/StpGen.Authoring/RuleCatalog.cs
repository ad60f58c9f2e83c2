using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Rules;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Themes;
using StpGen.Core.Findings;

namespace StpGen.Authoring;

/// <summary>Every rule that reading, checking and templating a plan and its brand may report, in the order of their numbers.</summary>
public static class RuleCatalog
{
    /// <summary>The rules that plans keep, each in a file of its own.</summary>
    public static ImmutableArray<PlanRule> PlanRules { get; } =
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

    /// <summary>Why a rule of plans matters, with a bad and a good plan, as Markdown; null: the rule is of another stage.</summary>
    public static string? Explanation(RuleInfo info) =>
        PlanRules.FirstOrDefault(r => r.Info == info) is { } rule ? EmbeddedFiles.Read($"rules/{rule.GetType().Name}.md") : null;

    public static ImmutableArray<RuleInfo> All { get; } = [.. ReadRules.All, .. PlanRules.Select(r => r.Info), .. TemplateRules.All, .. ThemeRules.All];
}
