using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>A change needed by the end of the plan.</summary>
public sealed record NeededChange : Entity
{
    public PlanText? Title { get; init; }

    public Prose? Text { get; init; }

    public PlanDate? By { get; init; }

    public static RecordSchema<NeededChange> Schema { get; } = EntitySchema.Create("neededChange", () => new NeededChange())
        .Required("title", FieldTypes.Sentence, r => r.Title!, (r, v) => r with { Title = v }, "The change in one line")
        .Required("text", FieldTypes.Prose, r => r.Text!, (r, v) => r with { Text = v }, "What the change means")
        .Optional("by", FieldTypes.Date, r => r.By!, (r, v) => r with { By = v }, "Due date");
}
