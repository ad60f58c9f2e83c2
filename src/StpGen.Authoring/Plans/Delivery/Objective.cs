using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>An objective of the plan.</summary>
public sealed record Objective : Entity
{
    public PlanText? Title { get; init; }

    public PlanText? Text { get; init; }

    public ImmutableArray<PlanText> Areas { get; init; } = [];

    public static RecordSchema<Objective> Schema { get; } = EntitySchema.Create("objective", () => new Objective())
        .Required("title", FieldTypes.Sentence, r => r.Title!, (r, v) => r with { Title = v }, "Title")
        .Optional("text", FieldTypes.Sentence, r => r.Text!, (r, v) => r with { Text = v }, "What the objective means")
        .List("areas", FieldTypes.Sentence, r => r.Areas, (r, v) => r with { Areas = v }, "The areas it covers");
}
