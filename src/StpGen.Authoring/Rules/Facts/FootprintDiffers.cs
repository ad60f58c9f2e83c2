using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>The footprint's number, name and region are as in NHS England's list.</summary>
internal sealed class FootprintDiffers : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP206", "footprint-differs", "The footprint differs from NHS England's list", RuleStage.Plan, RuleEffect.StopsFinal);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        if (plan.Plan.Footprint is not { Number: { } number, Name: { } name, Fictional: false } footprint || plan.Round.Footprints.IsEmpty)
            yield break;
        var listed = plan.Round.Footprints.FirstOrDefault(f => f.Number == number);
        if (listed is null)
        {
            yield return new Finding(Info, footprint.Span with { EndLine = footprint.Span.Line, EndColumn = footprint.Span.Column },
                $"There is no footprint with the number {number}.", $"Use a number from 1 to {plan.Round.Footprints.Length}.");
            yield break;
        }
        if (name.Value != listed.Name?.Value && name.Value != listed.LaterName?.Value)
            yield return new Finding(Info, name.Span, $"NHS England lists footprint {number} as '{listed.Name}'.",
                "Correct the name or the number.");
        if (footprint.Region is { } region && region.Value != listed.Region?.Value)
            yield return new Finding(Info, region.Span, $"NHS England lists footprint {number} in the region '{listed.Region}'.",
                "Correct the region.");
    }
}
