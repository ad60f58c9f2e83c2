using System.Collections.Immutable;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Schema;

/// <summary>
/// The one description of a kind of record. Reading, views and templates are all driven by it;
/// it needs no run-time reflection, so it works ahead-of-time compiled.
/// </summary>
/// <param name="name">What the record is called in references and messages, in the singular: <c>organisation</c>.</param>
public sealed class RecordSchema<T>(string name, Func<T> create) : IRecordSchema where T : PlanRecord
{
    private readonly List<Field<T>> _fields = [];
    private readonly List<string> _names = [];
    private readonly Dictionary<string, Field<T>> _byName = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, RecordField> _common = RecordFields.Present;

    public string Name { get; } = name;

    public IReadOnlyList<Field<T>> Fields => _fields;

    public IReadOnlyList<string> FieldNames => _names;

    public IReadOnlyList<FieldInfo> OwnFields => [.. _fields.Select(f => new FieldInfo(f.Name, f.Summary, f.IsRequired, f.Form))];

    public IReadOnlyList<FieldInfo> SharedFields =>
        [.. _common.Where(c => !_byName.ContainsKey(c.Key))
            .Select(c => new FieldInfo(c.Key, c.Value.Summary, false, c.Value.Form(OwnFields)))];

    /// <summary>The field that an author may write as a bare scalar instead of a mapping; null if there is none.</summary>
    public string? ShorthandField { get; private set; }

    public Field<T>? Find(string fieldName) => _byName.GetValueOrDefault(fieldName);

    public T Create() => create();

    /// <summary>A record with this schema; null: there is none.</summary>
    public RecordValue ValueOf(T? record) => new RecordValue<T>(this, record);

    public RecordSchema<T> Required<TValue>(string field, FieldType<TValue> kind, Func<T, TValue> get, Func<T, TValue, T> set,
        string summary) =>
        Add(new Field<T, TValue>(field, kind, get, set, true, summary));

    public RecordSchema<T> Optional<TValue>(string field, FieldType<TValue> kind, Func<T, TValue> get, Func<T, TValue, T> set,
        string summary) =>
        Add(new Field<T, TValue>(field, kind, get, set, false, summary));

    public RecordSchema<T> List<TItem>(string field, FieldType<TItem> kind, Func<T, ImmutableArray<TItem>> get,
        Func<T, ImmutableArray<TItem>, T> set, string summary) =>
        Add(new Field<T, ImmutableArray<TItem>>(field, new ListFieldType<TItem>(kind), get, set, false, summary));

    /// <summary>Lets authors write a bare scalar instead of a record with only this field.</summary>
    public RecordSchema<T> Shorthand(string field)
    {
        ShorthandField = field;
        return this;
    }

    /// <summary>Leaves out the fields that all records share: settings have no source, release or history.</summary>
    public RecordSchema<T> OwnFieldsOnly()
    {
        _common = RecordFields.None;
        return this;
    }

    /// <summary>Reads a mapping. Every fault in it is reported, but a record is still returned, so that others can refer to it.</summary>
    public T? Read(YamlNode node, ReadContext context)
    {
        if (node is YamlScalar { IsNull: false } && ShorthandField is { } shorthand)
            node = new YamlMapping([new YamlEntry(shorthand, node.Span, node)], node.Span);
        if (node is not YamlMapping mapping)
        {
            context.WrongType(node, $"{Words.Article(Name)} with its fields");
            return null;
        }
        var record = Apply(create() with { Span = mapping.Span }, mapping, context, _common);
        foreach (var field in _fields)
            if (field.IsRequired && mapping.Find(field.Name) is null && !IsMisspelt(field.Name, mapping))
                context.MissingField(mapping, Name, field.Name, field.Description);
        if (_common != RecordFields.Present) return record;
        if (mapping.Find(RecordFields.Changes) is { } changes)
            record = (T)(record with { Changes = RecordFields.ReadChanges(changes.Value, context, ReadChange) });
        if (mapping.Find(RecordFields.Also) is { } also)
            record = (T)(record with
            {
                Also =
                RecordFields.ReadAlternatives(also.Value, context,
                (alternative, c) => Edits(alternative, c, RecordFields.OfAlternative))
            });
        foreach (var field in record.FieldRelease.Keys.Where(f => Find(f) is null))
            context.Report(ReadRules.UnknownKey, record.FieldRelease[field].Span,
                $"'{field}' is not a field of {Words.Article(Name)}, so it cannot be released.",
                context.Suggest(field, _byName.Keys) is { } near ? [$"Did you mean '{near}'?"] : []);
        return record;
    }

