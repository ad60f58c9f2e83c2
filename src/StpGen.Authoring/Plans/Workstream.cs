using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>A stream of work with its leads.</summary>
public sealed record Workstream : Entity
{
    public PlanText? Name { get; init; }

    public string? Kind { get; init; }

    public Ref? Gap { get; init; }

    public Holder? Sponsor { get; init; }

    public ImmutableArray<Lead> Leads { get; init; } = [];

    public Holder? CommunicationsLead { get; init; }

    public PlanText? Remit { get; init; }

    public PlanText? Frequency { get; init; }

    public static Shape<Workstream> Shape { get; } = EntityShape.Create("workstream", () => new Workstream())
        .Required("name", Kinds.Text, r => r.Name!, (r, v) => r with { Name = v }, "Its name")
        .Required("kind", Kinds.OneOf("gap", "clinical", "enabling"), r => r.Kind!, (r, v) => r with { Kind = v }, "What kind it is")
        .Optional("gap", Kinds.RefTo("gap"), r => r.Gap!, (r, v) => r with { Gap = v }, "Which gap it works on")
        .Optional("sponsor", Kinds.Record(Holder.Shape), r => r.Sponsor!, (r, v) => r with { Sponsor = v }, "The chief executive who sponsors it")
        .List("leads", Kinds.Record(Lead.Shape), r => r.Leads, (r, v) => r with { Leads = v }, "Who leads it")
        .Optional("communicationsLead", Kinds.Record(Holder.Shape), r => r.CommunicationsLead!, (r, v) => r with { CommunicationsLead = v }, "Who leads its communications")
        .Optional("remit", Kinds.Text, r => r.Remit!, (r, v) => r with { Remit = v }, "What it does, and what its leads are for")
        .Optional("frequency", Kinds.Text, r => r.Frequency!, (r, v) => r with { Frequency = v }, "How often it meets");
}

/// <summary>One of those who lead a workstream.</summary>
public sealed record Lead : PlanRecord
{
    public Ref? Person { get; init; }

    public Ref? Organisation { get; init; }

    public ToBeConfirmed? Tbc { get; init; }

    public Ref? Place { get; init; }

    public static Shape<Lead> Shape { get; } = new Shape<Lead>("lead", () => new Lead())
        .Optional("person", Kinds.RefTo("person"), r => r.Person!, (r, v) => r with { Person = v }, "The person")
        .Optional("organisation", Kinds.RefTo("organisation"), r => r.Organisation!, (r, v) => r with { Organisation = v }, "The organisation")
        .Optional("tbc", Kinds.Record(ToBeConfirmed.Shape), r => r.Tbc!, (r, v) => r with { Tbc = v }, "Who finds somebody, and by when")
        .Optional("place", Kinds.RefTo("place"), r => r.Place!, (r, v) => r with { Place = v }, "For which place");
}
