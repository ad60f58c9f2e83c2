using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Rules.Money;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>From the gap of the last year, over savings by category and funding, to what is left to find.</summary>
internal sealed class FinanceBridgeBuilder : DiagramBuilder
{
    /// <summary>Savings that have a row of their own; smaller ones are one row together.</summary>
    private const int MostSavings = 10;

    public override string Name => "finance-bridge";

    public override ImmutableArray<string> Options => ["year", "scope"];

    public override DiagramAnswer Build(DiagramSource source)
    {
        var cube = new FinanceCube(source.Plan, source.Round);
        var whole = cube.Identity.Whole ?? "";
        var scope = source.Option("scope") ?? whole;
        if (cube.Identity is not { Sum: [var start, ..], Total: { } total, Solutions: { } solutions }) return DiagramAnswer.Nothing;
        var year = source.Option("year") ?? cube.Years.LastOrDefault(y => cube.Position(new(y, start.Id, scope, null)) is not null);
        if (year is null || Position(start.Id) is not { } doNothing) return DiagramAnswer.Nothing;

        var categories = scope == whole ? Categories(source, cube.Unit, year) : [];
        var planned = Position(solutions.Id);
        if (categories.IsEmpty && planned is { } all) categories = [new(cube.Words.Kind(solutions.Id), all, [], "")];
        ImmutableArray<Saving> funding =
        [
            .. cube.Identity.Sum.Where(k => k.Id != start.Id && k.Id != solutions.Id).Select(k => (k.Id, Amount: Position(k.Id)))
                .Where(k => k.Amount is { } amount && amount != default)
                .Select(k => new Saving(cube.Words.Kind(k.Id), k.Amount!.Value, [], "")),
        ];
        if (categories.IsEmpty && funding.IsEmpty) return DiagramAnswer.Nothing;

        var steps = categories.Concat(funding).Select(s => s.Amount).ToList();
        var (gap, result) = (doNothing.Turned, steps.Aggregate(doNothing, (sum, step) => sum + step));
        var saved = categories.Aggregate(new Money(), (sum, s) => sum + s.Amount);
        var bridge = new BridgeFigures(cube, cube.Words.Year(year),
            scope == whole ? "the whole system" : MoneyWords.Scope(scope), gap, categories, funding, result.Turned);
        if (categories.Length > 0 && planned is { } stated && !IsSame(saved, stated, steps))
            return Unclosed(source, $"the savings by category come to {bridge.Text.Said(saved)} in {bridge.Year}, but the position "
                + $"'{cube.Words.Kind(solutions.Id)}' is {bridge.Text.Said(stated)}");
        if (Position(total.Id) is { } end)
        {
            if (!IsSame(result, end, steps))
                return Unclosed(source, $"the gap less savings and funding leaves {bridge.Text.Said(result.Turned)} in {bridge.Year}, but "
                    + $"'{cube.Words.Kind(total.Id)}' gives {bridge.Text.Said(end.Turned)}");
            bridge = bridge with { Left = end.Turned };
        }
        if (gap.High <= 0)
            return source.Said($"Without change, {bridge.Scope} will have a surplus of {bridge.Text.Said(gap.Turned)} in {bridge.Year}.");
        return source.Drawn(bridge.Diagram(source.Sources), bridge.Message);

        Money? Position(string kind)
        {
            var position = cube.Position(new(year!, kind, scope, null));
            return position is null ? null : Money.Of(source.Read(position, "amount", position.Amount), cube.Unit);
        }
    }

    private static DiagramAnswer Unclosed(DiagramSource source, string why)
    {
        source.Report(TemplateRules.DiagramUnclosed, $"The diagram 'finance-bridge' is left out: {why}.",
            "Correct the figures so that they add up.");
        return DiagramAnswer.Nothing;
    }

    /// <summary>The same but for rounding, at both ends.</summary>
    private static bool IsSame(Money left, Money right, List<Money> parts)
    {
        var tolerance = parts.Sum(p => p.Rounding) + right.Rounding;
        return Math.Abs(left.Low - right.Low) <= tolerance && Math.Abs(left.High - right.High) <= tolerance;
    }

    /// <summary>The savings of a year by category, the largest first.</summary>
    private static ImmutableArray<Saving> Categories(DiagramSource source, string unit, string year)
    {
        var rows = (source.Plan.Finance?.Solutions ?? []).Where(s => s.Year?.Id == year && s.Category is not null)
            .Select(s => (Row: s, Amount: Money.Of(s.Amount, unit))).Where(s => s.Amount is not null).ToList();
        foreach (var (row, _) in rows)
        {
            source.Read(row, "category", row.Category);
            source.Read(row, "amount", row.Amount);
            if (row.Confidence is not null) source.Read(row, "confidence", row.Confidence);
        }
        var sorted = rows.GroupBy(s => s.Row.Category!.Value.Trim(), StringComparer.OrdinalIgnoreCase)
            .Select(g => Saving.Of(g.Key, g.Select(s => (s.Row.Confidence ?? "", s.Amount!.Value))))
            .OrderByDescending(s => s.Amount.Middle).ToList();
        if (sorted.Count <= MostSavings) return [.. sorted];
        var small = sorted.Skip(MostSavings - 1).ToList();
        return [.. sorted.Take(MostSavings - 1), Saving.Of($"Other ({small.Count})", small.SelectMany(s => s.Rated)) with
        {
            Members = Words.Join([.. small.Select(s => s.Name)]),
        }];
    }
}
