using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Publication;

/// <summary>A paper's own embargo ends by its date.</summary>
internal sealed class PaperUnderEmbargo : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP225", "paper-under-embargo", "A paper is under embargo on its date", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var narrowest = plan.Plan.Audiences.IsEmpty ? null : plan.Plan.Audiences[^1].Id;
        foreach (var paper in plan.Plan.Documents)
            if (paper is { Embargo: { } embargo, Date: { } date } && embargo.First > date.Last && paper.Audience?.Id != narrowest)
                yield return new Finding(Info, embargo.Span, $"This paper is of {date}, but under embargo until {embargo}.",
                    "Change the date of the paper to that on which its readers may have it, or correct the embargo.")
                {
                    Related = [new(date.Span, "the date of the paper")],
                };
    }
}
