using StpGen.Authoring.Plans;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>A fact on which sources disagree is reported until someone resolves it; papers print the value in the plan.</summary>
internal sealed class SourcesDiffer : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP210", "sources-differ", "Sources disagree about a fact", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var facts = new PlanFacts(plan.Plan, plan.Index);
        foreach (var (record, alternative) in PlanDifferences.WithRecords(plan.Plan))
        {
            // A source that is rougher does not disagree.
            var different = alternative.Fields.Where(f => !IsSame(record, f.Field, f.Says, facts)).ToList();
            if (different.Count == 0) continue;
            var fields = Words.Join([.. different.Select(f => $"'{f.Field}' as '{f.Says}'")]);
            yield return new Finding(Info, alternative.Span,
                $"Another source gives {fields}{(alternative.Source is { } source ? $" ({source})" : "")}.",
                "Find out which is right, and correct the plan if necessary. Then delete the entry from 'also:', or add 'settled:' to it "
                + "with the reason.")
            {
                Related = [.. different.Select(f => Ours(record, f.Field, facts)).OfType<RelatedSpan>()],
                Settled = alternative.Settled is { Because: { } because } settled
                    ? new(because.Value, settled.By?.Value ?? "", "", settled.Span.Start) : null,
            };
        }
    }

    /// <summary>The plan's own value, which papers print; null: it has none in one line.</summary>
    private static RelatedSpan? Ours(RecordValue record, string field, PlanFacts facts)
    {
        var (span, value) = (record.Has(field) ? record.Find(field, facts) : null) switch
        {
            PlanText text => (text.Span, text.Value),
            PlanDate date => (date.Span, date.ToString()),
            Quantity quantity => (quantity.Span, quantity.ToString()),
            _ => default,
        };
        return value is null ? null : new(span, $"the plan says '{Words.Short(value)}', and papers print that");
    }

    private static bool IsSame(RecordValue record, string field, string says, PlanFacts facts) =>
        record.Has(field) && record.Find(field, facts) is Quantity ours && QuantityParser.TryParse(says, default, out var theirs)
        && Agreement.Between(ours, theirs) == true;
}
