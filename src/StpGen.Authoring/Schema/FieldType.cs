using StpGen.Authoring.Reading;

namespace StpGen.Authoring.Schema;

/// <summary>A type of value in a plan: how it is read from YAML, how a view changes it, and what rules and templates see of it.</summary>
public abstract class FieldType<T>
{
    /// <summary>What an author can write.</summary>
    public abstract FieldForm Form { get; }

    /// <summary>What an author would call it, with its article: <c>a date such as 30 June 2016</c>.</summary>
    public string Description => Form.Description;

    /// <summary>Reads a node; reports a fault and returns false if it cannot.</summary>
    public abstract bool TryRead(YamlNode node, ReadContext context, out T value);

    /// <summary>The value of a field that is withheld.</summary>
    public virtual T Empty => default!;

    public virtual FieldRole Role => FieldRole.Value;

    /// <summary>Whether the value is as if the field were left out.</summary>
    public virtual bool IsEmpty(T value) => false;

    /// <summary>Shows a visitor the texts, references and records in the value.</summary>
    public virtual void Visit(T value, IPlanVisitor visitor)
    {
    }

    /// <summary>The value as it was on a day for an audience, without records that did not apply or are withheld.</summary>
    public virtual T View(T value, Viewpoint viewpoint) => value;

    /// <summary>The value with its references and citations followed; null for what is absent.</summary>
    public virtual object? ToValue(T value, IPlanFacts facts) => value;

    /// <summary>
    /// The placeholder for a value that is missing. A record's has its fields, all absent, so that their names are still checked.
    /// </summary>
    public virtual object Absent => AbsentValue.Instance;
}
