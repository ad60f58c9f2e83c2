using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Finance;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rules.Money;

/// <summary>A figure of the plan, with the record that states it.</summary>
internal sealed record StatedFigure(PlanRecord Record, Quantity Amount);

/// <summary>Figures of a plan that make another: from all but one of them, readers can work out the last.</summary>
/// <param name="Whole">What the others add up to, as a phrase: <c>the system's position</c>.</param>
internal sealed record FigureIdentity(string Whole, StatedFigure Total, ImmutableArray<StatedFigure> Parts)
{
    public IEnumerable<StatedFigure> All => Parts.Prepend(Total);

    /// <summary>Those that are true in a plan.</summary>
    public static IEnumerable<FigureIdentity> Of(Plan plan, Round round) =>
        Finance(plan, round).Concat(Workforce(plan))
            .Where(i => FigureSum.Of(i.Total.Amount, i.Parts.Select(p => p.Amount)) is { AddsUp: true });

    private static IEnumerable<FigureIdentity> Finance(Plan plan, Round round)
    {
        var known = (plan.Finance?.Positions ?? []).Where(p => p is { Year: not null, Kind: not null, Amount: not null }).ToList();
        foreach (var group in known.GroupBy(p => (p.Year!.Id, p.Kind!.Id, p.Scope ?? "system")))
            if (group.FirstOrDefault(p => p.Organisation is null) is { } whole && group.Any(p => p.Organisation is not null))
                yield return new("the system's position", Of(whole), [.. group.Where(p => p.Organisation is not null).Select(Of)]);
        if (round.FinanceIdentity is not { Total: { } total } identity) yield break;
        foreach (var year in known.GroupBy(p => (p.Year!.Id, p.Scope, p.Organisation?.Id)))
        {
            var parts = identity.Sum.Select(kind => year.FirstOrDefault(p => p.Kind!.Id == kind.Id)).OfType<FinancePosition>().ToList();
            if (parts.Count == identity.Sum.Length && year.FirstOrDefault(p => p.Kind!.Id == total.Id) is { } end)
                yield return new("the position after all solutions", Of(end), [.. parts.Select(Of)]);
        }
        foreach (var position in known.Where(p => p.Kind!.Id == identity.Solutions?.Id && p.Organisation is null)
            .Where(p => p.Scope is null or "system"))
        {
            var solutions = plan.Finance!.Solutions.Where(s => s.Year?.Id == position.Year!.Id && s.Amount is not null).ToList();
            if (solutions.Count > 0)
                yield return new("all solutions", Of(position), [.. solutions.Select(s => new StatedFigure(s, s.Amount!))]);
        }

        static StatedFigure Of(FinancePosition position) => new(position, position.Amount!);
    }

    private static IEnumerable<FigureIdentity> Workforce(Plan plan)
    {
        var known = (plan.Workforce?.Positions ?? []).Where(p => p is { Group: not null, Year: not null, Wte: not null });
        foreach (var group in known.GroupBy(p => (p.Group!.Id, p.Year!.Id, p.Kind)))
            if (group.FirstOrDefault(p => p.Organisation is null) is { } whole && group.Any(p => p.Organisation is not null))
                yield return new("the staff of the system", new(whole, whole.Wte!),
                    [.. group.Where(p => p.Organisation is not null).Select(p => new StatedFigure(p, p.Wte!))]);
    }
}
