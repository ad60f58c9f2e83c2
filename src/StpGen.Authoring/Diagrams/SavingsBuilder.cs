using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Markdown;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>The savings of the last year by category, with the years that lead to it.</summary>
internal sealed class SavingsBuilder : DiagramBuilder
{
    /// <summary>Savings that have a row of their own; smaller ones are one row together.</summary>
    private const int MostRows = 12;

    public override string Name => "savings";

    public override ImmutableArray<string> Options => ["year"];

    public override DiagramAnswer Build(DiagramSource source)
    {
        var figures = new FinanceFigures(source);
        var years = figures.Years.Where(y => source.Plan.Finance?.Solutions.Any(s => s.Year?.Id == y) == true).ToList();
        if ((source.Option("year", figures.Years) ?? years.LastOrDefault()) is not { } year) return DiagramAnswer.Nothing;
        years = [.. years.TakeWhile(y => y != year), year];
        var rows = figures.Categories(year, MostRows);
        if (rows.IsEmpty) return DiagramAnswer.Nothing;
        var text = new MoneyText(figures.Unit, MoneyText.Decimals(rows.Select(r => r.Amount)));
        var total = Money.Sum(rows.Select(r => r.Amount));
        var (last, all) = (figures.Words.Year(year), rows.Sum(r => Math.Max(1, r.Members.Length)));
        if (all < 3)
            return source.Said($"Savings of {text.Said(total)} in {last} come from {Words.Join([.. rows.Select(r => r.Name)])}.");

        var byYear = years.Select(y => figures.Solutions(y).ToList()).ToList();
        var oneOff = OneOff(byYear[^1]);
        var message = Message(rows, total, all, last, text);
        var diagram = new Savings(
            [.. rows.Select(r => new SavingRow(
                r.Name, text.Amount(r.Amount), [.. byYear.Select(y => Of(r, y))], r.Certainty, IsOneOff(r)))],
            text.Amount(total), [.. years.Select(figures.Words.Year)], figures.Unit)
        {
            Alternative = AlternativeText.Of($"A bar for the savings of each of {all} categories in {last}, the largest first.", message),
            Description = DescriptionList.Of(
            [
                .. rows.Select(r => new DescriptionLine($"{r.Name}: {text.Said(r.Amount)}" + (r.Sure.Length > 0 ? $" ({r.Sure})" : "")
                    + (IsOneOff(r) ? ", once only" : "") + (r.Members.Length > 0 ? $": {Words.Join(r.Members)}" : ""))),
                new($"All savings: {text.Said(total)}"),
            ]),
            Scope = $"Savings in {last}, {text.Unit}."
                + (years.Count > 1 ? $" Small bars: each year from {figures.Words.Year(years[0])}." : "")
                + Saving.HowSure(rows, text) + (rows.Any(IsOneOff) ? " Striped bars: once only." : ""),
            Note = string.Join(' ', new[] { Saving.MembersOf(rows), source.Sources }.Where(t => t.Length > 0)),
            Table = DiagramTable.Of(["Category", "How sure", text.Unit], rows.Select(r => (string[])[r.Name, Words.Capital(r.Sure),
                text.Amount(r.Amount).Text]).Append(["All savings", "", text.Amount(total).Text]), right: 2),
        };
        return source.Drawn(diagram, message);

        bool IsOneOff(Saving row) => oneOff.Count > 0 && Names(row).All(oneOff.Contains);
    }

    private static ImmutableArray<string> Names(Saving row) => row.Members.IsEmpty ? [row.Name] : row.Members;

    private static double? Of(Saving row, List<(Plans.Finance.FinanceSolution Row, Money Amount)> year)
    {
        var own = year.Where(s => Names(row).Contains(s.Row.Category!.Value.Trim(), StringComparer.OrdinalIgnoreCase)).ToList();
        return own.Count == 0 ? null : (double)Money.Sum(own.Select(s => s.Amount)).Middle;
    }

    /// <summary>The categories of which nothing recurs; none, unless the plan says of some that they do.</summary>
    private static HashSet<string> OneOff(List<(Plans.Finance.FinanceSolution Row, Money Amount)> year) =>
        year.All(s => !s.Row.Recurrent) ? [] : year
            .GroupBy(s => s.Row.Category!.Value.Trim(), StringComparer.OrdinalIgnoreCase)
            .Where(g => g.All(s => !s.Row.Recurrent))
            .Select(g => g.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The fewest categories that make half of the total.</summary>
    private static string Message(ImmutableArray<Saving> rows, Money total, int all, string year, MoneyText text)
    {
        var whole = $"savings of {text.About(total)} in {year}";
        if (rows.Any(r => r.Amount.Low < 0) || total.Middle <= 0)
            return string.Create(CultureInfo.InvariantCulture, $"{all} categories make {whole}");
        var (count, sum) = (0, 0m);
        while (sum * 2 < total.Middle) sum += rows[count++].Amount.Middle;
        var share = Math.Round(100 * sum / total.Middle, MidpointRounding.AwayFromZero);
        if (rows.All(r => r.Amount == rows[0].Amount) && rows.Length == all)
            return string.Create(CultureInfo.InvariantCulture, $"{all} categories make up {whole}, {text.Said(rows[0].Amount)} each");
        // Where the next one is as large, none of them are the largest.
        if (count < rows.Length && rows[count].Amount.Middle == rows[count - 1].Amount.Middle)
            return string.Create(CultureInfo.InvariantCulture, $"{all} categories make up {whole}");
        // A row for several is none of the largest.
        return rows.Take(count).Any(r => r.Members.Length > 0)
            ? string.Create(CultureInfo.InvariantCulture, $"{all} categories make up {whole}, and none makes up half")
            : count == 1 ? string.Create(CultureInfo.InvariantCulture, $"{rows[0].Name} makes up {share}% of {whole}")
            : string.Create(CultureInfo.InvariantCulture, $"{count} of {all} categories make up {share}% of {whole}");
    }
}
