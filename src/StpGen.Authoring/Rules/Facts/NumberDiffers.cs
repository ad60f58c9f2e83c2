using StpGen.Authoring.Plans;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>Amounts of decisions and benefits are those of the tables of beds, units, activity and staff, and of their own text.</summary>
internal sealed class NumberDiffers : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP241", "number-differs", "A decision or benefit differs from the table of its subject", RuleStage.Plan, RuleEffect.StopsFinal);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var view = PlanInTime.Of(plan).Last;
        var wrong = new HashSet<PlanRecord>(ReferenceEqualityComparer.Instance);
        foreach (var binding in new Bindings(view, plan.Round).All)
        {
            if (Agreement.Between(binding.Value, binding.Rows.Sum) != false
                || binding.Some is { } some && Agreement.Between(binding.Value, some.Sum) == true) continue;
            wrong.Add(binding.Record);
            yield return new Finding(Info, binding.Value.Span,
                $"{binding.Field} is {Bare(binding.Value)}, but {binding.Rows.Name} says {Bare(binding.Rows.Sum)}.", "Correct one of them.")
            {
                Related = [.. binding.Rows.Places.Take(12).Select(p => new RelatedSpan(p, "A row of the table"))],
            };
        }
        foreach (var decision in view.DecisionAreas.SelectMany(a => a.Decisions))
            if (decision is { Text: { } text, Quantities: [{ Value: { } value } only] } && !wrong.Contains(only)
                && FromTo.In(text.Value).Take(2).ToList() is [var stated])
                foreach (var finding in Compare(plan, text, stated, FromTo.StartOf(only.Label ?? text), value)) yield return finding;
        foreach (var benefit in view.Programmes.SelectMany(p => p.Benefits))
            if (benefit is { Metric: { } metric, Target: { } target } && !wrong.Contains(benefit)
                && FromTo.In(metric.Value).Take(2).ToList() is [var stated])
                foreach (var finding in Compare(plan, metric, stated, benefit.Baseline, target)) yield return finding;
        foreach (var finding in Children(view)) yield return finding;
    }

    private IEnumerable<Finding> Compare(PlanUnderCheck plan, PlanText text, FromTo stated, Quantity? start, Quantity end)
    {
        foreach (var (said, field) in new[] { (stated.Start, start), (stated.End, end) })
            if (field is not null && Agreement.Between(QuantityMath.Of(said) with { Unit = field.Unit }, field) == false)
                yield return new Finding(Info, Place(plan, text, stated),
                    $"The text says {said:#,0.##}, but the amount beside it is {Bare(field)}.", "Correct one of them.")
                {
                    Related = [new RelatedSpan(field.Span, $"The amount: {Bare(field)}")],
                };
    }

    private static SourceSpan Place(PlanUnderCheck plan, PlanText text, FromTo stated) =>
        plan.Passages.FirstOrDefault(p => p.Whole == text.Span)?.SpanOf(stated.Index, stated.Length) ?? text.Span;

    /// <summary>More programmes within one than were planned.</summary>
    private IEnumerable<Finding> Children(Plan view)
    {
        var children = view.Programmes.Where(p => p.Parent is not null).ToLookup(p => p.Parent!.Id);
        foreach (var programme in view.Programmes)
            if (programme.ChildrenPlanned is { Qualifier: Qualifier.Exact, IsRange: false } planned
                && children[programme.Id].Count() is var count && count > planned.Low)
                yield return new Finding(Info, planned.Span,
                    $"'childrenPlanned' of '{programme.Title}' is {planned}, but the plan lists {count}.", "Correct one of them.")
                {
                    Related = [.. children[programme.Id].Take(12).Select(c => new RelatedSpan(c.Parent!.Span, c.Title?.Value ?? c.Id))],
                };
    }

    private static Quantity Bare(Quantity quantity) =>
        quantity.Unit.StartsWith('£') || quantity.Unit == "%" ? quantity : quantity with { Unit = "" };
}
