using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>What every record of a section has at a stage.</summary>
public sealed record AskedForEach : PlanRecord
{
    public PlanText? Records { get; init; }

    public PlanText? Kind { get; init; }

    public ImmutableArray<Ref> Types { get; init; } = [];

    public PlanText? Field { get; init; }

    public PlanText? Noun { get; init; }

    public PlanText? Label { get; init; }

    public static RecordSchema<AskedForEach> Schema { get; } = new RecordSchema<AskedForEach>("askedForEach", () => new AskedForEach())
        .Required("records", FieldTypes.Text, r => r.Records!, (r, v) => r with { Records = v }, "The path of the section")
        .Optional("kind", FieldTypes.Text, r => r.Kind!, (r, v) => r with { Kind = v }, "Only records of this kind")
        .List("types", FieldTypes.RefTo("organisationType"), r => r.Types, (r, v) => r with { Types = v },
            "Only organisations of these types")
        .Required("field", FieldTypes.Text, r => r.Field!, (r, v) => r with { Field = v }, "The path of the field within a record")
        .Required("noun", FieldTypes.Text, r => r.Noun!, (r, v) => r with { Noun = v }, "What such a record is called")
        .Required("label", FieldTypes.Text, r => r.Label!, (r, v) => r with { Label = v }, "What the field is called");
}

/// <summary>Records that others of a section must be for at a stage.</summary>
public sealed record Covered : PlanRecord
{
    public PlanText? Every { get; init; }

    public PlanText? By { get; init; }

    public PlanText? Field { get; init; }

    public PlanText? Noun { get; init; }

    public PlanText? Label { get; init; }

    public static RecordSchema<Covered> Schema { get; } = new RecordSchema<Covered>("covered", () => new Covered())
        .Required("every", FieldTypes.Text, r => r.Every!, (r, v) => r with { Every = v }, "A section of the plan, or gaps of the round")
        .Required("by", FieldTypes.Text, r => r.By!, (r, v) => r with { By = v }, "The section that covers them")
        .Required("field", FieldTypes.Text, r => r.Field!, (r, v) => r with { Field = v }, "Its field that names them")
        .Required("noun", FieldTypes.Text, r => r.Noun!, (r, v) => r with { Noun = v }, "What one of them is called")
        .Required("label", FieldTypes.Text, r => r.Label!, (r, v) => r with { Label = v }, "What covers it");
}
