using System.Text.RegularExpressions;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Rules.Facts;
using StpGen.Authoring.Values;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>The short form of a record has no number that its full text has not: papers print the one or the other.</summary>
internal sealed partial class ShortFormDiffers : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP268", "short-form-differs", "A short form has a number that the full text has not", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        // What differs from a table of the plan has its own finding.
        var wrong = plan.Found(new NumberDiffers());
        var briefs = plan.Passages.Where(p => p.Field == "short").ToList();
        var records = briefs.Select(b => b.Record.Record).ToHashSet(ReferenceEqualityComparer.Instance);
        var full = plan.Passages.Where(p => p.Field is "title" or "text" or "name" && records.Contains(p.Record.Record))
            .ToLookup(p => p.Record.Record);
        foreach (var brief in briefs)
        {
            var longer = full[brief.Record.Record].Where(p => p.IsInTimeOf(brief)).ToList();
            var known = longer.SelectMany(p => Numbers().Matches(p.Own)).Select(Value).ToHashSet();
            // What a text does not count, or takes from the plan, its short form may say in its own way.
            if (brief.Record.Record?.Span is { } span
                && wrong.Any(w => w.Path == span.Path && w.Line >= span.Line && w.Line <= span.EndLine))
                continue;
            // A number that is right beside the amounts of a decision has its finding at the full text.
            if (brief.Record.Record is Decision decision)
                known.UnionWith(decision.Quantities.Select(q => q.Value).OfType<Quantity>().Select(v => (decimal?)v.Low));
            if (known.Count == 0 || longer.Any(p => p.Text.Contains(Passage.Cited))) continue;
            foreach (Match match in Numbers().Matches(brief.Own))
                if (!known.Contains(Value(match)))
                    yield return new Finding(Info, brief.SpanOf(match.Index, match.Length),
                        $"The short form has '{match.Value}', which the full text has not.",
                        "Correct the number in one of them.")
                    {
                        Related = [new(longer.First(p => Numbers().IsMatch(p.Own)) is var text && Numbers().Match(text.Own) is var number
                            ? text.SpanOf(number.Index, number.Length) : text.Whole, "the full text")],
                    };
        }
    }

    private static decimal? Value(Match match) => NumberWords.Value(match.Value.TrimStart('£'));

    /// <remarks>Of a year such as 2018/19 neither half.</remarks>
    [GeneratedRegex($@"(?<![\p{{L}}\p{{N}}.,/–-])£?(?:\d[\d,]*\.\d+|{NumberWords.Pattern})(?![\p{{L}}\p{{N}}/–-])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
