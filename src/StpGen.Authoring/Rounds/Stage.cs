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

    public static RecordSchema<Stage> Schema { get; } = EntitySchema.Create("stage", () => new Stage())
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "Its name")
        .Required("due", FieldTypes.Date, r => r.Due!, (r, v) => r with { Due = v }, "When it is due")
        .List("asksFor", FieldTypes.Record(AskedFor.Schema), r => r.AsksFor, (r, v) => r with { AsksFor = v }, "What it wants to find in a plan");
}

/// <summary>Something that a stage wants to find in a plan.</summary>
public sealed record AskedFor : PlanRecord
{
    public PlanText? Field { get; init; }

    public PlanText? Label { get; init; }

    public PlanText? Sentence { get; init; }

    public static RecordSchema<AskedFor> Schema { get; } = new RecordSchema<AskedFor>("askedFor", () => new AskedFor())
        .Required("field", FieldTypes.Text, r => r.Field!, (r, v) => r with { Field = v }, "Where it stands in the plan: finance.positions")
        .Required("label", FieldTypes.Text, r => r.Label!, (r, v) => r with { Label = v }, "What readers call it")
        .Required("sentence", FieldTypes.Text, r => r.Sentence!, (r, v) => r with { Sentence = v }, "What a draft says in its place");
}
