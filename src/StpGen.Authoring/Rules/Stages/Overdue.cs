using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Stages;

/// <summary>What the papers of the stage still call open is not due before them.</summary>
internal sealed class Overdue : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP284", "overdue", "Something is still open after its due date", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var view = StageView.Of(plan);
        if (view.Day is not { } day) yield break;
        var open = new Open();
        Plan.Schema.Visit(view.Plan, open);
        var paper = new PlanDate(day, day, DatePrecision.Day, "", default);
        foreach (var (what, due) in open.Found)
            if (due.Last < day && (plan.Round.Begins is null || due.Last >= plan.Round.Begins.First))
                yield return new Finding(Info, due.Span, $"This {what} is due {due}, but still open in the paper of {paper}.",
                    "Correct the date, or end it with 'until' if it is over.");
    }

    private sealed class Open : PlanVisitor
    {
        public override bool AsItStands => true;

        public List<(string What, PlanDate Due)> Found { get; } = [];

        public override void Enter(RecordValue record, DateOnly? from, DateOnly? until)
        {
            var (what, due) = record.Record switch
            {
                ToBeConfirmed post => ("post", post.Due),
                NextStep step => ("step", step.Due),
                Issue issue => ("issue", issue.Due),
                _ => ("", null),
            };
            if (due is not null) Found.Add((what, due));
        }
    }
}
