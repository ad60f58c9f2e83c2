using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Governance;

/// <summary>A county or another part of the footprint.</summary>
public sealed record Place : Entity
{
    public PlanText? Name { get; init; }

    public PlanText? Tier { get; init; }

    public Ref? Parent { get; init; }

    public PlanText? OnsCode { get; init; }

    public Quantity? Population { get; init; }

    public ImmutableArray<Projection> Projections { get; init; } = [];

    public static RecordSchema<Place> Schema { get; } = EntitySchema.Create("place", () => new Place())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Name")
        .Optional("tier", FieldTypes.Text, r => r.Tier!, (r, v) => r with { Tier = v }, "Type of place, such as county or locality")
        .Optional("parent", FieldTypes.RefTo("place"), r => r.Parent!, (r, v) => r with { Parent = v }, "The place it is part of")
        .Optional("onsCode", FieldTypes.Text, r => r.OnsCode!, (r, v) => r with { OnsCode = v },
            "Code of the Office for National Statistics, such as E10000009")
        .Optional("population", FieldTypes.Quantity, r => r.Population!, (r, v) => r with { Population = v }, "Population")
        .List("projections", FieldTypes.Record(Projection.Schema), r => r.Projections, (r, v) => r with { Projections = v },
            "Population in later years");
}

/// <summary>How many people will live in a place in a later year.</summary>
public sealed record Projection : PlanRecord
{
    public PlanDate? When { get; init; }

    public Quantity? People { get; init; }

    public static RecordSchema<Projection> Schema { get; } = new RecordSchema<Projection>("projection", () => new Projection())
        .Required("when", FieldTypes.Date, r => r.When!, (r, v) => r with { When = v }, "The year")
        .Required("people", FieldTypes.Quantity, r => r.People!, (r, v) => r with { People = v }, "The population");
}
