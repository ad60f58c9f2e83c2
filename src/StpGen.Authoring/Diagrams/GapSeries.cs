using System.Collections.Immutable;

namespace StpGen.Authoring.Diagrams;

/// <summary>A year of a part of the system; more than 0 is a shortfall.</summary>
internal sealed record GapFigures(string Year, Money? Without, Money? With, Money? Control);

/// <summary>The years of a part of the system, and what they say.</summary>
internal sealed class GapSeries
{
    private readonly MoneyText _text;

    private GapSeries(string who, ImmutableArray<GapFigures> years, string unit) => (Who, Years, _text) = (who, years, new(unit, 1));

    public string Who { get; }

    /// <summary>Those with a figure.</summary>
    public ImmutableArray<GapFigures> Years { get; }

    public IEnumerable<Money> Amounts => Years.SelectMany(y => new[] { y.Without, y.With, y.Control }).OfType<Money>();

    public static GapSeries Of(FinanceFigures figures, string scope)
    {
        Money? Gap(string year, string? kind) => kind is null ? null : figures.Position(year, kind, scope)?.Turned;
        var years = figures.Years.Select(y => new GapFigures(figures.Words.Year(y), Gap(y, figures.Identity.Sum[0].Id),
            Gap(y, figures.Identity.Total!.Id), Gap(y, figures.Identity.Control?.Id)));
        return new(figures.Who(scope), [.. years.Where(y => y.Without is not null || y.With is not null)], figures.Unit);
    }

    /// <summary>What the years say, without its full stop.</summary>
    public string Message
    {
        get
        {
            var without = Years.Where(y => y.Without is not null).ToList();
            var with = Years.Where(y => y.With is not null).ToList();
            var before = without.Count switch
            {
                0 => "",
                1 => $"Without change there is {Named(without[0].Without!.Value)} in {without[0].Year}",
                _ => "Without change " + Grows(without[0], without[^1]),
            };
            if (with.Count == 0) return before;
            return before.Length == 0 ? "With the plan " + Leaves(with) : before + "; with the plan " + Leaves(with);
        }
    }

    /// <summary>Each year in words.</summary>
    public IEnumerable<DescriptionLine> Lines() => Years.Select(y => new DescriptionLine(y.Year + ": " + string.Join("; ", new[]
    {
        Line("without change", y.Without), Line("with the plan", y.With), Line("control total", y.Control),
    }.Where(t => t.Length > 0))));

    private string Line(string what, Money? money) => money is { } amount ? $"{what} {_text.SaidShortfall(amount)}" : "";

    private string Grows(GapFigures first, GapFigures last)
    {
        var (from, to) = (first.Without!.Value, last.Without!.Value);
        if (from.Middle > 0 != to.Middle > 0)
            return $"{Named(from)} in {first.Year} becomes {Named(to)} in {last.Year}";
        var (name, start, end) = from.Middle > 0 ? ("the gap", from, to) : ("the surplus", from.Turned, to.Turned);
        var change = (end.Middle - start.Middle) / start.Middle;
        return change switch
        {
            > 0.02m => $"{name} grows from {_text.About(start)} in {first.Year} to {_text.About(end)} in {last.Year}",
            < -0.02m => $"{name} falls from {_text.About(start)} in {first.Year} to {_text.About(end)} in {last.Year}",
            _ => $"{name} stays at {_text.About(end)} from {first.Year} to {last.Year}",
        };
    }

    private string Leaves(List<GapFigures> years)
    {
        var most = years.MaxBy(y => y.With!.Value.High)!;
        var last = years[^1].With!.Value;
        if (most.With!.Value.High <= 0) return years.Count == 1 ? $"there is none in {years[0].Year}" : "there is none in any year";
        if (last.High <= 0) return $"it closes by {years[^1].Year}";
        if (years.Count == 1) return $"it is {_text.About(last)} in {years[0].Year}";
        var end = _text.Said(new(last.High, last.High));
        return most.With.Value.High == last.High || last.High >= 0.8m * most.With.Value.High
            ? $"it is never more than {_text.Said(new(most.With.Value.High, most.With.Value.High))}"
            : $"it falls to {(last.IsRange ? "at most " : "")}{end}";
    }

    private string Named(Money gap) => gap.High <= 0 && gap.Low < 0 ? $"a surplus of {_text.About(gap.Turned)}"
        : gap is { Low: 0, High: 0 } ? "no gap" : $"a gap of {_text.About(gap)}";
}
