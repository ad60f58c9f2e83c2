namespace StpGen.Authoring.Schema;

/// <summary>
/// A record with its schema, or a schema without a record where there is none: its fields by their YAML names. A field's value is
/// again a record, a <see cref="ListValue"/>, a text, number, date, flag or prose, or an <see cref="AbsentValue"/>.
/// </summary>
public abstract class RecordValue
{
    /// <summary>What the record is called in references and messages: <c>organisation</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Null: there is none, and all its fields are absent.</summary>
    public abstract PlanRecord? Record { get; }

    public bool IsAbsent => Record is null;

    /// <summary>The id by which others name it; null: it has none.</summary>
    public string? Id => (Record as Entity)?.Id;

    public abstract IReadOnlyList<string> FieldNames { get; }

    /// <summary>Whether there is such a field, whatever its value.</summary>
    public abstract bool Has(string field);

    /// <summary>A field's value, its references and citations followed.</summary>
    public abstract object? Find(string field, IPlanFacts facts);
}

/// <summary>A record of one schema.</summary>
internal sealed class RecordValue<T>(RecordSchema<T> schema, T? record) : RecordValue where T : PlanRecord
{
    private const string Source = "source";

    public override string Name => schema.Name;

    public override PlanRecord? Record => record;

    public override IReadOnlyList<string> FieldNames => schema.FieldNames;

    public override bool Has(string field) => schema.Find(field) is not null || field == Source;

    public override object? Find(string field, IPlanFacts facts) =>
        schema.Find(field) is { } known ? known.ValueOf(record, facts)
        : field == Source ? (object?)record?.Source ?? AbsentValue.Instance
        : throw new ArgumentException($"There is no field '{field}'.", nameof(field));
}
