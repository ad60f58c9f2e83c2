using System.Text.RegularExpressions;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Money;

/// <summary>If a text says that control totals are met, the positions of the years that it means say so too.</summary>
internal sealed partial class ControlTotalNotMet : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP234", "control-total-not-met", "A text says that control totals are met, but positions are below them", RuleStage.Plan,
        RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var money = MoneyCheck.Of(plan);
        if (money.Cubes is not [.., var cube] || cube.Identity is not { Control.Id: var control, Total.Id: var total }) yield break;
        var found = new HashSet<CubeCell>();
        foreach (var passage in plan.Passages
            .Where(p => p.Until is null && p.Own.Contains("control total", StringComparison.OrdinalIgnoreCase)))
            foreach (Match sentence in Sentences().Matches(passage.Own))
            {
                if (!Meets().IsMatch(sentence.Value) || Doubt().IsMatch(sentence.Value)) continue;
                var named = plan.Plan.Organisations
                    .Where(o => Names(o).Any(n => sentence.Value.Contains(n, StringComparison.OrdinalIgnoreCase)))
                    .Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
                if (named.Count == 0 && !Everyone().IsMatch(sentence.Value)) continue;
                var years = cube.Years.Where(y => sentence.Value.Contains(cube.Words.Year(y), StringComparison.Ordinal)).ToList();
                if (years.Count == 0) years = [.. cube.Identity.ControlYears.Select(y => y.Id)];
                var span = passage.SpanOf(sentence.Index, sentence.Length);
                var series = cube.AllSeries.Where(s => s.Kind == control
                    && (named.Count == 0 || s.Organisation is { } id && named.Contains(id))).ToList();
                var cells = series.SelectMany(s => years.Select(y => new CubeCell(y, control, s.Scope, s.Organisation)))
                    .Where(c => IsBelow(cube, money, c, c with { Kind = total })).ToList();
                foreach (var cell in cells.Where(c => c.Organisation is not null || !cells.Any(o => o.Organisation is not null)))
                    if (found.Add(cell))
                    {
                        var (figure, position) = (cube.Figure(cell), cube.Figure(cell with { Kind = total }));
                        yield return new Finding(Info, figure.Span, $"{figure.Name} is {figure.Amount}, but the plan ends that year at "
                            + $"{position.Amount}, though a text says that control totals are met.",
                            "Correct one of the amounts, or the text.")
                        {
                            Related = [new RelatedSpan(position.Span, $"{position.Name}: {position.Amount}"),
                                new RelatedSpan(span, "The text: " + Core.Text.Words.Short(sentence.Value.Trim()))],
                        };
                    }
            }
    }

    private static bool IsBelow(FinanceCube cube, MoneyCheck money, CubeCell control, CubeCell total)
    {
        var (least, end) = (cube.Figure(control), cube.Figure(total));
        return !least.IsLeftOut && !end.IsLeftOut && least.IsClear && end.IsClear && !money.IsWrong(least.Span) && !money.IsWrong(end.Span)
            && end.High < least.Low - least.Rounding - end.Rounding;
    }

    private static IEnumerable<string> Names(Organisation organisation) =>
        organisation.Aliases.Append(organisation.Name).Append(organisation.ShortName).Select(n => n?.Value ?? "").Where(n => n.Length > 2);

    [GeneratedRegex(@"[^.!?]{1,400}(?:[.!?]|$)")]
    private static partial Regex Sentences();

    [GeneratedRegex("""
        \b(?:meet|meets|met|meeting|achieves?|achieved|reach|reaches|reached|hits?|keep[ ]to|keep[ ]within|stay[ ]within|delivers?)\b
            [^.]{0,60}\bcontrol[ ]totals?\b
        |\bcontrol[ ]totals?\b[^.]{0,60}\b(?:is|are|be)[ ](?:met|achieved|reached|kept)\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Meets();

    [GeneratedRegex("""
        \b(?:not|no|none|never|cannot|unable|unless|if|but|except|apart|miss\w*|fail\w*|without|risk\w*|some|most|may|might|could|hope\w*
        |aim\w*|only|need|must|should|asked?|asks|from|by[ ]\d{4})\b|n[’']t\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Doubt();

    [GeneratedRegex(@"\b(?:all|every|each|both|we|system|their|the)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Everyone();
}
