using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>A part that somebody plays in the programme.</summary>
public sealed record Role : Entity
{
    public PlanText? Title { get; init; }

    public Ref? Part { get; init; }

    public Holder? Holder { get; init; }

    public ImmutableArray<PlanText> Duties { get; init; } = [];

    public string? Status { get; init; }

    public PlanDate? Announced { get; init; }

    public bool Core { get; init; }

    public static Shape<Role> Shape { get; } = EntityShape.Create("role", () => new Role())
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "What the programme calls it")
        .Required("part", Kinds.RefTo("programmeRole"), r => r.Part!, (r, v) => r with { Part = v }, "Which part of the round it is")
        .Required("holder", Kinds.Record(Holder.Shape), r => r.Holder!, (r, v) => r with { Holder = v }, "Who plays it")
        .List("duties", Kinds.Text, r => r.Duties, (r, v) => r with { Duties = v }, "What it asks of them")
        .Optional("status", Kinds.OneOf("sought", "agreed", "confirmed", "interim"), r => r.Status!, (r, v) => r with { Status = v }, "How it stands")
        .Optional("announced", Kinds.Date, r => r.Announced!, (r, v) => r with { Announced = v }, "When the holder was named")
        .Optional("core", Kinds.Flag, r => r.Core, (r, v) => r with { Core = v }, "Whether it is one of the core roles");
}

/// <summary>Who holds a role or leads something: a person, an organisation, or somebody to be confirmed.</summary>
public sealed record Holder : PlanRecord
{
    public Ref? Person { get; init; }

    public Ref? Organisation { get; init; }

    public ToBeConfirmed? Tbc { get; init; }

    public static Shape<Holder> Shape { get; } = new Shape<Holder>("holder", () => new Holder())
        .Optional("person", Kinds.RefTo("person"), r => r.Person!, (r, v) => r with { Person = v }, "The person")
        .Optional("organisation", Kinds.RefTo("organisation"), r => r.Organisation!, (r, v) => r with { Organisation = v }, "The organisation")
        .Optional("tbc", Kinds.Record(ToBeConfirmed.Shape), r => r.Tbc!, (r, v) => r with { Tbc = v }, "Who finds somebody, and by when");
}

/// <summary>A post without a holder yet.</summary>
public sealed record ToBeConfirmed : PlanRecord
{
    public Ref? Owner { get; init; }

    public PlanDate? Due { get; init; }

    public static Shape<ToBeConfirmed> Shape { get; } = new Shape<ToBeConfirmed>("toBeConfirmed", () => new ToBeConfirmed())
        .Optional("owner", Kinds.RefTo("person"), r => r.Owner!, (r, v) => r with { Owner = v }, "Who sees to it")
        .Optional("due", Kinds.Date, r => r.Due!, (r, v) => r with { Due = v }, "By when");
}
