using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Finance;

/// <summary>The workforce.</summary>
public sealed record Workforce : PlanRecord
{
    public ImmutableArray<WorkforcePosition> Positions { get; init; } = [];

    public ImmutableArray<PlanText> NewRoles { get; init; } = [];

    public ImmutableArray<PlanText> Issues { get; init; } = [];

    public static RecordSchema<Workforce> Schema { get; } = new RecordSchema<Workforce>("workforce", () => new Workforce())
        .List("positions", FieldTypes.Record(WorkforcePosition.Schema), r => r.Positions, (r, v) => r with { Positions = v },
            "Staff by group and year")
        .List("newRoles", FieldTypes.Sentence, r => r.NewRoles, (r, v) => r with { NewRoles = v }, "New roles")
        .List("issues", FieldTypes.Sentence, r => r.Issues, (r, v) => r with { Issues = v }, "Challenges");
}

/// <summary>The number of staff in a group, now or in future.</summary>
public sealed record WorkforcePosition : PlanRecord
{
    public Ref? Group { get; init; }

    public Ref? Year { get; init; }

    public string? Kind { get; init; }

    public Ref? Organisation { get; init; }

    public Quantity? Wte { get; init; }

    public static RecordSchema<WorkforcePosition> Schema { get; } =
        new RecordSchema<WorkforcePosition>("workforcePosition", () => new WorkforcePosition())
        .Required("group", FieldTypes.RefTo("staffGroup"), r => r.Group!, (r, v) => r with { Group = v }, "Staff group")
        .Required("year", FieldTypes.RefTo("year"), r => r.Year!, (r, v) => r with { Year = v }, "Year")
        .Required("kind", FieldTypes.OneOf("baseline", "do-nothing", "planned"), r => r.Kind!, (r, v) => r with { Kind = v },
            "Current, forecast or planned")
        .Optional("organisation", FieldTypes.RefTo("organisation"), r => r.Organisation!, (r, v) => r with { Organisation = v },
            "The organisation; the whole system if left out")
        .Required("wte", FieldTypes.Quantity, r => r.Wte!, (r, v) => r with { Wte = v }, "Whole-time equivalents");
}