    /// <summary>Whether an unknown key was most likely meant for this field. Then one finding about the key is enough.</summary>
    private bool IsMisspelt(string field, YamlMapping mapping)
    {
        // A record with this many keys has other faults, and each key would be compared with each field.
        if (mapping.Entries.Length > 64) return false;
        foreach (var entry in mapping.Entries)
            if (!_byName.ContainsKey(entry.Key) && !_common.ContainsKey(entry.Key)
                && Core.Text.Nearest.To(entry.Key, _byName.Keys.Concat(_common.Keys)) == field) return true;
        return false;
    }

    public T View(T record, Viewpoint viewpoint)
    {
        foreach (var field in _fields) record = field.View(record, viewpoint);
        return record;
    }

    /// <summary>Shows the record and everything in it to a visitor.</summary>
    public void Visit(T record, IPlanVisitor visitor)
    {
        if (visitor.AsItStands)
        {
            VisitState(record, null, null, visitor);
            return;
        }
        if (record.Moment is { } moment)
        {
            VisitState(record, moment.First, moment.First.AddDays(1), visitor);
            return;
        }
        var from = record.From?.First;
        foreach (var change in record.Changes)
        {
            VisitState(record, from, change.From.First, visitor);
            record = (T)change.Apply(record);
            from = change.From.First;
        }
        VisitState(record, from, record.Until?.First, visitor);
    }

    private void VisitState(T record, DateOnly? from, DateOnly? until, IPlanVisitor visitor)
    {
        visitor.Enter(ValueOf(record), from, until);
        foreach (var field in _fields) field.Visit(record, visitor);
        visitor.Leave();
    }

    private Change? ReadChange(YamlMapping mapping, PlanDate from, ReadContext context)
    {
        var edits = Edits(mapping, context, RecordFields.OfChange);
        return new Change(from, record => edits.Aggregate((T)record, (current, edit) => edit(current)), mapping.Span);
    }

    private T Apply(PlanRecord record, YamlMapping mapping, ReadContext context, IReadOnlyDictionary<string, RecordField> common) =>
        Edits(mapping, context, common).Aggregate((T)record, (current, edit) => edit(current));

    private List<Func<T, T>> Edits(YamlMapping mapping, ReadContext context, IReadOnlyDictionary<string, RecordField> common)
    {
        var edits = new List<Func<T, T>>();
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key is RecordFields.Changes or RecordFields.Also && common == RecordFields.Present) continue;
            if (_byName.TryGetValue(entry.Key, out var field))
            {
                if (entry.Value is YamlScalar { IsEmpty: true })
                {
                    context.EmptyField(entry, field.Description);
                    edits.Add(Misread(entry.Key));
                }
                else edits.Add(field.Read(entry.Value, context) ?? Misread(entry.Key));
            }
            else if (common.TryGetValue(entry.Key, out var shared))
            {
                if (shared.Read(entry.Value, context) is { } edit) edits.Add(r => (T)edit(r));
            }
            else if (context.UnknownKey(entry, Words.Article(Name), _byName.Keys.Concat(common.Keys), key => Has(mapping, key, entry))
                is { } meant)
            {
                edits.Add(Misread(meant));
            }
        }
        return edits;
    }

    /// <summary>Whether the file of an entry has a key beside it; a section of a plan may be in several files.</summary>
    private static bool Has(YamlMapping mapping, string key, YamlEntry beside) => mapping.Find(key) is { } other
        && (other.KeySpan.Path == beside.KeySpan.Path
            || (other.Value is YamlSequence list && list.Items.Any(item => item.Span.Path == beside.KeySpan.Path)));

    private static Func<T, T> Misread(string field) => record => (T)(record with { Misread = record.Misread.Add(field) });

    private RecordSchema<T> Add(Field<T> field)
    {
        _fields.Add(field);
        _names.Add(field.Name);
        _byName.Add(field.Name, field);
        return this;
    }
}
