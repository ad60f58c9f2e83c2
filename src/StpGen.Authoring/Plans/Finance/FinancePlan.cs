using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Finance;

/// <summary>The money of the plan.</summary>
public sealed record FinancePlan : PlanRecord
{
    public Quantity? BaselineGap { get; init; }

    public PlanText? Reviewer { get; init; }

    public PlanText? LocalSolution { get; init; }

    public PlanText? Residual { get; init; }

    public ImmutableArray<FinancePosition> Positions { get; init; } = [];

    public ImmutableArray<FinanceSolution> Solutions { get; init; } = [];

    public ImmutableArray<Investment> Investments { get; init; } = [];

    public ImmutableArray<Investment> Capital { get; init; } = [];

    public static RecordSchema<FinancePlan> Schema { get; } = new RecordSchema<FinancePlan>("finance", () => new FinancePlan())
        .Optional("baselineGap", FieldTypes.Quantity, r => r.BaselineGap!, (r, v) => r with { BaselineGap = v }, "The gap before anything is done")
        .Optional("reviewer", FieldTypes.Text, r => r.Reviewer!, (r, v) => r with { Reviewer = v }, "Who reviews it")
        .Optional("localSolution", FieldTypes.Text, r => r.LocalSolution!, (r, v) => r with { LocalSolution = v }, "What local work is to close")
        .Optional("residual", FieldTypes.Text, r => r.Residual!, (r, v) => r with { Residual = v }, "What is left")
        .List("positions", FieldTypes.Record(FinancePosition.Schema), r => r.Positions, (r, v) => r with { Positions = v }, "Positions by year")
        .List("solutions", FieldTypes.Record(FinanceSolution.Schema), r => r.Solutions, (r, v) => r with { Solutions = v }, "What closes the gap")
        .List("investments", FieldTypes.Record(Investment.Schema), r => r.Investments, (r, v) => r with { Investments = v }, "What is spent to get there")
        .List("capital", FieldTypes.Record(Investment.Schema), r => r.Capital, (r, v) => r with { Capital = v }, "What is built");
}

/// <summary>A position in one year.</summary>
public sealed record FinancePosition : PlanRecord
{
    public Ref? Year { get; init; }

    public Ref? Kind { get; init; }

    public Ref? Organisation { get; init; }

    public string? Scope { get; init; }

    public Quantity? Amount { get; init; }

    public static RecordSchema<FinancePosition> Schema { get; } = new RecordSchema<FinancePosition>("financePosition", () => new FinancePosition())
        .Required("year", FieldTypes.RefTo("year"), r => r.Year!, (r, v) => r with { Year = v }, "The financial year")
        .Required("kind", FieldTypes.RefTo("financeCategory"), r => r.Kind!, (r, v) => r with { Kind = v }, "Which position")
        .Optional("organisation", FieldTypes.RefTo("organisation"), r => r.Organisation!, (r, v) => r with { Organisation = v }, "Whose; none: the system")
        .Optional("scope", FieldTypes.OneOf("nhs", "social-care", "specialised", "system"), r => r.Scope!, (r, v) => r with { Scope = v }, "What it covers")
        .Required("amount", FieldTypes.Quantity, r => r.Amount!, (r, v) => r with { Amount = v }, "How much, in £m; a deficit is negative");
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

    public static RecordSchema<FinanceSolution> Schema { get; } = new RecordSchema<FinanceSolution>("financeSolution", () => new FinanceSolution())
        .Required("category", FieldTypes.Text, r => r.Category!, (r, v) => r with { Category = v }, "What kind of solution")
        .Optional("programme", FieldTypes.RefTo("programme"), r => r.Programme!, (r, v) => r with { Programme = v }, "Which programme brings it")
        .Required("year", FieldTypes.RefTo("year"), r => r.Year!, (r, v) => r with { Year = v }, "In which year")
        .Required("amount", FieldTypes.Quantity, r => r.Amount!, (r, v) => r with { Amount = v }, "How much, in £m")
        .Optional("recurrent", FieldTypes.Flag, r => r.Recurrent, (r, v) => r with { Recurrent = v }, "Whether it comes again each year")
        .Optional("confidence", FieldTypes.OneOf("low", "medium", "high"), r => r.Confidence!, (r, v) => r with { Confidence = v }, "How sure it is");
}

/// <summary>Money that is spent to get there.</summary>
public sealed record Investment : PlanRecord
{
    public PlanText? Title { get; init; }

    public Ref? Programme { get; init; }

    public Ref? Year { get; init; }

    public Quantity? Amount { get; init; }

    public PlanText? FundedBy { get; init; }

    public static RecordSchema<Investment> Schema { get; } = new RecordSchema<Investment>("investment", () => new Investment())
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "On what")
        .Optional("programme", FieldTypes.RefTo("programme"), r => r.Programme!, (r, v) => r with { Programme = v }, "For which programme")
        .Required("year", FieldTypes.RefTo("year"), r => r.Year!, (r, v) => r with { Year = v }, "In which year")
        .Required("amount", FieldTypes.Quantity, r => r.Amount!, (r, v) => r with { Amount = v }, "How much, in £m")
        .Optional("fundedBy", FieldTypes.Text, r => r.FundedBy!, (r, v) => r with { FundedBy = v }, "Where it comes from");
}
