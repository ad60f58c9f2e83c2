using StpGen.Authoring.Plans;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Money;

/// <summary>A table has one row for each of its subjects, so that nothing is counted twice.</summary>
internal sealed class RowTwice : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP231", "row-twice", "A table has two rows for one thing", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override bool IsOfDay => true;

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var money = MoneyCheck.Of(plan);
        var found = new HashSet<PlanRecord>(ReferenceEqualityComparer.Instance);
        foreach (var view in PlanInTime.Of(plan).AtPapers)
        {
            var first = new Dictionary<string, Row>(StringComparer.Ordinal);
            foreach (var row in Rows(view, new MoneyWords(view, plan.Round)))
            {
                if (first.TryAdd(row.Key, row)) continue;
                var other = first[row.Key];
                if (other.Record.Release?.Id != row.Record.Release?.Id) continue;
                if (money.IsRight(row.Amount.Span) || !found.Add(row.Record)) continue;
                var isSame = (other.Amount.Low, other.Amount.High, other.Amount.Unit) == (row.Amount.Low, row.Amount.High, row.Amount.Unit);
                yield return new Finding(Info, row.Amount.Span, isSame
                    ? $"{row.Name} has a second row with the same amount, {row.Amount}."
                    : $"{row.Name} is {row.Amount} here, but {other.Amount} in an earlier row.",
                    "Delete one of the rows.")
                {
                    Related = [new RelatedSpan(other.Amount.Span, $"The first row: {other.Amount}")],
                };
            }
        }
    }

    private static IEnumerable<Row> Rows(Plan plan, MoneyWords words)
    {
        var (finance, capacity) = (plan.Finance, plan.Capacity);
        foreach (var p in finance?.Positions ?? [])
            if (p is { Year: { } year, Kind: { } kind, Amount: { } amount })
                yield return new($"position {year} {kind} {p.Organisation} {p.Scope}", p, amount,
                    $"'{words.Kind(kind.Id)}' of {words.Who(p.Scope ?? "", p.Organisation?.Id)} for {words.Year(year.Id)}");
        foreach (var s in finance?.Solutions ?? [])
            if (s is { Year: { } year, Amount: { } amount, Category: { } category })
                yield return new($"solution {category.Value} {s.Programme} {year} {amount} {s.Recurrent} {s.Confidence}", s, amount,
                    $"'{category.Value}' for {words.Year(year.Id)}");
        foreach (var i in (finance?.Investments ?? []).Select(i => (Kind: "investment", Row: i))
            .Concat((finance?.Capital ?? []).Select(i => (Kind: "capital", Row: i))))
            if (i.Row is { Year: { } year, Amount: { } amount, Title: { } title })
                yield return new($"{i.Kind} {title.Value} {i.Row.Programme} {year} {amount} {i.Row.FundedBy?.Value}", i.Row, amount,
                    $"'{title.Value}' for {words.Year(year.Id)}");
        foreach (var b in capacity?.Beds ?? [])
            if (b is { Year: { } year, Type: { } type, Beds: { } beds, Site: { } site })
                yield return new($"beds {site.Value} {type} {year} {b.Kind} {b.Organisation}", b, beds,
                    $"'{site.Value}' for {words.Year(year.Id)}");
        foreach (var a in capacity?.Activity ?? [])
            if (a is { Year: { } year, Amount: { } amount, Pod: { } pod })
                yield return new($"activity {pod.Value} {year} {a.Kind}", a, amount, $"'{pod.Value}' for {words.Year(year.Id)}");
        foreach (var w in plan.Workforce?.Positions ?? [])
            if (w is { Year: { } year, Group: { } group, Wte: { } wte })
                yield return new($"staff {group} {year} {w.Kind} {w.Organisation}", w, wte,
                    $"'{words.Group(group.Id)}' of {words.Who("", w.Organisation?.Id)} for {words.Year(year.Id)}");
        foreach (var u in capacity?.Units ?? [])
            if (u is { Kind: { } kind, Count: { } count })
                yield return new($"units {kind.Value} {u.Place} {u.By?.First}", u, count, $"'{kind.Value}'");
    }

    private sealed record Row(string Key, PlanRecord Record, Quantity Amount, string Name);
}
