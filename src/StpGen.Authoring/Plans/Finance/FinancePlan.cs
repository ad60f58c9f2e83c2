using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Finance;

/// <summary>The plan's finances.</summary>
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
        .Optional("baselineGap", FieldTypes.Quantity, r => r.BaselineGap!, (r, v) => r with { BaselineGap = v },
            "The gap if nothing is done")
        .Optional("reviewer", FieldTypes.Text, r => r.Reviewer!, (r, v) => r with { Reviewer = v }, "Reviewers")
        .Optional("localSolution", FieldTypes.Sentence, r => r.LocalSolution!, (r, v) => r with { LocalSolution = v },
            "The part that local work will close")
        .Optional("residual", FieldTypes.Sentence, r => r.Residual!, (r, v) => r with { Residual = v }, "The remaining gap")
        .List("positions", FieldTypes.Record(FinancePosition.Schema), r => r.Positions, (r, v) => r with { Positions = v },
            "Positions by year")
        .List("solutions", FieldTypes.Record(FinanceSolution.Schema), r => r.Solutions, (r, v) => r with { Solutions = v }, "Solutions")
        .List("investments", FieldTypes.Record(Investment.Schema), r => r.Investments, (r, v) => r with { Investments = v }, "Investments")
        .List("capital", FieldTypes.Record(Investment.Schema), r => r.Capital, (r, v) => r with { Capital = v }, "Capital investments");
}

/// <summary>A financial position in one year.</summary>
public sealed record FinancePosition : PlanRecord
{
    public Ref? Year { get; init; }

    public Ref? Kind { get; init; }

    public Ref? Organisation { get; init; }

    public string? Scope { get; init; }

    public Quantity? Amount { get; init; }

    public static RecordSchema<FinancePosition> Schema { get; } =
        new RecordSchema<FinancePosition>("financePosition", () => new FinancePosition())
        .Required("year", FieldTypes.RefTo("year"), r => r.Year!, (r, v) => r with { Year = v }, "The financial year")
        .Required("kind", FieldTypes.RefTo("financeCategory"), r => r.Kind!, (r, v) => r with { Kind = v }, "Type of position")
        .Optional("organisation", FieldTypes.RefTo("organisation"), r => r.Organisation!, (r, v) => r with { Organisation = v },
            "The organisation; the whole system if left out")
        .Optional("scope", FieldTypes.OneOf("nhs", "social-care", "specialised", "system"), r => r.Scope!, (r, v) => r with { Scope = v },
            "Scope")
        .Required("amount", FieldTypes.Quantity, r => r.Amount!, (r, v) => r with { Amount = v }, "How much, in £m; a deficit is negative");
}

/// <summary>A solution that closes part of the gap.</summary>
public sealed record FinanceSolution : PlanRecord
{
    public PlanText? Category { get; init; }

    public Ref? Programme { get; init; }

    public Ref? Year { get; init; }

    public Quantity? Amount { get; init; }

    public bool Recurrent { get; init; }

    public string? Confidence { get; init; }

    public static RecordSchema<FinanceSolution> Schema { get; } =
        new RecordSchema<FinanceSolution>("financeSolution", () => new FinanceSolution())
        .Required("category", FieldTypes.Text, r => r.Category!, (r, v) => r with { Category = v }, "Type of solution")
        .Optional("programme", FieldTypes.RefTo("programme"), r => r.Programme!, (r, v) => r with { Programme = v },
            "The programme that achieves it")
        .Required("year", FieldTypes.RefTo("year"), r => r.Year!, (r, v) => r with { Year = v }, "Year")
        .Required("amount", FieldTypes.Quantity, r => r.Amount!, (r, v) => r with { Amount = v }, "How much, in £m")
        .Optional("recurrent", FieldTypes.Flag, r => r.Recurrent, (r, v) => r with { Recurrent = v }, "Whether it recurs every year")
        .Optional("confidence", FieldTypes.OneOf("low", "medium", "high"), r => r.Confidence!, (r, v) => r with { Confidence = v },
            "Confidence");
}

/// <summary>An investment in the plan.</summary>
public sealed record Investment : PlanRecord
{
    public PlanText? Title { get; init; }

    public Ref? Programme { get; init; }

    public Ref? Year { get; init; }

    public Quantity? Amount { get; init; }

    public PlanText? FundedBy { get; init; }

    public string? Status { get; init; }

    public static RecordSchema<Investment> Schema { get; } = new RecordSchema<Investment>("investment", () => new Investment())
        .Required("title", FieldTypes.Sentence, r => r.Title!, (r, v) => r with { Title = v }, "Title")
        .Optional("programme", FieldTypes.RefTo("programme"), r => r.Programme!, (r, v) => r with { Programme = v },
            "The programme it is for")
        .Optional("year", FieldTypes.RefTo("year"), r => r.Year!, (r, v) => r with { Year = v }, "Year; left out for several years")
        .Required("amount", FieldTypes.Quantity, r => r.Amount!, (r, v) => r with { Amount = v }, "How much, in £m")
        .Optional("fundedBy", FieldTypes.Text, r => r.FundedBy!, (r, v) => r with { FundedBy = v }, "Source of funding")
        .Optional("status", FieldTypes.OneOf("planned", "bid", "awarded"), r => r.Status!, (r, v) => r with { Status = v },
            "Whether the money is planned, bid for or awarded");
}
