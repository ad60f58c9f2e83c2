using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Money;

/// <summary>Findings about sums: both amounts, and the rows that were added.</summary>
internal static class SumMessages
{
    /// <summary>No more rows are shown with a finding.</summary>
    private const int MostRows = 12;

    /// <summary>So many sums of one kind that are wrong have one cause: something is left out of all of them.</summary>
    private const int Many = 4;

    /// <summary>The findings for faults, of which many sums of a kind are one.</summary>
    public static IEnumerable<Finding> Findings(RuleInfo rule, IEnumerable<SumFault> faults)
    {
        foreach (var group in faults.GroupBy(f => f.Figure is null ? (f.Sums[0].Kind, f.Sums[0].Total.Who) : default((SumKind, string)?)))
        {
            var all = group.ToList();
            if (group.Key is null or (SumKind.Year, _) || all.Count < Many)
            {
                foreach (var fault in all) yield return Finding(rule, fault);
                continue;
            }
            var first = Finding(rule, all[0]);
            yield return first with { Message = $"{first.Message[..^1]}, and {all.Count - 1} more sums of this kind differ." };
        }
    }

    private static Finding Finding(RuleInfo rule, SumFault fault) =>
        fault.Figure is { } figure ? OfFigure(rule, fault, figure) : OfSum(rule, fault.Sums[0]);

    private static Finding OfFigure(RuleInfo rule, SumFault fault, CellFigure figure)
    {
        var meant = CellFigure.Like(figure.Amount, fault.Low, fault.High, fault.Sums[0].Unit);
        var need = fault.Sums.Length == 1 ? "the sum that it is part of needs" : $"{fault.Sums.Length} sums that it is part of need";
        var slip = Slip(figure, fault);
        return new Finding(rule, figure.Span, $"{figure.Name} is {figure.Amount}, but {need} {meant}.",
            slip ?? $"Change it to {meant}, or correct the figures that it is added to.")
        {
            Related = [.. fault.Sums.Select(s => new RelatedSpan(Other(s, figure).Span, Words(s)))],
        };
    }

    /// <summary>The figure of a sum that shows it, beside one of its figures.</summary>
    private static CellFigure Other(SumCheck sum, CellFigure figure) =>
        sum.Total != figure && !sum.Total.IsLeftOut ? sum.Total : sum.Parts.FirstOrDefault(p => p != figure && !p.IsLeftOut) ?? figure;

    private static Finding OfSum(RuleInfo rule, SumCheck sum)
    {
        var parts = sum.Kind switch
        {
            SumKind.Year => "the figures of this year add up to",
            SumKind.Organisations => "the organisations’ figures add up to",
            SumKind.Scopes => "the scopes add up to",
            _ => "the solutions of this year add up to",
        };
        var total = sum.Total;
        var where = total.IsLeftOut ? sum.Parts.First(p => !p.IsLeftOut).Span : total.Span;
        var says = total.IsLeftOut ? $"{total.Name} is missing" : $"{total.Name} is {total.Amount}";
        return new Finding(rule, where, $"{says}, but {parts} {sum.Result}.",
            $"Correct one of them, or add what is missing: {sum.Equation}.")
        {
            Related = [.. sum.Parts.Where(p => !p.IsLeftOut && p.Span != where).Take(MostRows)
                .Select(p => new RelatedSpan(p.Span, $"{sum.Label(p)}: {p.Amount}"))],
        };
    }

    private static string Words(SumCheck sum) => sum.Kind switch
    {
        SumKind.Year => $"The figures of the year: {sum.Equation}.",
        SumKind.Organisations => $"The organisations: {sum.Equation}.",
        SumKind.Scopes => $"The scopes: {sum.Equation}.",
        _ => $"The solutions: {sum.Equation}.",
    };

    private static string? Slip(CellFigure figure, SumFault fault) =>
        figure.Low == 0 || fault.Low == 0 || figure.Low != figure.High ? null
        : figure.Low == -fault.Low ? "Change its sign, or correct the figures that it is added to."
        : Math.Abs(figure.Low / fault.Low) is > 900 and < 1100 ? "Divide it by 1,000: it was probably written in another unit."
        : Math.Abs(fault.Low / figure.Low) is > 900 and < 1100 ? "Multiply it by 1,000: it was probably written in another unit."
        : null;

    /// <summary>Faults without those that another time has already shown.</summary>
    public static ImmutableArray<SumFault> Distinct(IEnumerable<SumFault> faults) =>
        [.. faults.DistinctBy(f => (f.Figure?.Name, f.Figure?.Span, f.Sums[0].Total.Name, f.Sums[0].Total.Span, f.Low))];
}
