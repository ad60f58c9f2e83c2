using System.Text.RegularExpressions;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Delivery;

/// <summary>A benefit has a baseline and a target in one unit, a date, and a target that is better than the baseline.</summary>
internal sealed partial class BenefitUnclear : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP283", "benefit-unclear", "A benefit whose baseline, target or date does not fit", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var benefit in States<Benefit>.Of(plan.Plan).Select(s => s.Record).DistinctBy(b => b.Span))
        {
            if (benefit is not { Metric: { } metric, Target: { } target }) continue;
            if (benefit.Baseline is not { } baseline)
                yield return new Finding(Info, metric.Span, $"The benefit '{metric}' has no baseline.", "Add 'baseline:', the value now.");
            else if (baseline.Unit != target.Unit && Singular(baseline.Unit) != Singular(target.Unit))
                yield return new Finding(Info, target.Span,
                    $"The baseline of '{metric}' is {Named(baseline.Unit)}, but its target is {Named(target.Unit)}.",
                    "Use the same unit for both.")
                {
                    Related = [new(baseline.Span, "the baseline")],
                };
            else if (baseline.Low == target.Low && baseline.High == target.High)
                yield return new Finding(Info, target.Span, $"The target of '{metric}' is the same as its baseline, {baseline}.",
                    "Correct one of them, or leave the benefit out if nothing changes.")
                {
                    Related = [new(baseline.Span, "the baseline")],
                };
            else if ((Falls().IsMatch(metric.Value) && target.Low > baseline.High)
                || (Rises().IsMatch(metric.Value) && target.High < baseline.Low))
                yield return new Finding(Info, target.Span,
                    $"'{metric}' goes from {baseline} to {target}, which is the wrong direction.",
                    "Correct the baseline or the target, or the words of the measure.")
                {
                    Related = [new(baseline.Span, "the baseline")],
                };
            if (benefit.By is null)
                yield return new Finding(Info, metric.Span, $"The benefit '{metric}' has no date.", "Add 'by:', the date of the target.");
        }
    }

    private static string Singular(string unit) => unit.EndsWith('s') ? unit[..^1] : unit;

    private static string Named(string unit) => unit.Length == 0 ? "a number" : $"in {unit}";

    /// <remarks>
    /// Only what says so itself, or is a harm whatever the context. "Reduction in admissions: 5%" is an amount of change, not a level.
    /// </remarks>
    [GeneratedRegex(@"^(fewer|lower|less)\b|\b(who smoke|avoidable|delayed|cancelled|infections?|falls in|suicides?|deaths?|"
        + @"readmissions?|emergency admissions|waiting (over|more|longer)|breaches|never events|agency)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Falls();

    [GeneratedRegex(@"^(more|higher|better)\b|\b(seen within|treated within|satisfied|who recommend|uptake|screened|vaccinated|"
        + @"life expectancy|at home on|dementia diagnosis|diagnosed early)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rises();
}
