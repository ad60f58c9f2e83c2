using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>A change that a text states from one amount to another goes the way it says, by as much as it says.</summary>
internal sealed class ChangeDoesNotAddUp : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP242", "change-does-not-add-up", "A change differs from its start and end", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var passage in plan.Passages)
            foreach (var change in FromTo.In(passage.Own))
                if (change.Fault() is { } fault)
                {
                    var words = passage.Text.Substring(change.Index, change.Length);
                    yield return new Finding(Info, passage.SpanOf(change.Index, change.Length), $"The change from '{words}' {fault}.",
                        "Correct the start, the end or the words.");
                }
    }
}
