using StpGen.Authoring.Values;

namespace StpGen.Authoring.Schema;

/// <summary>A visitor that ignores whatever it does not override.</summary>
public abstract class PlanVisitor : IPlanVisitor
{
    public virtual bool AsItStands => false;

    public virtual void Enter(RecordValue record, DateOnly? from, DateOnly? until)
    {
    }

    public virtual void Leave()
    {
    }

    public virtual void Field(string name, FieldRole role)
    {
    }

    public virtual void Reference(Ref reference)
    {
    }

    public virtual void Text(PlanText text)
    {
    }

    public virtual void Date(PlanDate date)
    {
    }

    public virtual void Prose(Prose prose)
    {
    }
}
