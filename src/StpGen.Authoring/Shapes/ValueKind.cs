using StpGen.Authoring.Yaml;

namespace StpGen.Authoring.Shapes;

/// <summary>A kind of value in a plan: how it is read from YAML, how a view changes it, and what templates see of it.</summary>
public abstract class ValueKind<T>
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

/// <summary>How references become records in a template.</summary>
public interface ITemplateRecords
{
    /// <summary>What a fact that prose cites by its path says here; null: there is none.</summary>
    string? Cite(string path, Core.Text.SourceSpan citedAt);

    /// <summary>The template's view of a record; null where the view does not hold it.</summary>
    object? Resolve(Values.Ref reference);

    /// <summary>The view that was made of a record; null: none was.</summary>
    object? Seen(PlanRecord record);

    /// <summary>Keeps the view of a record for whoever asks for it next.</summary>
    object Keep(PlanRecord record, object view);
}
