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
        .List("activity", FieldTypes.Record(ActivityPosition.Schema), r => r.Activity, (r, v) => r with { Activity = v },
            "Activity by year")
        .List("estates", FieldTypes.Record(EstateChange.Schema), r => r.Estates, (r, v) => r with { Estates = v }, "Changes in buildings")
        .List("digital", FieldTypes.Record(EstateChange.Schema), r => r.Digital, (r, v) => r with { Digital = v },
            "Changes in digital systems");
}

/// <summary>The number of beds of one type at a site in a year.</summary>
public sealed record BedPosition : PlanRecord
{
    public PlanText? Site { get; init; }

    public Ref? Organisation { get; init; }

    public Ref? Type { get; init; }

    public Ref? Year { get; init; }

    public string? Kind { get; init; }

    public Quantity? Beds { get; init; }

    public static RecordSchema<BedPosition> Schema { get; } = new RecordSchema<BedPosition>("bedPosition", () => new BedPosition())
        .Required("site", FieldTypes.Text, r => r.Site!, (r, v) => r with { Site = v }, "Place")
        .Optional("organisation", FieldTypes.RefTo("organisation"), r => r.Organisation!, (r, v) => r with { Organisation = v },
            "Organisation")
        .Optional("type", FieldTypes.RefTo("bedType"), r => r.Type!, (r, v) => r with { Type = v }, "Type of beds; all types if left out")
        .Required("year", FieldTypes.RefTo("year"), r => r.Year!, (r, v) => r with { Year = v }, "Year")
        .Required("kind", FieldTypes.OneOf("baseline", "planned"), r => r.Kind!, (r, v) => r with { Kind = v }, "Current or planned")
        .Required("beds", FieldTypes.Quantity, r => r.Beds!, (r, v) => r with { Beds = v }, "Number");
}

/// <summary>The number of units of one type.</summary>
public sealed record UnitPosition : PlanRecord
{
    public PlanText? Kind { get; init; }

    public Ref? Place { get; init; }

    public PlanDate? By { get; init; }

    public Quantity? Count { get; init; }

    public static RecordSchema<UnitPosition> Schema { get; } = new RecordSchema<UnitPosition>("unitPosition", () => new UnitPosition())
        .Required("kind", FieldTypes.Text, r => r.Kind!, (r, v) => r with { Kind = v }, "Type of units")
        .Optional("place", FieldTypes.RefTo("place"), r => r.Place!, (r, v) => r with { Place = v }, "Place")
        .Optional("by", FieldTypes.Date, r => r.By!, (r, v) => r with { By = v }, "Due date")
        .Required("count", FieldTypes.Quantity, r => r.Count!, (r, v) => r with { Count = v }, "Number");
}

/// <summary>Activity at one point of delivery in a year.</summary>
public sealed record ActivityPosition : PlanRecord
{
    public PlanText? Pod { get; init; }

    public Ref? Year { get; init; }

    public string? Kind { get; init; }

    public Quantity? Amount { get; init; }

    public static RecordSchema<ActivityPosition> Schema { get; } =
        new RecordSchema<ActivityPosition>("activityPosition", () => new ActivityPosition())
        .Required("pod", FieldTypes.Text, r => r.Pod!, (r, v) => r with { Pod = v },
            "Point of delivery, such as emergency admissions or outpatients")
        .Required("year", FieldTypes.RefTo("year"), r => r.Year!, (r, v) => r with { Year = v }, "Year")
        .Required("kind", FieldTypes.OneOf("baseline", "do-nothing", "planned"), r => r.Kind!, (r, v) => r with { Kind = v },
            "Current, forecast or planned")
        .Required("amount", FieldTypes.Quantity, r => r.Amount!, (r, v) => r with { Amount = v }, "Amount");
}

/// <summary>A change at a site or in a system.</summary>
public sealed record EstateChange : PlanRecord
{
    public PlanText? Site { get; init; }

    public PlanText? Change { get; init; }

    public Quantity? Amount { get; init; }

    public PlanDate? Date { get; init; }

    public static RecordSchema<EstateChange> Schema { get; } = new RecordSchema<EstateChange>("estateChange", () => new EstateChange())
        .Required("site", FieldTypes.Text, r => r.Site!, (r, v) => r with { Site = v }, "The site or system")
        .Required("change", FieldTypes.Sentence, r => r.Change!, (r, v) => r with { Change = v }, "The change")
        .Optional("amount", FieldTypes.Quantity, r => r.Amount!, (r, v) => r with { Amount = v }, "Cost")
        .Optional("date", FieldTypes.Date, r => r.Date!, (r, v) => r with { Date = v }, "Date");
}
