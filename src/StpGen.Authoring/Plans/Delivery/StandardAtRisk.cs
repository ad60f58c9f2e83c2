using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>A national standard at high risk of being missed.</summary>
public sealed record StandardAtRisk : PlanRecord
{
    public Ref? Standard { get; init; }

    public Ref? Pathway { get; init; }

    public ImmutableArray<Ref> Organisations { get; init; } = [];

    public PlanDate? AsAt { get; init; }

    public PlanText? Note { get; init; }

    public ImmutableArray<StandardResult> Results { get; init; } = [];

    public static RecordSchema<StandardAtRisk> Schema { get; } =
        new RecordSchema<StandardAtRisk>("standardAtRisk", () => new StandardAtRisk())
        .Required("standard", FieldTypes.RefTo("standard"), r => r.Standard!, (r, v) => r with { Standard = v }, "The standard")
        .Required("pathway", FieldTypes.RefTo("pathway"), r => r.Pathway!, (r, v) => r with { Pathway = v }, "The pathway of care")
        .List("organisations", FieldTypes.RefTo("organisation"), r => r.Organisations, (r, v) => r with { Organisations = v },
            "The organisations at risk; all if left out")
        .Required("asAt", FieldTypes.Date, r => r.AsAt!, (r, v) => r with { AsAt = v }, "The date of the assessment")
        .Optional("note", FieldTypes.Sentence, r => r.Note!, (r, v) => r with { Note = v }, "The reasons")
        .List("results", FieldTypes.Record(StandardResult.Schema), r => r.Results, (r, v) => r with { Results = v },
            "What organisations achieve");
}

/// <summary>What an organisation achieves of a standard.</summary>
public sealed record StandardResult : PlanRecord
{
    public Ref? Organisation { get; init; }

    public Quantity? Value { get; init; }

    public PlanDate? Period { get; init; }

    public static RecordSchema<StandardResult> Schema { get; } = new RecordSchema<StandardResult>("standardResult",
        () => new StandardResult())
        .Required("organisation", FieldTypes.RefTo("organisation"), r => r.Organisation!, (r, v) => r with { Organisation = v },
            "The organisation")
        .Required("value", FieldTypes.Quantity, r => r.Value!, (r, v) => r with { Value = v }, "The result, such as 89%")
        .Optional("period", FieldTypes.Date, r => r.Period!, (r, v) => r with { Period = v }, "When it was measured");
}
