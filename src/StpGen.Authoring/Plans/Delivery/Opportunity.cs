using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>An opportunity for the plan.</summary>
public sealed record Opportunity : Entity
{
    public PlanText? Text { get; init; }

    public PlanText? Area { get; init; }

    public string? Status { get; init; }

    public static RecordSchema<Opportunity> Schema { get; } = EntitySchema.Create("opportunity", () => new Opportunity())
        .Required("text", FieldTypes.Sentence, r => r.Text!, (r, v) => r with { Text = v }, "The opportunity")
        .Optional("area", FieldTypes.Text, r => r.Area!, (r, v) => r with { Area = v }, "The area")
        .Optional("status", FieldTypes.OneOf("identified", "to-be-identified"), r => r.Status!, (r, v) => r with { Status = v }, "Status");
}
