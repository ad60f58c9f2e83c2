using System.Collections.Immutable;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Names;

/// <summary>
/// Two people whose names differ by a letter or two are probably the same; other spellings are aliases, which no one else has as a name.
/// </summary>
internal sealed class NamesAlmostAlike : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP217", "names-almost-alike", "Two names are almost the same", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var finding in OtherNames(plan.Plan.People.Select(p => (p.Id, p.Name, p.Aliases)), "person")
            .Concat(OtherNames(plan.Plan.Organisations.Select(o => (o.Id, o.Name, o.Aliases)), "organisation"))
            .Concat(OtherNames(plan.Plan.Bodies.Select(b => (b.Id, b.Name, b.Aliases)), "body"))) yield return finding;
        var people = plan.Plan.People.Where(p => p.Name is { Value.Length: > 5 and < 100 }).ToList();
        // Comparing neighbours in the order of names, and of names without their first letter, finds nearly every pair without comparing
        // them all.
        foreach (var (a, b) in Neighbours(people, p => p.Name!.Value).Concat(Neighbours(people, p => p.Name!.Value[1..]))
            .DistinctBy(pair => (pair.A.Id, pair.B.Id)))
            if (Math.Abs(a.Name!.Value.Length - b.Name!.Value.Length) <= 2 && Nearest.Distance(a.Name.Value, b.Name.Value) is > 0 and <= 2)
                yield return new Finding(Info, b.Name.Span, $"'{b.Name}' and '{a.Name}' are almost the same.",
                    "Keep one record if they are the same person, and add the other spelling to its 'aliases'.")
                {
                    Related = [new(a.Name.Span, "the other")],
                };
    }

    /// <summary>Records whose name is an alias of another, however different the two look.</summary>
    private IEnumerable<Finding> OtherNames(IEnumerable<(string Id, PlanText? Name, ImmutableArray<PlanText> Aliases)> records, string kind)
    {
        var all = records.ToList();
        var aliases = all.SelectMany(r => r.Aliases.Select(alias => (Record: r, Alias: alias)))
            .DistinctBy(pair => pair.Alias.Value, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(pair => pair.Alias.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var record in all)
            if (record.Name is { } name && aliases.TryGetValue(name.Value, out var other) && other.Record.Id != record.Id)
                yield return new Finding(Info, name.Span, $"'{name}' is also an alias of '{other.Record.Name}'.",
                    $"Keep one record if they are the same {kind}; if not, remove the name from the other's 'aliases'.")
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
