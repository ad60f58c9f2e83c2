using System.Collections.Immutable;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Names;

/// <summary>One thing has one record: two of the same name at the same time are the same, most likely.</summary>
internal sealed class RecordsAlike : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP228", "records-alike", "Two records have the same name", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck checkedPlan)
    {
        var plan = checkedPlan.Plan;
        return Alike(plan.People, p => p.Name, name => PersonTitles.Without(name), "people", AreOnePerson)
            .Concat(Alike(plan.Organisations, o => o.Name, OrganisationKey, "organisations", (_, _) => true))
            .Concat(Alike(plan.Organisations, o => o.ShortName, Plain, "organisations", (_, _) => true))
            .Concat(Alike(plan.Bodies, b => b.Name, Plain, "boards or groups", (_, _) => true))
            .Concat(Alike(plan.Footprint?.Places ?? [], p => p.Name, Plain, "places", (a, b) => a.Tier?.Value == b.Tier?.Value))
            .Concat(Alike(plan.Milestones, m => m.Title, Plain, "milestones", (_, _) => true))
            .Concat(Alike(plan.Programmes, p => p.Title, Plain, "programmes", AreOneProgramme))
            .Concat(Alike(plan.Priorities, p => p.Title, Plain, "priorities", (_, _) => true))
            .Concat(Alike(plan.Enablers, e => e.Title, Plain, "enablers", (_, _) => true))
            .Concat(Alike(plan.Workstreams, w => w.Name, Plain, "workstreams", (a, b) => a.Kind == b.Kind))
            .Concat(NumberedAlike(plan.Priorities))
            .Concat(plan.Meetings.SelectMany(m => Resolved(m.Resolutions)))
            .Concat(Alike(plan.Glossary, g => g.Term, Term, "terms", (_, _) => true));
    }

    private IEnumerable<Finding> Alike<T>(
        ImmutableArray<T> records, Func<T, PlanText?> name, Func<string, string> key, string kind,
        Func<T, T, bool> areOne) where T : PlanRecord
    {
        var known = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            if (name(record) is not { } text || key(text.Value) is not { Length: > 0 } words) continue;
            if (!known.TryGetValue(words, out var before)) known[words] = before = [];
            if (before.FirstOrDefault(b => AreInTime(b, record) && areOne(b, record)) is { } other)
                yield return new Finding(Info, text.Span,
                    name(other)!.Value == text.Value ? $"There are 2 {kind} with the name '{text}'."
                        : $"'{text}' and '{name(other)}' are 2 {kind} with the same name.",
                    "Keep one record if they are the same; if not, make their names differ.")
                {
                    Related = [new(name(other)!.Span, "the other")],
                };
            before.Add(record);
        }
    }

    /// <summary>Priorities have one number each; one that ended may have left its number to another.</summary>
    private IEnumerable<Finding> NumberedAlike(ImmutableArray<Priority> priorities)
    {
        for (var i = 1; i < priorities.Length; i++)
            if (priorities[..i].FirstOrDefault(p => p.Number == priorities[i].Number && p.Parent?.Id == priorities[i].Parent?.Id
                && p is { Number: not null, Until: null } && priorities[i].Until is null) is { } other)
                yield return new Finding(Info, Start(priorities[i].Span),
                    $"'{priorities[i].Title}' and '{other.Title}' both have number {other.Number}.", "Correct the number of one of them.")
                {
                    Related = [new(Start(other.Span), "the other")],
                };
    }

    /// <summary>Resolutions are cited by their numbers.</summary>
    private IEnumerable<Finding> Resolved(ImmutableArray<Resolution> resolutions)
    {
        for (var i = 1; i < resolutions.Length; i++)
            if (resolutions[..i].FirstOrDefault(r => r.Number is not null && r.Number == resolutions[i].Number) is { } other)
                yield return new Finding(Info, Start(resolutions[i].Span), $"Two resolutions of this meeting have number {other.Number}.",
                    "Correct the number of one of them.")
                {
                    Related = [new(Start(other.Span), "the other")],
                };
    }

    private static SourceSpan Start(SourceSpan span) => span with { EndLine = span.Line, EndColumn = span.Column };

    /// <summary>A successor may have the name of what it replaces.</summary>
    private static bool AreInTime(PlanRecord one, PlanRecord other) =>
        (one.Until is null || other.From is null || other.From.First < one.Until.First)
        && (other.Until is null || one.From is null || one.From.First < other.Until.First);

    /// <summary>Two people may well have one name, if it is exactly the same and nothing else is.</summary>
    private static bool AreOnePerson(Person one, Person other) => one.Name!.Value != other.Name!.Value
        || one.Jobs.SelectMany(j => j.Organisations).Select(o => o.Id)
        .Intersect(other.Jobs.SelectMany(j => j.Organisations).Select(o => o.Id))
            .Any();

    /// <summary>Two places may have a programme each.</summary>
    private static bool AreOneProgramme(Programme one, Programme other) => one.Places.IsEmpty || other.Places.IsEmpty
        || one.Places.Select(p => p.Id).Intersect(other.Places.Select(p => p.Id)).Any();

    private static string Plain(string name) => string.Join(' ', NameWords.Of(name)).ToLowerInvariant();

    private static string Term(string term) => term.Any(char.IsLower) && term.Count(char.IsUpper) < 2
        ? Plain(term) is [.. var stem, 's'] && stem.Length > 2 ? stem : Plain(term)
        : term.Length > 2 && term[^1] == 's' ? term[..^1] : term;

    /// <summary>Without the words that one paper gives and another leaves out.</summary>
    private static string OrganisationKey(string name) => string.Join(' ', NameWords.Of(name.ToLowerInvariant()
        .Replace("clinical commissioning group", "ccg", StringComparison.Ordinal).Replace("&", "and", StringComparison.Ordinal))
        .Where(w => w is not ("the" or "nhs" or "foundation" or "trust")));
}
