using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Governance;

/// <summary>An organisation that takes part in the plan.</summary>
public sealed record Organisation : Entity
{
    public PlanText? Name { get; init; }

    public PlanText? ShortName { get; init; }

    public ImmutableArray<PlanText> Aliases { get; init; } = [];

    public Ref? Type { get; init; }

    public Ref? Place { get; init; }

    public PlanText? OnsCode { get; init; }

    public ImmutableArray<RegulatoryStatus> Statuses { get; init; } = [];

    public Quantity? Count { get; init; }

    public Coverage? Coverage { get; init; }

    public bool Outside { get; init; }

    public SignedUp? SignedUp { get; init; }

    public static RecordSchema<Organisation> Schema { get; } = EntitySchema.Create("organisation", () => new Organisation())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Full name")
        .Optional("shortName", FieldTypes.Text, r => r.ShortName!, (r, v) => r with { ShortName = v }, "Short name, for tables and lists")
        .List("aliases", FieldTypes.Text, r => r.Aliases, (r, v) => r with { Aliases = v }, "Other names that papers use for it")
        .Required("type", FieldTypes.RefTo("organisationType"), r => r.Type!, (r, v) => r with { Type = v }, "Type of organisation")
        .Optional("place", FieldTypes.RefTo("place"), r => r.Place!, (r, v) => r with { Place = v },
            "The places it serves; the whole footprint if left out")
        .Optional("onsCode", FieldTypes.Text, r => r.OnsCode!, (r, v) => r with { OnsCode = v },
            "Code of the Office for National Statistics, for councils and commissioners")
        .List("statuses", FieldTypes.Record(RegulatoryStatus.Schema), r => r.Statuses, (r, v) => r with { Statuses = v },
            "Regulatory regimes it is under")
        .Optional("count", FieldTypes.Quantity, r => r.Count!, (r, v) => r with { Count = v },
            "The number of organisations, if the record covers several")
        .Optional("coverage", FieldTypes.Record(Coverage.Schema), r => r.Coverage!, (r, v) => r with { Coverage = v },
            "How much of it is inside the footprint")
        .Optional("outside", FieldTypes.Flag, r => r.Outside, (r, v) => r with { Outside = v },
            "Whether it takes part but is outside the footprint")
        .Optional("signedUp", FieldTypes.Record(SignedUp.Schema), r => r.SignedUp!, (r, v) => r with { SignedUp = v },
            "Approval of the plan by its board");
}

/// <summary>A regulatory regime that an organisation is under.</summary>
public sealed record RegulatoryStatus : PlanRecord
{
    public Ref? Regime { get; init; }

    public static RecordSchema<RegulatoryStatus> Schema { get; } =
        new RecordSchema<RegulatoryStatus>("regulatoryStatus", () => new RegulatoryStatus())
        .Required("regime", FieldTypes.RefTo("regulatoryRegime"), r => r.Regime!, (r, v) => r with { Regime = v }, "The regime");
}

/// <summary>How much of an organisation is inside the footprint.</summary>
public sealed record Coverage : PlanRecord
{
    public string? Extent { get; init; }

    public PlanText? Note { get; init; }

    public static RecordSchema<Coverage> Schema { get; } = new RecordSchema<Coverage>("coverage", () => new Coverage())
        .Required("extent", FieldTypes.OneOf("whole", "part"), r => r.Extent!, (r, v) => r with { Extent = v }, "Whole or part")
        .Optional("note", FieldTypes.Sentence, r => r.Note!, (r, v) => r with { Note = v }, "The part inside")
        .Shorthand("extent");
}

/// <summary>The approval of the plan by an organisation's board.</summary>
public sealed record SignedUp : PlanRecord
{
    public PlanDate? Date { get; init; }

    public PlanText? By { get; init; }

    public static RecordSchema<SignedUp> Schema { get; } = new RecordSchema<SignedUp>("signedUp", () => new SignedUp())
        .Required("date", FieldTypes.Date, r => r.Date!, (r, v) => r with { Date = v }, "Date")
        .Optional("by", FieldTypes.Text, r => r.By!, (r, v) => r with { By = v }, "The board");
}
