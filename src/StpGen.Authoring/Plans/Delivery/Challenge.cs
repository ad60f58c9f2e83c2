using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>A challenge behind one of the gaps.</summary>
public sealed record Challenge : Entity
{
    public Ref? Gap { get; init; }

    public PlanText? Title { get; init; }

    public PlanText? Short { get; init; }

    public ImmutableArray<PlanText> Details { get; init; } = [];

    public ImmutableArray<Ref> Places { get; init; } = [];

    public ImmutableArray<Ref> Organisations { get; init; } = [];

    public static RecordSchema<Challenge> Schema { get; } = EntitySchema.Create("challenge", () => new Challenge())
        .Required("gap", FieldTypes.RefTo("gap"), r => r.Gap!, (r, v) => r with { Gap = v }, "The gap it belongs to")
        .Required("title", FieldTypes.Sentence, r => r.Title!, (r, v) => r with { Title = v }, "The challenge in one line")
        .Optional("short", FieldTypes.Sentence, r => r.Short!, (r, v) => r with { Short = v },
            "The challenge in at most 60 characters, for diagrams")
        .List("details", FieldTypes.Sentence, r => r.Details, (r, v) => r with { Details = v }, "Details")
        .List("places", FieldTypes.RefTo("place"), r => r.Places, (r, v) => r with { Places = v }, "The places it affects most")
        .List("organisations", FieldTypes.RefTo("organisation"), r => r.Organisations, (r, v) => r with { Organisations = v },
            "The organisations it affects most");
}
