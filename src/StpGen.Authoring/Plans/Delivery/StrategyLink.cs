using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>Another strategy that the plan is tied to.</summary>
public sealed record StrategyLink : Entity
{
    public PlanText? Name { get; init; }

    public PlanText? Text { get; init; }

    public Quantity? Count { get; init; }

    public static RecordSchema<StrategyLink> Schema { get; } = EntitySchema.Create("strategyLink", () => new StrategyLink())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Which")
        .Optional("text", FieldTypes.Text, r => r.Text!, (r, v) => r with { Text = v }, "How")
        .Optional("count", FieldTypes.Quantity, r => r.Count!, (r, v) => r with { Count = v }, "A number in it");
}
