using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Governance;

/// <summary>The holder of a role or the lead of something: a person, an organisation, or 'to be confirmed'.</summary>
public sealed record Holder : PlanRecord
{
    public Ref? Person { get; init; }

    public Ref? Organisation { get; init; }

    public ToBeConfirmed? Tbc { get; init; }

    public static RecordSchema<Holder> Schema { get; } = new RecordSchema<Holder>("holder", () => new Holder())
        .Optional("person", FieldTypes.RefTo("person"), r => r.Person!, (r, v) => r with { Person = v }, "The person")
        .Optional("organisation", FieldTypes.RefTo("organisation"), r => r.Organisation!, (r, v) => r with { Organisation = v },
            "The organisation")
        .Optional("tbc", FieldTypes.Record(ToBeConfirmed.Schema), r => r.Tbc!, (r, v) => r with { Tbc = v },
            "To be confirmed: owner and due date");
}

/// <summary>A post that does not have a holder yet.</summary>
public sealed record ToBeConfirmed : PlanRecord
{
    public Ref? Owner { get; init; }

    public PlanDate? Due { get; init; }

    public static RecordSchema<ToBeConfirmed> Schema { get; } = new RecordSchema<ToBeConfirmed>("toBeConfirmed", () => new ToBeConfirmed())
        .Optional("owner", FieldTypes.RefTo("person"), r => r.Owner!, (r, v) => r with { Owner = v }, "Owner")
        .Optional("due", FieldTypes.Date, r => r.Due!, (r, v) => r with { Due = v }, "Due date");
}
