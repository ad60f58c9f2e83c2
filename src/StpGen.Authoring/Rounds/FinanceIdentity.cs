using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>A rule of the round's finances: some positions of a year add up to another.</summary>
public sealed record FinanceIdentity : PlanRecord
{
    public ImmutableArray<Ref> Sum { get; init; } = [];

    public Ref? Total { get; init; }

    /// <summary>The category whose system amount must equal the sum of the plan's solutions.</summary>
    public Ref? Solutions { get; init; }

    /// <summary>The unit of amounts.</summary>
    public PlanText? Unit { get; init; }

    /// <summary>The scopes that add up to <see cref="Whole"/>.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>The scope of the system; a position without a scope has it.</summary>
    public string? Whole { get; init; }

    /// <summary>The categories of which an amount cannot be a surplus once there was a deficit.</summary>
    public ImmutableArray<Ref> Deficits { get; init; } = [];

    /// <summary>The categories whose amounts are never negative.</summary>
    public ImmutableArray<Ref> Gains { get; init; } = [];

    /// <summary>The category of the least that an organisation may end a year with.</summary>
    public Ref? Control { get; init; }

    /// <summary>The years for which plans state whether control totals are met.</summary>
    public ImmutableArray<Ref> ControlYears { get; init; } = [];

    /// <summary>The gap whose size the deficits are.</summary>
    public Ref? Gap { get; init; }

    public static RecordSchema<FinanceIdentity> Schema { get; } =
        new RecordSchema<FinanceIdentity>("financeIdentity", () => new FinanceIdentity())
        .List("sum", FieldTypes.RefTo("financeCategory"), r => r.Sum, (r, v) => r with { Sum = v }, "The positions to add up")
        .Required("total", FieldTypes.RefTo("financeCategory"), r => r.Total!, (r, v) => r with { Total = v },
            "The position that must equal their sum")
        .Optional("solutions", FieldTypes.RefTo("financeCategory"), r => r.Solutions!, (r, v) => r with { Solutions = v },
            "The position that solutions must add up to")
        .Optional("unit", FieldTypes.Text, r => r.Unit!, (r, v) => r with { Unit = v }, "The unit of amounts")
        .List("scopes", FieldTypes.OneOf("nhs", "social-care", "specialised", "system"), r => r.Scopes, (r, v) => r with { Scopes = v },
            "The scopes that add up to the whole")
        .Optional("whole", FieldTypes.OneOf("nhs", "social-care", "specialised", "system"), r => r.Whole!, (r, v) => r with { Whole = v },
            "The scope of the whole")
        .List("deficits", FieldTypes.RefTo("financeCategory"), r => r.Deficits, (r, v) => r with { Deficits = v },
            "The positions that are deficits")
        .List("gains", FieldTypes.RefTo("financeCategory"), r => r.Gains, (r, v) => r with { Gains = v },
            "The positions that are never negative")
        .Optional("control", FieldTypes.RefTo("financeCategory"), r => r.Control!, (r, v) => r with { Control = v },
            "The position that an organisation must reach")
        .List("controlYears", FieldTypes.RefTo("year"), r => r.ControlYears, (r, v) => r with { ControlYears = v },
            "The years for which plans say whether it is reached")
        .Optional("gap", FieldTypes.RefTo("gap"), r => r.Gap!, (r, v) => r with { Gap = v }, "The gap that the deficits are");
}
