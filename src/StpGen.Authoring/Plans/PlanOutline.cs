using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Schema;
using StpGen.Core.Text;

namespace StpGen.Authoring.Plans;

/// <summary>A record where its author finds it.</summary>
/// <param name="Number">Its place among all records of the plan, from 0.</param>
/// <param name="Path">As texts cite it: <c>programmes.urgent-care</c>; empty: the plan itself.</param>
/// <param name="Label">Its title, name or text, shortened.</param>
/// <param name="Parent">The number of the record that it is within; -1: of none.</param>
/// <param name="Fields">Those that have a value.</param>
/// <param name="From">The first day on which it applies; null: from the start.</param>
/// <param name="Until">The first day on which it no longer applies; null: to the end.</param>
public sealed record OutlinedRecord(
    int Number, string Path, string Kind, string? Id, string Label, SourceSpan Span, int Parent, ImmutableArray<OutlinedField> Fields,
    DateOnly? From, DateOnly? Until)
{
    /// <summary>Whether fewer readers than the plan's usual ones may see it, or not yet.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>Whether it applies on a day.</summary>
    public bool AppliesAt(DateOnly day) => (From is null || From <= day) && (Until is null || day < Until);
}

/// <summary>A field that has a value.</summary>
/// <param name="Fact">The number of its fact in the plan; -1: it has records instead.</param>
public sealed record OutlinedField(string Name, FieldRole Role, int Fact);

/// <summary>
/// Every record of a plan and every field that has a value, whatever its day and reader, in the order in which they are written.
/// </summary>
public sealed class PlanOutline
{
    private readonly FrozenDictionary<PlanFact, int> _facts;

    private PlanOutline(ImmutableArray<OutlinedRecord> records)
    {
        Records = records;
        var facts = new Dictionary<PlanFact, int>();
        foreach (var record in records)
            foreach (var field in record.Fields.Where(f => f.Fact >= 0))
                facts.TryAdd(new(record.Span, field.Name), field.Fact);
        _facts = facts.ToFrozenDictionary();
    }

    public ImmutableArray<OutlinedRecord> Records { get; }

    public static PlanOutline Of(LoadedPlan loaded)
    {
        var facts = new PlanFacts(loaded.Plan, new PlanIndex(loaded.Plan, loaded.Round));
        var visitor = new Visitor(facts, ReadersOf(loaded.Plan));
        Plan.Schema.Visit(loaded.Plan, visitor);
        return new PlanOutline(visitor.Records());
    }

    /// <summary>The number of a fact; null: the plan does not have it, as it is the round's.</summary>
    public int? NumberOf(PlanFact fact) => _facts.TryGetValue(fact, out var number) ? number : null;

    /// <summary>The record itself, and all records within it.</summary>
    public IEnumerable<OutlinedRecord> Within(OutlinedRecord record)
    {
        // A record follows the one that it is within, but another state of that one may add to it later.
        var numbers = new HashSet<int> { record.Number };
        foreach (var one in Records)
            if (one.Number == record.Number || numbers.Contains(one.Parent) && numbers.Add(one.Number)) yield return one;
    }

    /// <summary>A record as its author knows it: its first line of text, shortened.</summary>
    public static string LabelOf(RecordValue record, IPlanFacts facts) =>
        TitleOf(record, facts) is { } title ? Words.Short($"{title}".ReplaceLineEndings(" ")) : "";

    /// <summary>The value by which readers know a record: its title, name or text; null: it has none.</summary>
    public static object? TitleOf(RecordValue record, IPlanFacts facts)
    {
        foreach (var name in (ReadOnlySpan<string>)["title", "name", "term", "label", "text", "subject", "metric", "phrase", "statement"])
            if (record.Has(name) && record.Find(name, facts) is { } value and not (AbsentValue or RecordValue or ListValue))
                return value;
        return null;
    }

