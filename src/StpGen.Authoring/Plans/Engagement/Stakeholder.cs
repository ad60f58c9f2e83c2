using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Engagement;

/// <summary>Somebody with an interest in the plan.</summary>
public sealed record Stakeholder : Entity
{
    public PlanText? Name { get; init; }

    public PlanText? Interest { get; init; }

    public PlanText? Offer { get; init; }

    public Quantity? Count { get; init; }

    public static RecordSchema<Stakeholder> Schema { get; } = EntitySchema.Create("stakeholder", () => new Stakeholder())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Who")
        .Optional("interest", FieldTypes.Text, r => r.Interest!, (r, v) => r with { Interest = v }, "What matters to them")
        .Optional("offer", FieldTypes.Text, r => r.Offer!, (r, v) => r with { Offer = v }, "What they can bring")
        .Optional("count", FieldTypes.Quantity, r => r.Count!, (r, v) => r with { Count = v }, "How many there are");
}
