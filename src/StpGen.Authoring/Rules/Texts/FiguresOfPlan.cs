using System.Globalization;
using System.Text.RegularExpressions;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>A figure in a field of the plan.</summary>
/// <param name="Figure">Its digits alone.</param>
/// <param name="Nouns">What it is of, word by word, in the singular.</param>
/// <param name="Label">What it is of, as the plan names it.</param>
internal sealed record FigureOfPlan(string Figure, HashSet<string> Nouns, string Label, Quantity Value)
{
    public string Shown { get; } = Value.Low.ToString($"N{Value.Low.Scale}", CultureInfo.InvariantCulture);
}

/// <summary>The figures of a plan by their digits, whatever their order.</summary>
internal sealed partial class FiguresOfPlan
{
    private readonly Dictionary<(string, bool), List<FigureOfPlan>> _byDigits = [];

    public static FiguresOfPlan In(PlanUnderCheck plan)
    {
        var collector = new Collector(plan);
        Plan.Schema.Visit(plan.Plan, collector);
        return collector.Figures;
    }

    public IReadOnlyList<FigureOfPlan> WithDigitsOf(string figure, bool isMoney) =>
        _byDigits.GetValueOrDefault((Digits(figure), isMoney)) is { } found ? found : [];

    /// <summary>The words that can name a thing, in small letters and the singular.</summary>
    public static IEnumerable<string> NounsOf(string text) => Words().Matches(text).Select(m => m.Value.ToLowerInvariant())
        .Where(w => !Common.Contains(w)).Select(w => w is [.. var stem, 's'] && w[^2] != 's' ? stem : w);

    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "each", "year", "years", "from", "with", "that", "this", "these", "those", "will", "have", "more", "than", "less", "over", "about",
            "million", "billion", "number",
        "total", "value", "count", "amount", "their", "they", "which", "when", "into", "been", "were", "only", "also", "most", "some",
        "other", "care", "health", "local",
        "target", "baseline", "label", "title", "quantity", "service", "services", "both", "plan", "nearly", "month", "months", "week",
        "weeks", "day", "days", "hours",
    };

    private static string Digits(string figure) => string.Concat(figure.Where(char.IsAsciiDigit).Order());

    private void Add(Quantity value, string label)
    {
        foreach (var number in (ReadOnlySpan<decimal>)[value.Low, value.High])
        {
            var figure = string.Concat(Math.Abs(number).ToString(CultureInfo.InvariantCulture).Where(char.IsAsciiDigit));
            if (figure.Length < 2 || figure.Distinct().Count() == 1) continue;
            var key = (Digits(figure), value.Unit.StartsWith('£'));
            if (!_byDigits.TryGetValue(key, out var list)) _byDigits[key] = list = [];
            list.Add(new(figure, [.. NounsOf(label + " " + value.Unit)], label, value));
        }
    }

    private sealed class Collector(PlanUnderCheck plan) : PlanVisitor
    {
        private readonly PlanFacts _facts = new(plan.Plan, plan.Index);

        public FiguresOfPlan Figures { get; } = new();

        public override void Enter(RecordValue record, DateOnly? from, DateOnly? until)
        {
            // The cells of long tables have no words of their own.
            if (record.Name is "financePosition" or "financeSolution" or "workforcePosition" or "place") return;
            string? label = null;
            foreach (var field in record.FieldNames)
            {
                if (field is "number" or "item" or "extent" or "area" && record.Name != "footprint" || field is "latitude" or "longitude"
                    || !record.Has(field)) continue;
                if (record.Find(field, _facts) is not Quantity value) continue;
                Figures.Add(value, field is "population" or "baselineGap" or "area" ? field == "baselineGap" ? "gap" : field
                    : (label ??= Label(record)));
            }
        }

        private string Label(RecordValue record) =>
            string.Join(' ', ((string[])["label", "metric", "name", "title", "pod", "kind", "unit", "text"])
            .Where(record.Has).Select(f => record.Find(f, _facts)?.ToString()).Where(t => t is { Length: > 0 and < 120 }).Take(1));
    }

    [GeneratedRegex(@"\p{L}{4,}|\bgap\b", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
