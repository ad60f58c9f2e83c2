using StpGen.Authoring.Values;

namespace StpGen.Authoring.Schema;

/// <summary>Visits a plan: every record with the dates on which it applies, and every reference and text in it.</summary>
public interface IPlanVisitor
{
    /// <summary>Whether each record is shown once, as it is in this view, or once for each period in which it does not change.</summary>
    bool AsItStands { get; }

    /// <summary>Enters a record, which is as given from one day (inclusive) until another (exclusive), if it has such days.</summary>
    void Enter(RecordValue record, DateOnly? from, DateOnly? until);

    void Leave();

    /// <summary>A field of the record entered last that has a value; its references, texts and records follow.</summary>
    void Field(string name, FieldRole role);

    void Reference(Ref reference);

    void Text(PlanText text);

    void Date(PlanDate date);

    void Prose(Prose prose);
}
