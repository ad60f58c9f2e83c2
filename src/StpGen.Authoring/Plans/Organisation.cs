using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>A body that takes part in the plan.</summary>
public sealed record Organisation : Entity
{
    public PlanText? Name { get; init; }

    public PlanText? ShortName { get; init; }

    public ImmutableArray<PlanText> Aliases { get; init; } = [];

    public Ref? Type { get; init; }

    public Ref? Place { get; init; }

    public ImmutableArray<RegulatoryStatus> Statuses { get; init; } = [];

    public static Shape<Organisation> Shape { get; } = EntityShape.Create("organisation", () => new Organisation())
        .Required("name", Kinds.Text, r => r.Name!, (r, v) => r with { Name = v }, "Its full name")
        .Optional("shortName", Kinds.Text, r => r.ShortName!, (r, v) => r with { ShortName = v }, "What papers call it where space is short")
        .List("aliases", Kinds.Text, r => r.Aliases, (r, v) => r with { Aliases = v }, "Other names that papers use for it")
        .Required("type", Kinds.RefTo("organisationType"), r => r.Type!, (r, v) => r with { Type = v }, "What it is")
        .Optional("place", Kinds.RefTo("place"), r => r.Place!, (r, v) => r with { Place = v }, "Where it is; none: it serves the whole footprint")
        .List("statuses", Kinds.Record(RegulatoryStatus.Shape), r => r.Statuses, (r, v) => r with { Statuses = v }, "Regimes that a regulator has put it under");
}

/// <summary>A regime that a regulator has put an organisation under.</summary>
public sealed record RegulatoryStatus : PlanRecord
{
    public Ref? Regime { get; init; }

    public static Shape<RegulatoryStatus> Shape { get; } = new Shape<RegulatoryStatus>("regulatoryStatus", () => new RegulatoryStatus())
        .Required("regime", Kinds.RefTo("regulatoryRegime"), r => r.Regime!, (r, v) => r with { Regime = v }, "Which one");
}
