using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Finance;

/// <summary>Beds, units, activity, buildings.</summary>
public sealed record Capacity : PlanRecord
{
    public ImmutableArray<BedPosition> Beds { get; init; } = [];

    public ImmutableArray<UnitPosition> Units { get; init; } = [];

    public ImmutableArray<ActivityPosition> Activity { get; init; } = [];

    public ImmutableArray<EstateChange> Estates { get; init; } = [];

    public ImmutableArray<EstateChange> Digital { get; init; } = [];

    public static RecordSchema<Capacity> Schema { get; } = new RecordSchema<Capacity>("capacity", () => new Capacity())
        .List("beds", FieldTypes.Record(BedPosition.Schema), r => r.Beds, (r, v) => r with { Beds = v }, "Beds by site and year")
        .List("units", FieldTypes.Record(UnitPosition.Schema), r => r.Units, (r, v) => r with { Units = v }, "Units by kind")
        .List("activity", FieldTypes.Record(ActivityPosition.Schema), r => r.Activity, (r, v) => r with { Activity = v }, "Activity by year")
        .List("estates", FieldTypes.Record(EstateChange.Schema), r => r.Estates, (r, v) => r with { Estates = v }, "What changes in buildings")
        .List("digital", FieldTypes.Record(EstateChange.Schema), r => r.Digital, (r, v) => r with { Digital = v }, "What changes in digital systems");
}

/// <summary>Beds of a type at a site in a year.</summary>
public sealed record BedPosition : PlanRecord
{
    public PlanText? Site { get; init; }

    public Ref? Organisation { get; init; }

    public Ref? Type { get; init; }

    public Ref? Year { get; init; }

    public string? Kind { get; init; }

    public Quantity? Beds { get; init; }

    public static RecordSchema<BedPosition> Schema { get; } = new RecordSchema<BedPosition>("bedPosition", () => new BedPosition())
        .Required("site", FieldTypes.Text, r => r.Site!, (r, v) => r with { Site = v }, "Where")
        .Optional("organisation", FieldTypes.RefTo("organisation"), r => r.Organisation!, (r, v) => r with { Organisation = v }, "Whose")
        .Required("type", FieldTypes.RefTo("bedType"), r => r.Type!, (r, v) => r with { Type = v }, "What beds")
        .Required("year", FieldTypes.RefTo("year"), r => r.Year!, (r, v) => r with { Year = v }, "In which year")
        .Required("kind", FieldTypes.OneOf("baseline", "planned"), r => r.Kind!, (r, v) => r with { Kind = v }, "As it is, or as planned")
        .Required("beds", FieldTypes.Quantity, r => r.Beds!, (r, v) => r with { Beds = v }, "How many");
}

/// <summary>Units of a kind.</summary>
public sealed record UnitPosition : PlanRecord
{
    public PlanText? Kind { get; init; }

    public Ref? Place { get; init; }

    public PlanDate? By { get; init; }

    public Quantity? Count { get; init; }

    public static RecordSchema<UnitPosition> Schema { get; } = new RecordSchema<UnitPosition>("unitPosition", () => new UnitPosition())
        .Required("kind", FieldTypes.Text, r => r.Kind!, (r, v) => r with { Kind = v }, "What units")
        .Optional("place", FieldTypes.RefTo("place"), r => r.Place!, (r, v) => r with { Place = v }, "Where")
        .Optional("by", FieldTypes.Date, r => r.By!, (r, v) => r with { By = v }, "By when")
        .Required("count", FieldTypes.Quantity, r => r.Count!, (r, v) => r with { Count = v }, "How many");
}

/// <summary>Activity of a kind in a year.</summary>
public sealed record ActivityPosition : PlanRecord
{
    public PlanText? Pod { get; init; }

    public Ref? Year { get; init; }

    public string? Kind { get; init; }

    public Quantity? Amount { get; init; }

    public static RecordSchema<ActivityPosition> Schema { get; } = new RecordSchema<ActivityPosition>("activityPosition", () => new ActivityPosition())
        .Required("pod", FieldTypes.Text, r => r.Pod!, (r, v) => r with { Pod = v }, "Point of delivery: emergency admissions, outpatients")
        .Required("year", FieldTypes.RefTo("year"), r => r.Year!, (r, v) => r with { Year = v }, "In which year")
        .Required("kind", FieldTypes.OneOf("baseline", "do-nothing", "planned"), r => r.Kind!, (r, v) => r with { Kind = v }, "As it is, as it would become, as planned")
        .Required("amount", FieldTypes.Quantity, r => r.Amount!, (r, v) => r with { Amount = v }, "How much");
}

/// <summary>What changes at a site or in a system.</summary>
public sealed record EstateChange : PlanRecord
{
    public PlanText? Site { get; init; }

    public PlanText? Change { get; init; }

    public Quantity? Amount { get; init; }

    public PlanDate? Date { get; init; }

    public static RecordSchema<EstateChange> Schema { get; } = new RecordSchema<EstateChange>("estateChange", () => new EstateChange())
        .Required("site", FieldTypes.Text, r => r.Site!, (r, v) => r with { Site = v }, "Where, or in which system")
        .Required("change", FieldTypes.Text, r => r.Change!, (r, v) => r with { Change = v }, "What changes")
        .Optional("amount", FieldTypes.Quantity, r => r.Amount!, (r, v) => r with { Amount = v }, "What it costs")
        .Optional("date", FieldTypes.Date, r => r.Date!, (r, v) => r with { Date = v }, "When");
}
