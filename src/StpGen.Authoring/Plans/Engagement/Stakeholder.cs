using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Engagement;

/// <summary>A person or group with an interest in the plan.</summary>
public sealed record Stakeholder : Entity
{
    public PlanText? Name { get; init; }

    public PlanText? Interest { get; init; }

    public PlanText? Offer { get; init; }

    public Quantity? Count { get; init; }

    public static RecordSchema<Stakeholder> Schema { get; } = EntitySchema.Create("stakeholder", () => new Stakeholder())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "The stakeholder")
        .Optional("interest", FieldTypes.Sentence, r => r.Interest!, (r, v) => r with { Interest = v }, "Interest")
        .Optional("offer", FieldTypes.Sentence, r => r.Offer!, (r, v) => r with { Offer = v }, "What they can offer")
        .Optional("count", FieldTypes.Quantity, r => r.Count!, (r, v) => r with { Count = v }, "The number of them");
}
