using StpGen.Authoring.Plans.Finance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Money;

/// <summary>The capital for a building or a system is what its change costs.</summary>
internal sealed class CapitalDiffers : PlanRule
{
    private static readonly string[] Small = ["the", "and", "for", "with", "from", "into", "all"];

    private static readonly char[] Between = [' ', ',', '.', ':', ';', '(', ')', '’', '\'', '\u00A0', '–', '-'];

    public override RuleInfo Info { get; } = new(
        "STP235", "capital-differs", "The capital for a change differs from its cost", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var view = PlanInTime.Of(plan).Last;
        var changes = (view.Capacity?.Estates ?? []).Concat(view.Capacity?.Digital ?? [])
            .Where(e => e is { Amount: not null, Site: not null, Change: not null }).ToList();
        var titles = (view.Finance?.Capital ?? []).Where(c => c is { Title: not null, Amount: not null })
            .GroupBy(c => c.Title!.Value, StringComparer.OrdinalIgnoreCase).ToList();
        var words = new Dictionary<EstateChange, HashSet<string>>(ReferenceEqualityComparer.Instance);
        foreach (var change in changes) words[change] = Words($"{change.Site!.Value} {change.Change!.Value}");
        var ofTitles = titles.ToDictionary(t => t.Key, t => Words(t.Key), StringComparer.OrdinalIgnoreCase);
        foreach (var title in titles)
        {
            var own = ofTitles[title.Key];
            if (Best(changes, e => Shared(own, words[e])) is not { } change || Shared(own, words[change]) < Math.Max(2, (own.Count + 1) / 2)
                || Best(titles, t => Shared(ofTitles[t.Key], words[change]))?.Key != title.Key)
                continue;
            var rows = title.ToList();
            if (rows.Any(r => !r.Amount!.IsPlain) || !change.Amount!.IsPlain
                || rows.Any(r => r.Amount!.Unit != rows[0].Amount!.Unit)) continue;
            var sum = rows.Select(r => r.Amount!).Aggregate(QuantityMath.Add);
            if (!QuantityMath.TryAlign(sum, change.Amount, out var left, out var right)) continue;
            var tolerance = rows.Select(r => r.Amount!).Append(right).Sum(a => new CellFigure("", a, "", "").Rounding);
            if (Math.Abs(left.Low - right.Low) <= tolerance && Math.Abs(left.High - right.High) <= tolerance) continue;
            var isOne = rows.Count == 1;
            var where = isOne ? rows[0].Amount!.Span : change.Amount.Span;
            yield return new Finding(Info, where, isOne
                ? $"The capital for '{title.Key}' is {sum}, but the change at '{change.Site!.Value}' costs {change.Amount}."
                : $"The change at '{change.Site!.Value}' costs {change.Amount}, but the capital for '{title.Key}' adds up to {sum}.",
                "Correct one of the amounts.")
            {
                Related = [.. rows.Select(r => new RelatedSpan(r.Amount!.Span, $"Capital for {r.Year}: {r.Amount}"))

                    .Append(new RelatedSpan(change.Amount.Span, $"The change: {change.Amount}")).Where(r => r.Span != where)],
            };
        }
    }

    /// <summary>The one that is best, and better than every other; otherwise null.</summary>
    private static T? Best<T>(List<T> all, Func<T, int> score) where T : class
    {
        var sorted = all.Select(a => (One: a, Score: score(a))).OrderByDescending(a => a.Score).Take(2).ToList();
        return sorted is [var first, ..] && (sorted.Count == 1 || sorted[1].Score < first.Score) ? first.One : null;
    }

    private static int Shared(HashSet<string> left, HashSet<string> right) => left.Count(right.Contains);

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length > 2 && !Small.Contains(w))];
}
