using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>A link to another strategy.</summary>
public sealed record StrategyLink : Entity
{
    public PlanText? Name { get; init; }

    public PlanText? Text { get; init; }

    public Quantity? Count { get; init; }

    public static RecordSchema<StrategyLink> Schema { get; } = EntitySchema.Create("strategyLink", () => new StrategyLink())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "The other strategy")
        .Optional("text", FieldTypes.Sentence, r => r.Text!, (r, v) => r with { Text = v }, "How the plan is linked to it")
        .Optional("count", FieldTypes.Quantity, r => r.Count!, (r, v) => r with { Count = v }, "A figure from it");
}
