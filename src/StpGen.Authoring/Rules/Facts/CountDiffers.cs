using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>If the footprint counts the organisations of a type and the plan lists some, the numbers agree.</summary>
internal sealed class CountDiffers : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP205", "count-differs", "A count differs from the list it counts", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override bool IsOfDay => true;

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var count in plan.Plan.Footprint?.Counts ?? [])
        {
            if (count.Type is not { } type || count.Value is not { IsRange: false } value) continue;
            var listed = plan.Plan.Organisations.Where(o => o.Type?.Id == type.Id).ToList();
            var number = listed.Sum(o => o.Count?.Low ?? 1);
            if (listed.Count == 0 || Fits(value, number) || listed.Exists(o => o.Count is { Qualifier: not Qualifier.Exact })) continue;
            var names = Words.Join([.. listed.Select(o => o.Name?.Value ?? o.Id)]);
            yield return new Finding(Info, value.Span,
                $"The plan counts {value} {count.Label}, but lists {number:0}: {names}.",
                "Correct the count, add the missing organisations, or leave out 'type' if not all of them are listed.");
        }
    }

    /// <summary>Whether a number is what a count says: "about 70" is 68 too, and "more than 60" is every number above it.</summary>
    private static bool Fits(Quantity count, decimal number) => count.Qualifier switch
    {
        Qualifier.Exact => number == count.Low,
        Qualifier.Over => number > count.Low,
        Qualifier.AtLeast => number >= count.Low,
        Qualifier.UpTo => number <= count.Low,
        Qualifier.Under => number < count.Low,
        _ => Math.Abs(number - count.Low) * 10 <= count.Low,
    };
}
