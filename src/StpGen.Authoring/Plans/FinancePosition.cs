using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>The money of the plan.</summary>
public sealed record Finance : PlanRecord
{
    public Quantity? BaselineGap { get; init; }

    public PlanText? Reviewer { get; init; }

    public PlanText? LocalSolution { get; init; }

    public PlanText? Residual { get; init; }

    public ImmutableArray<FinancePosition> Positions { get; init; } = [];

    public ImmutableArray<FinanceSolution> Solutions { get; init; } = [];

    public ImmutableArray<Investment> Investments { get; init; } = [];

    public ImmutableArray<Investment> Capital { get; init; } = [];

    public static Shape<Finance> Shape { get; } = new Shape<Finance>("finance", () => new Finance())
        .Optional("baselineGap", Kinds.Quantity, r => r.BaselineGap!, (r, v) => r with { BaselineGap = v }, "The gap before anything is done")
        .Optional("reviewer", Kinds.Text, r => r.Reviewer!, (r, v) => r with { Reviewer = v }, "Who reviews it")
        .Optional("localSolution", Kinds.Text, r => r.LocalSolution!, (r, v) => r with { LocalSolution = v }, "What local work is to close")
        .Optional("residual", Kinds.Text, r => r.Residual!, (r, v) => r with { Residual = v }, "What is left")
        .List("positions", Kinds.Record(FinancePosition.Shape), r => r.Positions, (r, v) => r with { Positions = v }, "Positions by year")
        .List("solutions", Kinds.Record(FinanceSolution.Shape), r => r.Solutions, (r, v) => r with { Solutions = v }, "What closes the gap")
        .List("investments", Kinds.Record(Investment.Shape), r => r.Investments, (r, v) => r with { Investments = v }, "What is spent to get there")
        .List("capital", Kinds.Record(Investment.Shape), r => r.Capital, (r, v) => r with { Capital = v }, "What is built");
}

/// <summary>A position in one year.</summary>
public sealed record FinancePosition : PlanRecord
{
    public Ref? Year { get; init; }

    public Ref? Kind { get; init; }

    public Ref? Organisation { get; init; }

    public string? Scope { get; init; }

    public Quantity? Amount { get; init; }

    public static Shape<FinancePosition> Shape { get; } = new Shape<FinancePosition>("financePosition", () => new FinancePosition())
        .Required("year", Kinds.RefTo("year"), r => r.Year!, (r, v) => r with { Year = v }, "The financial year")
        .Required("kind", Kinds.RefTo("financeCategory"), r => r.Kind!, (r, v) => r with { Kind = v }, "Which position")
        .Optional("organisation", Kinds.RefTo("organisation"), r => r.Organisation!, (r, v) => r with { Organisation = v }, "Whose; none: the system")
        .Optional("scope", Kinds.OneOf("nhs", "social-care", "specialised", "system"), r => r.Scope!, (r, v) => r with { Scope = v }, "What it covers")
        .Required("amount", Kinds.Quantity, r => r.Amount!, (r, v) => r with { Amount = v }, "How much, in £m; a deficit is negative");
}

/// <summary>What closes part of the gap.</summary>
public sealed record FinanceSolution : PlanRecord
{
    public PlanText? Category { get; init; }

    public Ref? Programme { get; init; }

    public Ref? Year { get; init; }

    public Quantity? Amount { get; init; }

    public bool Recurrent { get; init; }

    public string? Confidence { get; init; }

    public static Shape<FinanceSolution> Shape { get; } = new Shape<FinanceSolution>("financeSolution", () => new FinanceSolution())
        .Required("category", Kinds.Text, r => r.Category!, (r, v) => r with { Category = v }, "What kind of solution")
        .Optional("programme", Kinds.RefTo("programme"), r => r.Programme!, (r, v) => r with { Programme = v }, "Which programme brings it")
        .Required("year", Kinds.RefTo("year"), r => r.Year!, (r, v) => r with { Year = v }, "In which year")
        .Required("amount", Kinds.Quantity, r => r.Amount!, (r, v) => r with { Amount = v }, "How much, in £m")
        .Optional("recurrent", Kinds.Flag, r => r.Recurrent, (r, v) => r with { Recurrent = v }, "Whether it comes again each year")
        .Optional("confidence", Kinds.OneOf("low", "medium", "high"), r => r.Confidence!, (r, v) => r with { Confidence = v }, "How sure it is");
}

/// <summary>Money that is spent to get there.</summary>
public sealed record Investment : PlanRecord
{
    public PlanText? Title { get; init; }

    public Ref? Programme { get; init; }

    public Ref? Year { get; init; }

    public Quantity? Amount { get; init; }

    public PlanText? FundedBy { get; init; }

    public static Shape<Investment> Shape { get; } = new Shape<Investment>("investment", () => new Investment())
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "On what")
        .Optional("programme", Kinds.RefTo("programme"), r => r.Programme!, (r, v) => r with { Programme = v }, "For which programme")
        .Required("year", Kinds.RefTo("year"), r => r.Year!, (r, v) => r with { Year = v }, "In which year")
        .Required("amount", Kinds.Quantity, r => r.Amount!, (r, v) => r with { Amount = v }, "How much, in £m")
        .Optional("fundedBy", Kinds.Text, r => r.FundedBy!, (r, v) => r with { FundedBy = v }, "Where it comes from");
}
