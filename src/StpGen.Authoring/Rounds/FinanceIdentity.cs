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

    public static RecordSchema<FinanceIdentity> Schema { get; } =
        new RecordSchema<FinanceIdentity>("financeIdentity", () => new FinanceIdentity())
        .List("sum", FieldTypes.RefTo("financeCategory"), r => r.Sum, (r, v) => r with { Sum = v }, "The positions to add up")
        .Required("total", FieldTypes.RefTo("financeCategory"), r => r.Total!, (r, v) => r with { Total = v },
            "The position that must equal their sum")
        .Optional("solutions", FieldTypes.RefTo("financeCategory"), r => r.Solutions!, (r, v) => r with { Solutions = v },
            "The position that solutions must add up to")
        .Optional("unit", FieldTypes.Text, r => r.Unit!, (r, v) => r with { Unit = v }, "The unit of amounts");
}
