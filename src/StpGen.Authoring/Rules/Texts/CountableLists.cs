using System.Collections.Immutable;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Authoring.Wording;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>The lists of a plan by the nouns that count them, on the days of its papers.</summary>
internal sealed class CountableLists
{
    private delegate (ImmutableHashSet<int> Counts, ImmutableArray<PlanText> Names) Counting(DateOnly? day);

    private readonly Dictionary<string, (Counting Count, bool IsWhole, bool IsOfRound)> _nouns = new(StringComparer.Ordinal);
    private readonly ImmutableArray<DateOnly> _days;

    public CountableLists(PlanUnderCheck checkedPlan)
    {
        var (plan, round) = (checkedPlan.Plan, checkedPlan.Round);
        _days = [.. plan.Documents.Select(d => d.Date?.First).OfType<DateOnly>().Distinct().Order()];
        AddFixed("gaps", [.. round.Gaps.Select(g => g.Name).OfType<PlanText>()]);
        foreach (var set in round.RequirementSets)
            // "The 9 must-dos for …" names what the set is of.
            if (set.Title?.Value.Split(' ') is ["The", _, var noun, ..])
                AddFixed(noun.ToLowerInvariant(), [.. set.Items.Select(i => i.Title).OfType<PlanText>()]);
        Add("priorities", plan.Priorities.Where(p => p.Parent is null), p => p.Title, isWhole: true);
        Add("enablers", plan.Enablers, e => e.Title, isWhole: true);
        Add("delivery programmes", plan.Programmes.Where(p => p.Kind == "delivery"), p => p.Title, isWhole: false);
        foreach (var kind in (ReadOnlySpan<string>)["gap", "clinical", "enabling"])
            Add($"{kind} workstreams", plan.Workstreams.Where(s => s.Kind == kind), s => s.Name, isWhole: true);
        Add("workstreams", plan.Workstreams, s => s.Name, isWhole: false);
        Add("objectives", plan.Objectives, o => o.Title, isWhole: false);
        Add("principles", plan.Principles, p => p.Text, isWhole: false);
        foreach (var tier in (plan.Footprint?.Places ?? []).GroupBy(p => p.Tier?.Value.ToLowerInvariant()))
            if (tier.Key is { Length: > 2 } name) Add(Plural(name), tier, p => p.Name, isWhole: false);
        foreach (var tail in plan.Bodies.Where(b => b.Name is not null)
            .SelectMany(b => Tails(b.Name!.Value).Select(t => (Tail: t, Body: b)))
            .GroupBy(t => t.Tail))
            if (tail.Count() > 1) Add(Plural(tail.Key), tail.Select(t => t.Body), b => b.Name, isWhole: true);
        AddOrganisations(checkedPlan);
    }

    /// <summary>The list that words begin to name, as it is at the time of a passage; null: none, or an empty one.</summary>
    public CountableList? Find(string words, Passage passage)
    {
        var parts = words.Split(' ');
        for (var length = Math.Min(parts.Length, 5); length > 0; length--)
        {
            var noun = string.Join(' ', parts.Take(length));
            var bare = parts[0] is "main" or "big" or "key" or "important" or "shared" or "common" or "joint" or "national" or "agreed"
                or "overall"
                ? string.Join(' ', parts.Take(length).Skip(1)) : noun;
            if (!_nouns.TryGetValue(noun, out var known) && !_nouns.TryGetValue(bare, out known)) continue;
            var days = DaysOf(passage);
            var counted = days.Select(d => known.Count(d)).ToList();
            var counts = counted.SelectMany(c => c.Counts).Where(c => c > 0).ToImmutableHashSet();
            return counts.IsEmpty ? null : new(noun, counts, known.IsWhole, known.IsOfRound,
                [.. counted[^1].Names.Select(n => n.Value)], counted[^1].Names is [{ } first, ..] && !known.IsOfRound ? first.Span : null);
        }
        return null;
    }

    /// <summary>How many of a list a text names.</summary>
    public static int NamesIn(string text, CountableList list) => list.Names.Count(n => text.Contains(n, StringComparison.OrdinalIgnoreCase)
        || n.Split(' ').Any(word => word.Length > 4 && char.IsUpper(word[0]) && text.Contains(word, StringComparison.Ordinal)));

