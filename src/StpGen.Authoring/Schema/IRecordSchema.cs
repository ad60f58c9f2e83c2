using System.Collections.Immutable;

namespace StpGen.Authoring.Schema;

/// <summary>The names and forms of a record's fields, whatever the type of the record.</summary>
public interface IRecordSchema
{
    /// <summary>What the record is called in references and messages, in the singular: <c>organisation</c>.</summary>
    string Name { get; }

    /// <summary>The fields of its own.</summary>
    IReadOnlyList<FieldInfo> OwnFields { get; }

    /// <summary>The fields that it shares with other records, such as <c>source</c>.</summary>
    IReadOnlyList<FieldInfo> SharedFields { get; }

    /// <summary>The field that an author may write as a bare scalar instead of a mapping; null if there is none.</summary>
    string? ShorthandField { get; }
}

/// <summary>A field of a record: its key in YAML, what it is for, and what an author can write.</summary>
public sealed record FieldInfo(string Name, string Summary, bool IsRequired, FieldForm Form);

/// <summary>A mapping that is a value rather than a record, such as a quantity with its unit.</summary>
public sealed record MappingSchema(string Name, ImmutableArray<FieldInfo> Fields) : IRecordSchema
{
    public IReadOnlyList<FieldInfo> OwnFields => Fields;

    public IReadOnlyList<FieldInfo> SharedFields => [];

    public string? ShorthandField => null;
}
