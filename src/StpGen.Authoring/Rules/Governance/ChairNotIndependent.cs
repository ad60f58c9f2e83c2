using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Governance;

/// <summary>An independent chair has no post with an organisation that takes part in the plan.</summary>
internal sealed class ChairNotIndependent : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP293", "chair-not-independent", "An independent chair works for a partner", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var people = States<Person>.Of(plan.Plan);
        foreach (var role in States<Role>.Of(plan.Plan))
        {
            if (role.Record is not { Part.Id: "independent-chair", Holder.Person: { } chair }) continue;
            foreach (var person in people.Where(p => p.Record.Id == chair.Id && p.Period.Overlaps(role.Period)))
                foreach (var job in person.Record.Jobs)
                    if (!job.Organisations.IsEmpty && new Period(job.From?.First, job.Until?.First).Overlaps(role.Period))
                    {
                        yield return new Finding(Info, chair.Span,
                            $"{person.Record.Name} is the independent chair, but is also {job.Title} of "
                            + $"{plan.NameOf(job.Organisations[0])}.",
                            "Name someone who works for none of the partners, or end the post with 'until' if it is over.")
                        {
                            Related = [new(job.Title?.Span ?? job.Span, "the post")],
                        };
                        yield break;
                    }
        }
    }
}
