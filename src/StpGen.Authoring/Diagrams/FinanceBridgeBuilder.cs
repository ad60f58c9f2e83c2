using System.Collections.Immutable;
using StpGen.Authoring.Markdown;

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
        var figures = new FinanceFigures(source);
        if (figures.Identity is not { Sum: [var start, ..], Total: { } total, Solutions: { } solutions }) return DiagramAnswer.Nothing;
        if ((source.Option("year", figures.Years) ?? figures.LastYear(start.Id)) is not { } year || Position(start.Id) is not { } doNothing)
            return DiagramAnswer.Nothing;

        var categories = figures.Scope == figures.Whole ? figures.Categories(year, MostSavings) : [];
        var planned = Position(solutions.Id);
        if (categories.IsEmpty && planned is { } all) categories = [new(figures.Words.Kind(solutions.Id), all, [], [])];
        ImmutableArray<Saving> funding =
        [
            .. figures.Identity.Sum.Where(k => k.Id != start.Id && k.Id != solutions.Id).Select(k => (k.Id, Amount: Position(k.Id)))
                .Where(k => k.Amount is { } amount && amount != default)
                .Select(k => new Saving(figures.Words.Kind(k.Id), k.Amount!.Value, [], [])),
        ];
        if (categories.IsEmpty && funding.IsEmpty) return DiagramAnswer.Nothing;

        var steps = categories.Concat(funding).Select(s => s.Amount).ToList();
        var (gap, result, saved) = (doNothing.Turned, doNothing + Money.Sum(steps), Money.Sum(categories.Select(c => c.Amount)));
        var bridge = new BridgeFigures(figures.Unit, figures.Words.Year(year), figures.Who(figures.Scope), gap, categories, funding,
            result.Turned);
        if (categories.Length > 0 && planned is { } stated && !saved.IsSame(stated, steps))
            return Unclosed(source, $"the savings by category come to {bridge.Text.Said(saved)} in {bridge.Year}, but the position "
                + $"'{figures.Words.Kind(solutions.Id)}' is {bridge.Text.Said(stated)}");
        if (Position(total.Id) is { } end)
        {
            if (!result.IsSame(end, steps))
                return Unclosed(source, $"the gap less savings and funding leaves {bridge.Text.Said(result.Turned)} in {bridge.Year}, but "
                    + $"'{figures.Words.Kind(total.Id)}' gives {bridge.Text.Said(end.Turned)}");
            bridge = bridge with { Left = end.Turned };
        }
        if (gap.High <= 0)
            return source.Said($"Without change, {bridge.Scope} will have a surplus of {bridge.Text.Said(gap.Turned)} in {bridge.Year}.");
        return source.Drawn(bridge.Diagram(source.Sources), bridge.Message);

        Money? Position(string kind) => figures.Position(year!, kind, figures.Scope);
    }

    private static DiagramAnswer Unclosed(DiagramSource source, string why)
    {
        source.Report(TemplateRules.DiagramUnclosed, $"The diagram 'finance-bridge' is left out: {why}.",
            "Correct the figures so that they add up.");
        return DiagramAnswer.Nothing;
    }
}
