using StpGen.Authoring.Reading;

namespace StpGen.Authoring.Schema;

/// <summary>One field of a record: its key in YAML, which templates use too, and what the field is for.</summary>
public abstract class Field<TOwner>(string name, bool isRequired, string summary)
{
    public string Name { get; } = name;

    public bool IsRequired { get; } = isRequired;

    /// <summary>A phrase that describes the field, for schema and help.</summary>
    public string Summary { get; } = summary;

    /// <summary>What an author can write, with its article.</summary>
    public string Description => Form.Description;

    public abstract FieldForm Form { get; }

    /// <summary>The owner with this field read from a node; null if it could not be read, which has been reported.</summary>
    public abstract Func<TOwner, TOwner>? Read(YamlNode node, ReadContext context);

    public abstract TOwner View(TOwner owner, Viewpoint viewpoint);

    /// <summary>The owner without this field's value.</summary>
    public abstract TOwner Without(TOwner owner);

    public abstract void Visit(TOwner owner, IPlanVisitor visitor);

    /// <summary>The field's value with its references and citations followed; of an owner that is itself absent, an absent value.</summary>
    public abstract object? ValueOf(TOwner? owner, IPlanFacts facts);
}

/// <summary>A field of one type, read and written by typed lambdas.</summary>
public sealed class Field<TOwner, TValue>(
    string name, FieldType<TValue> type, Func<TOwner, TValue> get, Func<TOwner, TValue, TOwner> set, bool isRequired, string summary)
    : Field<TOwner>(name, isRequired, summary)
{
    public override FieldForm Form => type.Form;

    public override Func<TOwner, TOwner>? Read(YamlNode node, ReadContext context)
    {
        if (!type.TryRead(node, context, out var value)) return null;
        return owner => set(owner, value);
    }

    public override TOwner View(TOwner owner, Viewpoint viewpoint)
    {
        var value = get(owner);
        if (value is null) return owner;
        var seen = type.View(value, viewpoint);
        return ReferenceEquals(value, seen) || EqualityComparer<TValue>.Default.Equals(value, seen) ? owner : set(owner, seen);
    }

    public override TOwner Without(TOwner owner) => set(owner, type.Empty);

    public override void Visit(TOwner owner, IPlanVisitor visitor)
    {
        if (get(owner) is not { } value) return;
        if (!type.IsEmpty(value)) visitor.Field(Name, type.Role);
        type.Visit(value, visitor);
    }

    public override object? ValueOf(TOwner? owner, IPlanFacts facts) =>
        owner is not null && get(owner) is { } value ? type.ToValue(value, facts) : type.Absent;
}
