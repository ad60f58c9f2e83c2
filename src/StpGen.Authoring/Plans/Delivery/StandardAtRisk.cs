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

    public static RecordSchema<StandardAtRisk> Schema { get; } =
        new RecordSchema<StandardAtRisk>("standardAtRisk", () => new StandardAtRisk())
        .Required("standard", FieldTypes.RefTo("standard"), r => r.Standard!, (r, v) => r with { Standard = v }, "The standard")
        .Required("pathway", FieldTypes.RefTo("pathway"), r => r.Pathway!, (r, v) => r with { Pathway = v }, "The pathway of care")
        .List("organisations", FieldTypes.RefTo("organisation"), r => r.Organisations, (r, v) => r with { Organisations = v },
            "The organisations at risk; all if left out")
        .Required("asAt", FieldTypes.Date, r => r.AsAt!, (r, v) => r with { AsAt = v }, "The date of the assessment")
        .Optional("note", FieldTypes.Sentence, r => r.Note!, (r, v) => r with { Note = v }, "The reasons");
}