    /// <summary>The readers who see every record without a release of its own.</summary>
    private static ImmutableHashSet<string> ReadersOf(Plan plan) =>
        [.. plan.Audiences.Select(a => a.Id).Take(plan.Audiences.Select(a => a.Id).ToList().IndexOf(plan.DefaultRelease?.Id ?? "") + 1)];

    /// <param name="readers">The audiences up to that of records without a release.</param>
    private sealed class Visitor(IPlanFacts facts, ImmutableHashSet<string> readers) : PlanVisitor
    {
        private readonly List<Draft> _drafts = [];
        private readonly Dictionary<SourceSpan, Draft> _known = [];
        private readonly Stack<Level> _levels = [];
        private int _facts;

        public override void Enter(RecordValue record, DateOnly? from, DateOnly? until)
        {
            var span = record.Record!.Span;
            if (!_known.TryGetValue(span, out var draft))
            {
                var level = _levels.Count == 0 ? null : _levels.Peek();
                draft = new(_drafts.Count, PathOf(level, record), record, level?.Draft.Number ?? -1, OpenLabelOf(record), from, until)
                {
                    IsRestricted = level?.Draft.IsRestricted == true || record.Record.Embargo is not null
                        || record.Record.Release is { } release && !readers.Contains(release.Id),
                };
                _known[span] = draft;
                _drafts.Add(draft);
                if (record.Record.Source is not null) draft.Add("source", FieldRole.Value, _facts++);
            }
            else
            {
                draft.Widen(from, until);
                if (_levels.Count > 0) _levels.Peek().Items++;
            }
            _levels.Push(new(draft));
        }

        public override void Leave() => _levels.Pop();

        /// <summary>A record with a field for fewer readers is known by its path: the label may be that field.</summary>
        private string OpenLabelOf(RecordValue record) =>
            record.Record!.FieldRelease.Values.All(release => readers.Contains(release.Id)) ? LabelOf(record, facts) : "";

        public override void Field(string name, FieldRole role)
        {
            var level = _levels.Peek();
            (level.Field, level.Role, level.Items) = (name, role, 0);
            if (level.Draft.Has(name)) return;
            level.Draft.Add(name, role, role is FieldRole.Record or FieldRole.Records ? -1 : _facts++);
        }

        public ImmutableArray<OutlinedRecord> Records() => [.. _drafts.Select(d => d.Done())];

        /// <summary>By its id, or by its place, from 1, where it has none.</summary>
        private static string PathOf(Level? level, RecordValue record)
        {
            if (level is null) return "";
            var path = level.Draft.Path.Length == 0 ? level.Field : $"{level.Draft.Path}.{level.Field}";
            if (level.Role != FieldRole.Records) return path;
            level.Items++;
            return $"{path}.{record.Id ?? level.Items.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    private sealed class Level(Draft draft)
    {
        public Draft Draft => draft;

        public string Field { get; set; } = "";

        public FieldRole Role { get; set; }

        public int Items { get; set; }
    }

    private sealed class Draft(int number, string path, RecordValue record, int parent, string label, DateOnly? from, DateOnly? until)
    {
        private readonly List<OutlinedField> _fields = [];

        public int Number => number;

        public string Path => path;

        public bool IsRestricted { get; init; }

        public bool Has(string field) => _fields.Exists(f => f.Name == field);

        public void Add(string field, FieldRole role, int fact) => _fields.Add(new(field, role, fact));

        /// <summary>Another state of the record, which follows or comes before.</summary>
        public void Widen(DateOnly? otherFrom, DateOnly? otherUntil)
        {
            if (otherFrom is null || otherFrom < from) from = otherFrom;
            if (otherUntil is null || otherUntil > until) until = otherUntil;
        }

        public OutlinedRecord Done() =>
            new(number, path, record.Name, record.Id, label, record.Record!.Span, parent, [.. _fields], from, until)
            {
                IsRestricted = IsRestricted,
            };
    }
}
