using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>What closes the gap: some positions of a year add up to another.</summary>
public sealed record FinanceIdentity : PlanRecord
{
    public ImmutableArray<Ref> Sum { get; init; } = [];

    public Ref? Total { get; init; }

    /// <summary>The category whose system amount the solutions of the plan add up to.</summary>
    public Ref? Solutions { get; init; }

    /// <summary>The unit that amounts are stated in.</summary>
    public PlanText? Unit { get; init; }

    public static RecordSchema<FinanceIdentity> Schema { get; } = new RecordSchema<FinanceIdentity>("financeIdentity", () => new FinanceIdentity())
        .List("sum", FieldTypes.RefTo("financeCategory"), r => r.Sum, (r, v) => r with { Sum = v }, "The positions that are added")
        .Required("total", FieldTypes.RefTo("financeCategory"), r => r.Total!, (r, v) => r with { Total = v }, "The position that is their sum")
        .Optional("solutions", FieldTypes.RefTo("financeCategory"), r => r.Solutions!, (r, v) => r with { Solutions = v }, "The position that solutions add up to")
        .Optional("unit", FieldTypes.Text, r => r.Unit!, (r, v) => r with { Unit = v }, "The unit of amounts");
}
