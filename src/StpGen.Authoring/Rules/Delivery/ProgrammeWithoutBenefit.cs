using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Delivery;

/// <summary>
/// A programme has a benefit that can be measured, and a milestone: its own, or those of a programme within it.
/// </summary>
internal sealed class ProgrammeWithoutBenefit : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP282", "programme-incomplete", "A programme without a benefit or a milestone", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var incomplete = new Incomplete(Info, "programmes",
            "Add what is missing, so that papers can say what the programme achieves and when.");
        var all = plan.Plan.Programmes;
        var within = all.Where(p => p.Parent is not null).ToLookup(p => p.Parent!.Id, StringComparer.Ordinal);
        // A programme within another is measured there.
        foreach (var programme in all.Where(p => p.Parent is null && p.Changes.IsEmpty))
        {
            var family = within[programme.Id].Prepend(programme).ToList();
            incomplete.Add(programme.Title?.Span ?? programme.Span, programme.Title?.Value ?? programme.Id,
                ("a benefit", family.Any(p => !p.Benefits.IsEmpty)), ("a milestone", family.Any(p => !p.Milestones.IsEmpty)));
        }
        return incomplete.Findings();
    }
}
