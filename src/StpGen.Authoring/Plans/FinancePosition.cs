using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>The money of the plan.</summary>
public sealed record Finance : PlanRecord
{
    public Quantity? BaselineGap { get; init; }

    public ImmutableArray<FinancePosition> Positions { get; init; } = [];

    public static Shape<Finance> Shape { get; } = new Shape<Finance>("finance", () => new Finance())
        .Optional("baselineGap", Kinds.Quantity, r => r.BaselineGap!, (r, v) => r with { BaselineGap = v }, "The gap before anything is done")
        .List("positions", Kinds.Record(FinancePosition.Shape), r => r.Positions, (r, v) => r with { Positions = v }, "Positions by year");
}

/// <summary>A position in one year.</summary>
public sealed record FinancePosition : PlanRecord
{
    public Ref? Year { get; init; }

    public Ref? Kind { get; init; }

    public Ref? Organisation { get; init; }

    public Quantity? Amount { get; init; }

    public static Shape<FinancePosition> Shape { get; } = new Shape<FinancePosition>("financePosition", () => new FinancePosition())
        .Required("year", Kinds.RefTo("year"), r => r.Year!, (r, v) => r with { Year = v }, "The financial year")
        .Required("kind", Kinds.RefTo("financeCategory"), r => r.Kind!, (r, v) => r with { Kind = v }, "Which position")
        .Optional("organisation", Kinds.RefTo("organisation"), r => r.Organisation!, (r, v) => r with { Organisation = v }, "Whose; none: the system")
        .Required("amount", Kinds.Quantity, r => r.Amount!, (r, v) => r with { Amount = v }, "How much, in £m; a deficit is negative");
}
