using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>A topic that every plan covers.</summary>
public sealed record PlanTopic : Entity
{
    public PlanText? Title { get; init; }

    public static RecordSchema<PlanTopic> Schema { get; } = EntitySchema.Create("planTopic", () => new PlanTopic())
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "Name");
}
