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

    public Quantity? Count { get; init; }

    public Coverage? Coverage { get; init; }

    public bool Outside { get; init; }

    public SignedUp? SignedUp { get; init; }

    public static Shape<Organisation> Shape { get; } = EntityShape.Create("organisation", () => new Organisation())
        .Required("name", Kinds.Text, r => r.Name!, (r, v) => r with { Name = v }, "Its full name")
        .Optional("shortName", Kinds.Text, r => r.ShortName!, (r, v) => r with { ShortName = v }, "What papers call it where space is short")
        .List("aliases", Kinds.Text, r => r.Aliases, (r, v) => r with { Aliases = v }, "Other names that papers use for it")
        .Required("type", Kinds.RefTo("organisationType"), r => r.Type!, (r, v) => r with { Type = v }, "What it is")
        .Optional("place", Kinds.RefTo("place"), r => r.Place!, (r, v) => r with { Place = v }, "Where it is; none: it serves the whole footprint")
        .List("statuses", Kinds.Record(RegulatoryStatus.Shape), r => r.Statuses, (r, v) => r with { Statuses = v }, "Regimes that a regulator has put it under")
        .Optional("count", Kinds.Quantity, r => r.Count!, (r, v) => r with { Count = v }, "How many there are, where one record stands for several")
        .Optional("coverage", Kinds.Record(Coverage.Shape), r => r.Coverage!, (r, v) => r with { Coverage = v }, "How much of it lies within the footprint")
        .Optional("outside", Kinds.Flag, r => r.Outside, (r, v) => r with { Outside = v }, "Whether it takes part from beyond the footprint and is none of its organisations")
        .Optional("signedUp", Kinds.Record(SignedUp.Shape), r => r.SignedUp!, (r, v) => r with { SignedUp = v }, "When its board approved the plan");
}

/// <summary>A regime that a regulator has put an organisation under.</summary>
public sealed record RegulatoryStatus : PlanRecord
{
    public Ref? Regime { get; init; }

    public static Shape<RegulatoryStatus> Shape { get; } = new Shape<RegulatoryStatus>("regulatoryStatus", () => new RegulatoryStatus())
        .Required("regime", Kinds.RefTo("regulatoryRegime"), r => r.Regime!, (r, v) => r with { Regime = v }, "Which one");
}

/// <summary>How much of an organisation lies within the footprint.</summary>
public sealed record Coverage : PlanRecord
{
    public string? Extent { get; init; }

    public PlanText? Note { get; init; }

    public static Shape<Coverage> Shape { get; } = new Shape<Coverage>("coverage", () => new Coverage())
        .Required("extent", Kinds.OneOf("whole", "part"), r => r.Extent!, (r, v) => r with { Extent = v }, "The whole of it, or a part")
        .Optional("note", Kinds.Text, r => r.Note!, (r, v) => r with { Note = v }, "Which part")
        .Shorthand("extent");
}

/// <summary>An organisation's board has approved the plan.</summary>
public sealed record SignedUp : PlanRecord
{
    public PlanDate? Date { get; init; }

    public PlanText? By { get; init; }

    public static Shape<SignedUp> Shape { get; } = new Shape<SignedUp>("signedUp", () => new SignedUp())
        .Required("date", Kinds.Date, r => r.Date!, (r, v) => r with { Date = v }, "When")
        .Optional("by", Kinds.Text, r => r.By!, (r, v) => r with { By = v }, "Which board");
}
