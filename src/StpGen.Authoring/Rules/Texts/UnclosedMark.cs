using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>Brackets and quotation marks come in pairs.</summary>
internal sealed class UnclosedMark : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP260", "unclosed-mark", "A bracket or quotation mark is not closed", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        for (var i = 0; i < plan.Passages.Length; i++)
        {
            var passage = plan.Passages[i];
            if (passage.IsNoWording) continue;
            if (MarkPairs.FirstWithoutPartner(passage.Text) is not { } fault) continue;
            var mark = passage.Text[fault.At];
            // A citation that cannot be read has been found already.
            if (passage.Text[fault.At..].StartsWith("[@", StringComparison.Ordinal)) continue;
            // A quotation of several paragraphs opens in each of them and closes in the last.
            if (!fault.IsClosing && mark is '“' or '‘' or '"' or '\'' && fault.At == 0
                && plan.Passages.Skip(i + 1).Take(20)
                .Any(p => p.Whole == passage.Whole && p.Text.EndsWith(MarkPairs.Closing(mark)))) continue;
            if (fault.IsClosing && mark is '”' or '’' && fault.At == passage.Text.Length - 1
                && plan.Passages.Take(i).TakeLast(20)
                .Any(p => p.Whole == passage.Whole && p.Text.StartsWith(mark == '”' ? '“' : '‘'))) continue;
            yield return new Finding(Info, passage.SpanOf(fault.At, 1),
                fault.IsClosing ? $"The mark {mark} closes what nothing opens." : $"The mark {mark} opens what nothing closes.",
                fault.IsClosing ? "Add the opening mark, or delete this one." : "Add the closing mark, or delete this one.");
        }
    }
}
