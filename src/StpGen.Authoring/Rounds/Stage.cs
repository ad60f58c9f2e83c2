using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>A submission that the round asks for.</summary>
public sealed record Stage : Entity
{
    public PlanText? Title { get; init; }

    public PlanDate? Due { get; init; }

    public ImmutableArray<AskedFor> AsksFor { get; init; } = [];

    public ImmutableArray<AskedForEach> AsksForEach { get; init; } = [];

    public ImmutableArray<Covered> Covers { get; init; } = [];

    public static RecordSchema<Stage> Schema { get; } = EntitySchema.Create("stage", () => new Stage())
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "Name")
        .Required("due", FieldTypes.Date, r => r.Due!, (r, v) => r with { Due = v }, "Due date")
        .List("asksFor", FieldTypes.Record(AskedFor.Schema), r => r.AsksFor, (r, v) => r with { AsksFor = v }, "The sections it asks for")
        .List("asksForEach", FieldTypes.Record(AskedForEach.Schema), r => r.AsksForEach, (r, v) => r with { AsksForEach = v },
            "What it asks of each record")
        .List("covers", FieldTypes.Record(Covered.Schema), r => r.Covers, (r, v) => r with { Covers = v }, "What has to be covered");
}

/// <summary>A section that a stage asks for in a plan.</summary>
public sealed record AskedFor : PlanRecord
{
    public PlanText? Field { get; init; }

    public PlanText? Label { get; init; }

    public PlanText? Sentence { get; init; }

    public static RecordSchema<AskedFor> Schema { get; } = new RecordSchema<AskedFor>("askedFor", () => new AskedFor())
        .Required("field", FieldTypes.Text, r => r.Field!, (r, v) => r with { Field = v },
            "The path in the plan, such as finance.positions")
        .Required("label", FieldTypes.Text, r => r.Label!, (r, v) => r with { Label = v }, "Name for readers")
        .Required("sentence", FieldTypes.Text, r => r.Sentence!, (r, v) => r with { Sentence = v }, "What a draft prints instead");
}
