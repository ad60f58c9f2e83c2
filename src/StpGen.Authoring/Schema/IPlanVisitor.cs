using StpGen.Authoring.Values;

namespace StpGen.Authoring.Schema;

/// <summary>Looks through a plan: every record with the days on which it stands so, every reference and text in it.</summary>
public interface IPlanVisitor
{
    /// <summary>A record begins; it stands as it is from one day (inclusive) until another (exclusive), where it says so.</summary>
    void Enter(PlanRecord record, DateOnly? from, DateOnly? until);

    void Leave();

    void Reference(Ref reference);

    void Text(PlanText text);

    void Prose(Prose prose);
}
