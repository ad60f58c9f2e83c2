using StpGen.Authoring.Values;

namespace StpGen.Authoring.Shapes;

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

/// <summary>A visitor that cares for some things only.</summary>
public abstract class PlanVisitor : IPlanVisitor
{
    public virtual void Enter(PlanRecord record, DateOnly? from, DateOnly? until)
    {
    }

    public virtual void Leave()
    {
    }

    public virtual void Reference(Ref reference)
    {
    }

    public virtual void Text(PlanText text)
    {
    }

    public virtual void Prose(Prose prose)
    {
    }
}
