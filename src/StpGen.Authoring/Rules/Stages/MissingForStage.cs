using StpGen.Authoring.Rounds;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Stages;

/// <summary>
/// The plan has every section that its stage asks for. A draft shows the gap in its place; for a final paper it is an error.
/// </summary>
internal sealed class MissingForStage : PlanRule
{
    public static readonly RuleInfo Rule = new(
        "STP203", "missing-for-stage", "A section that the stage asks for is missing", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersOfStage,
    };

    public override RuleInfo Info => Rule;

    public override IEnumerable<Finding> Check(PlanUnderCheck plan) =>
        plan.Plan.Stage is { } current && plan.Round.Stages.FirstOrDefault(s => s.Id == current.Id) is { } stage
            ? stage.AsksFor.Where(a => a.Field is not null && !plan.Holds(a.Field.Value) && !plan.IsMisread(a.Field.Value))
                .Select(a => Of(stage, a, current.Span)) : [];

    /// <summary>What a stage asks for and the plan does not have.</summary>
    public static Finding Of(Stage stage, AskedFor asked, SourceSpan place) => new(Rule, place,
        $"The stage '{stage.Title}' asks for {asked.Label}, which the plan does not have.",
        $"Add '{asked.Field}' to the plan. Until then, drafts say that it will follow, and --final stops.");

    /// <summary>What a stage asks for and the plan has, but not on the day of a paper or not for its readers.</summary>
    public static Finding OfPaper(Stage stage, AskedFor asked, SourceSpan place) => new(Rule, place,
        $"The stage '{stage.Title}' asks for {asked.Label}, which the plan has, but not on this paper's date or not for its readers.",
        $"Check 'from', 'until', 'release' and 'embargo' of '{asked.Field}', or change the date or the audience of the paper.");
}
