using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Stages;

/// <summary>A plan asks for at least one paper.</summary>
internal sealed class NothingToBuild : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP209", "nothing-to-build", "The plan has no papers to build", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        if (plan.Plan.Documents.IsEmpty)
            yield return new Finding(Info, SourceSpan.At(plan.Plan.Span.Path, plan.Plan.Span.Line, plan.Plan.Span.Column),
                "The plan has no 'documents:', so there is nothing to build.",
                    "Add a document with 'id', 'kind', 'title', 'date' and 'audience'.");
    }
}
