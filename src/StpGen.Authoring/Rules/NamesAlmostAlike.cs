using System.Collections.Immutable;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules;

/// <summary>Two people whose names differ by a letter or two are most likely one; other spellings are aliases, which nobody else is called.</summary>
internal sealed class NamesAlmostAlike : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP217", "names-almost-alike", "Two names are almost alike", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var finding in OtherNames(plan.Plan.People.Select(p => (p.Id, p.Name, p.Aliases)), "person")
            .Concat(OtherNames(plan.Plan.Organisations.Select(o => (o.Id, o.Name, o.Aliases)), "organisation"))
            .Concat(OtherNames(plan.Plan.Bodies.Select(b => (b.Id, b.Name, b.Aliases)), "body"))) yield return finding;
        var people = plan.Plan.People.Where(p => p.Name is { Value.Length: > 5 and < 100 }).ToList();
        // Neighbours in the order of names, and of names without their first letter, find nearly every pair without comparing all.
        foreach (var (a, b) in Neighbours(people, p => p.Name!.Value).Concat(Neighbours(people, p => p.Name!.Value[1..])).DistinctBy(pair => (pair.A.Id, pair.B.Id)))
            if (Math.Abs(a.Name!.Value.Length - b.Name!.Value.Length) <= 2 && Nearest.Distance(a.Name.Value, b.Name.Value) is > 0 and <= 2)
                yield return new Finding(Info, b.Name.Span, $"'{b.Name}' and '{a.Name}' are almost alike.", "If they are one person, keep one record and put the other spelling among its 'aliases'.")
                {
                    Related = [new(a.Name.Span, "the other")],
                };
    }

    /// <summary>Records whose name is another's alias, however different it looks.</summary>
    private IEnumerable<Finding> OtherNames(IEnumerable<(string Id, PlanText? Name, ImmutableArray<PlanText> Aliases)> records, string kind)
    {
        var all = records.ToList();
        var aliases = all.SelectMany(r => r.Aliases.Select(alias => (Record: r, Alias: alias)))
            .DistinctBy(pair => pair.Alias.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(pair => pair.Alias.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var record in all)
            if (record.Name is { } name && aliases.TryGetValue(name.Value, out var other) && other.Record.Id != record.Id)
                yield return new Finding(Info, name.Span, $"'{name}' is another name of '{other.Record.Name}'.", $"If they are one {kind}, keep one record; if not, take the name out of the 'aliases' of the other.")
                {
                    Related = [new(other.Alias.Span, "the alias")],
                };
    }

    private static IEnumerable<(Person A, Person B)> Neighbours(List<Person> people, Func<Person, string> key)
    {
        var sorted = people.OrderBy(key, StringComparer.Ordinal).ToList();
        for (var i = 1; i < sorted.Count; i++)
            for (var j = Math.Max(0, i - 3); j < i; j++)
                yield return string.CompareOrdinal(sorted[j].Id, sorted[i].Id) < 0 ? (sorted[j], sorted[i]) : (sorted[i], sorted[j]);
    }
}
