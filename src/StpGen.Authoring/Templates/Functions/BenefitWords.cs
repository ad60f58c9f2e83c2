using System.Globalization;
using Scriban.Runtime;
using StpGen.Authoring.Templates.Engine;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>A benefit in one line: what is measured, where it starts, what it reaches or how it changes, and the deadline.</summary>
internal static class BenefitWords
{
    public static void AddTo(ScriptObject functions) => functions.AddFunction("benefit_line", 1, 1, call => Line(call, call.Arguments[0]));

    private static string Line(FunctionCall call, object? benefit)
    {
        var metric = call.Context.Plain(call.Field(benefit, "metric"));
        var by = call.Field(benefit, "by") is PlanDate date ? date.ToString() : "";
        var deadline = by.Length == 0 ? "" : by.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? " " + by : " by " + by;
        if (call.Field(benefit, "target") is not Quantity target) return metric;
        var baseline = call.Field(benefit, "baseline") as Quantity;
        if (target.Change is not null || (ChangeWords.Names(metric) && (baseline is null || baseline.Unit != target.Unit)))
            return $"{metric}: {target}{deadline}{(baseline is null ? "" : $", from {baseline}")}";
        if (baseline is null) return $"{metric}: target {target}{deadline}";
        return ChangeWords.Names(metric) ? $"{metric}: from {baseline} to {target}{deadline}"
            : $"{metric}: {baseline} at the start, target {target}{Change(baseline, target)}{deadline}";
    }

    /// <summary>What the way from one exact amount to another is, in brackets: <c> (down 42%)</c>; of shares, in points.</summary>
    private static string Change(Quantity from, Quantity to)
    {
        if (!from.IsPlain || !to.IsPlain || from.IsRange || to.IsRange || from.Low <= 0 || to.Low < 0 || from.Low == to.Low
            || !QuantityMath.TryAlign(from, to, out var left, out var right)) return "";
        var direction = right.Low < left.Low ? "down" : "up";
        var isShare = left.Unit == "%";
        var change = isShare ? Math.Abs(right.Low - left.Low) : Math.Abs(right.Low - left.Low) / left.Low * 100;
        var rounded = Math.Round(change, change < 10 ? 1 : 0, MidpointRounding.AwayFromZero) / 1.0000000000m;
        return rounded == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
            $" ({direction} {rounded:#,0.##}{(isShare ? rounded == 1 ? " percentage point" : " percentage points" : "%")})");
    }
}