    /// <summary>The days of papers on which a text says what it says; if there is none, its first day.</summary>
    private List<DateOnly?> DaysOf(Passage passage)
    {
        var days = _days.Where(d => (passage.From is null || d >= passage.From) && (passage.Until is null || d < passage.Until))
            .Select(d => (DateOnly?)d).ToList();
        return days.Count > 0 ? days : [passage.From ?? passage.Until?.AddDays(-1)];
    }

    private void AddFixed(string noun, ImmutableArray<PlanText> names)
    {
        if (names.Length > 1) _nouns[noun] = (_ => ([names.Length], names), true, true);
    }

    private void Add<T>(string noun, IEnumerable<T> records, Func<T, PlanText?> name, bool isWhole) where T : PlanRecord
    {
        var all = records.ToList();
        if (all.Count == 0) return;
        Counting count = day =>
        {
            var listed = all.Where(r => IsAt(r, day)).ToList();
            return ([listed.Count], Names(listed, name));
        };
        _nouns.TryAdd(noun, (count, isWhole, false));
    }

    /// <summary>
    /// Organisations by the names of their types, and by words that several types share: "trusts", "acute trusts", "councils".
    /// </summary>
    private void AddOrganisations(PlanUnderCheck plan)
    {
        var types = plan.Round.OrganisationTypes.Where(t => t.Title is not null)
            .Select(t => (t.Id, t.Plural, Words: t.Title!.Value.ToLowerInvariant().Split(' '))).ToList();
        foreach (var (id, _, words) in types)
        {
            var head = words[^1];
            var alike = types.Where(t => t.Words.Contains(head)).ToList();
            AddTypes(plan, Plural(head), alike.Select(t => t.Id));
            foreach (var word in words[..^1].Where(w => w.Length > 4))
                AddTypes(plan, $"{word} {Plural(head)}", alike.Where(t => t.Words.Contains(word)).Select(t => t.Id));
            if (!id.Contains('-')) AddTypes(plan, id + "s", [id]);
        }
        foreach (var (id, plural, _) in types)
            if (plural?.Value.ToLowerInvariant() is { } noun && !_nouns.ContainsKey(noun)) AddTypes(plan, noun, [id]);
    }

    /// <summary>A noun for organisations of some types; any of the types alone may be meant, or all but one of them.</summary>
    private void AddTypes(PlanUnderCheck plan, string noun, IEnumerable<string> ofTypes)
    {
        var types = ofTypes.ToHashSet(StringComparer.Ordinal);
        var counts = (plan.Plan.Footprint?.Counts ?? [])
            .Where(c => c.Type is { } t && types.Contains(t.Id) && c.Value is { IsRange: false })
            .ToList();
        _nouns[noun] = (day =>
        {
            var listed = plan.Plan.Organisations.Where(o => o.Type is { } t && types.Contains(t.Id) && !o.Outside && IsAt(o, day)).ToList();
            // One that is only partly inside may be counted or not.
            var numbers = Ways(listed)
                .Concat(types.SelectMany(type => Ways(listed.Where(o => o.Type!.Id == type))
                    .Concat(Ways(listed.Where(o => o.Type!.Id != type)))))
                .Concat(counts.Where(c => IsAt(c, day)).Select(c => (int)c.Value!.Low));
            return ([.. numbers], [.. listed.Select(o => o.Name).OfType<PlanText>()]);
        }, false, false);
    }

    private static IEnumerable<int> Ways(IEnumerable<Organisation> organisations)
    {
        var listed = organisations.ToList();
        yield return listed.Sum(o => (int)(o.Count?.Low ?? 1));
        yield return listed.Where(o => o.Coverage?.Extent != "part").Sum(o => (int)(o.Count?.Low ?? 1));
    }

    private static bool IsAt(PlanRecord record, DateOnly? day) => day is { } date ? record.HoldsAt(date) : record.Until is null;

    private static ImmutableArray<PlanText> Names<T>(IEnumerable<T> records, Func<T, PlanText?> name) =>
        [.. records.Select(name).OfType<PlanText>()];

    private static IEnumerable<string> Tails(string name)
    {
        var words = name.ToLowerInvariant().Split(' ');
        for (var length = 2; length < words.Length && length <= 4; length++) yield return string.Join(' ', words[^length..]);
    }

    private static string Plural(string noun) => noun[^1] == 'y' && !"aeiou".Contains(noun[^2]) ? noun[..^1] + "ies" : noun + "s";
}
