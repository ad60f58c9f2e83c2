using System.Collections.Immutable;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>A workstream and its leads.</summary>
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

    public static RecordSchema<Workstream> Schema { get; } = EntitySchema.Create("workstream", () => new Workstream())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Name")
        .Required("kind", FieldTypes.OneOf("gap", "clinical", "enabling"), r => r.Kind!, (r, v) => r with { Kind = v },
            "Type of workstream")
        .Optional("gap", FieldTypes.RefTo("gap"), r => r.Gap!, (r, v) => r with { Gap = v }, "The gap it works on")
        .Optional("sponsor", FieldTypes.Record(Holder.Schema), r => r.Sponsor!, (r, v) => r with { Sponsor = v },
            "The sponsor, a chief executive")
        .List("leads", FieldTypes.Record(Lead.Schema), r => r.Leads, (r, v) => r with { Leads = v }, "Leads")
        .Optional("communicationsLead", FieldTypes.Record(Holder.Schema), r => r.CommunicationsLead!,
            (r, v) => r with { CommunicationsLead = v }, "Communications lead")
        .Optional("remit", FieldTypes.Sentence, r => r.Remit!, (r, v) => r with { Remit = v }, "Remit")
        .Optional("frequency", FieldTypes.Text, r => r.Frequency!, (r, v) => r with { Frequency = v }, "How often it meets");
}

/// <summary>One of the leads of a workstream.</summary>
public sealed record Lead : PlanRecord
{
    public Ref? Person { get; init; }

    public Ref? Organisation { get; init; }

    public ToBeConfirmed? Tbc { get; init; }

    public Ref? Place { get; init; }

    public static RecordSchema<Lead> Schema { get; } = new RecordSchema<Lead>("lead", () => new Lead())
        .Optional("person", FieldTypes.RefTo("person"), r => r.Person!, (r, v) => r with { Person = v }, "The person")
        .Optional("organisation", FieldTypes.RefTo("organisation"), r => r.Organisation!, (r, v) => r with { Organisation = v },
            "The organisation")
        .Optional("tbc", FieldTypes.Record(ToBeConfirmed.Schema), r => r.Tbc!, (r, v) => r with { Tbc = v },
            "To be confirmed: owner and due date")
        .Optional("place", FieldTypes.RefTo("place"), r => r.Place!, (r, v) => r with { Place = v }, "The place the lead is for");
}
