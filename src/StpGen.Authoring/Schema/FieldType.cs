using StpGen.Authoring.Reading;

namespace StpGen.Authoring.Schema;

/// <summary>A kind of value in a plan: how it is read from YAML, how a view changes it, and what templates see of it.</summary>
public abstract class FieldType<T>
{
    /// <summary>What an author would call it, with its article: <c>a date such as 30 June 2016</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Reads a node. When it cannot, it has reported why and returns false.</summary>
    public abstract bool TryRead(YamlNode node, ReadContext context, out T value);

    /// <summary>The value of a field that is withheld.</summary>
    public virtual T Empty => default!;

    /// <summary>Shows a visitor what the value holds: texts, references, records.</summary>
    public virtual void Visit(T value, IPlanVisitor visitor)
    {
    }

    /// <summary>The value as it was on a day for an audience; records that did not hold or are withheld fall out.</summary>
    public virtual T View(T value, Viewpoint viewpoint) => value;

    /// <summary>What a template sees; null for what is absent.</summary>
    public abstract object? ToTemplate(T value, ITemplateRecords records);

    /// <summary>
    /// What a template sees where there is no value: never null, which would print as nothing, but a stand-in that prints as
    /// a polite note; for a record one whose fields are all absent, so that their names stay checked.
    /// </summary>
    public virtual object Absent(ITemplateRecords records) => Templates.AbsentView.Instance;
}
