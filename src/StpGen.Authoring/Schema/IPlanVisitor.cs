using StpGen.Authoring.Values;

namespace StpGen.Authoring.Schema;

/// <summary>Visits a plan: every record with the dates on which it applies, and every reference and text in it.</summary>
public interface IPlanVisitor
{
    /// <summary>Enters a record, which is as given from one day (inclusive) until another (exclusive), if it has such days.</summary>
    void Enter(PlanRecord record, DateOnly? from, DateOnly? until);

    void Leave();

    void Reference(Ref reference);

    void Text(PlanText text);

    void Prose(Prose prose);
}
