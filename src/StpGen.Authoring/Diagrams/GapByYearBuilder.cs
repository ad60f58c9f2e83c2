using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>The gap of each year if nothing is done, and what the plan leaves of it; for the whole system or each part of it.</summary>
internal sealed class GapByYearBuilder : DiagramBuilder
{
    public override string Name => "gap-by-year";

    public override ImmutableArray<string> Options => ["scope", "by"];

    public override DiagramAnswer Build(DiagramSource source)
    {
        var figures = new FinanceFigures(source);
        if (figures.Identity is not { Sum: [_, ..], Total: not null }) return DiagramAnswer.Nothing;
        var isByScope = source.Option("by", "scope") is not null;
        var parts = (isByScope ? figures.Scopes : [figures.Scope]).Select(scope => GapSeries.Of(figures, scope))
            .Where(series => !series.Years.IsEmpty).ToImmutableArray();
        if (parts.IsEmpty) return DiagramAnswer.Nothing;
        // What a part of the system does is not what the system does.
        var told = isByScope && GapSeries.Of(figures, figures.Whole) is { Years.IsEmpty: false } whole ? whole : parts[0];
        if (parts.Max(p => p.Years.Length) < 2) return parts.Length == 1 ? source.Said(told.Message + ".") : DiagramAnswer.Nothing;

        var text = new MoneyText(figures.Unit, MoneyText.Decimals(parts.SelectMany(p => p.Amounts)));
        var scopes = parts.Length > 1 ? Words.Join([.. parts.Select(p => p.Who)]) : parts[0].Who;
        var diagram = new GapByYear([.. parts.Select(p => new GapPanel(parts.Length > 1 ? Words.Capital(p.Who) : "",
            [.. p.Years.Select(y => new GapYear(y.Year, text.Mark(y.Without), text.Mark(y.With), text.Mark(y.Control)))]))],
            text.Before, text.After)
        {
            Alternative = AlternativeText.Of(
                $"Two bars a year from {parts[0].Years[0].Year} to {parts[0].Years[^1].Year}, without change and with the plan.",
                told.Message),
            Description = DescriptionList.Of(parts.Length > 1
                ? parts.Select(p => new DescriptionLine(Words.Capital(p.Who), [.. p.Lines()])) : parts[0].Lines()),
            Scope = $"{Words.Capital(scopes)}, {text.Unit} a year. Bars below the line are a shortfall.",
            Note = source.Sources,
            Table = Table(parts, text),
        };
        return source.Drawn(diagram, told.Message);
    }

    private static Table Table(ImmutableArray<GapSeries> parts, MoneyText text)
    {
        var hasControl = parts.Any(p => p.Years.Any(y => y.Control is not null));
        var rows = parts.SelectMany(p => p.Years.Select(y => (string[])[parts.Length > 1 ? $"{y.Year}, {p.Who}" : y.Year,
            Cell(y.Without), Cell(y.With), Cell(y.Control)]));
        ImmutableArray<string> headings = ["Year", "Without change", "With the plan"];
        return hasControl ? DiagramTable.Of([.. headings, "Control total"], rows)
            : DiagramTable.Of([.. headings], rows.Select(r => r[..headings.Length]));

        string Cell(Money? money) => money is { } amount ? text.SaidShortfall(amount) : "";
    }
}
