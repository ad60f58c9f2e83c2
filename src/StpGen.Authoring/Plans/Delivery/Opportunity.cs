using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>Something that the plan can build on.</summary>
public sealed record Opportunity : Entity
{
    public PlanText? Text { get; init; }

    public PlanText? Area { get; init; }

    public string? Status { get; init; }

    public static RecordSchema<Opportunity> Schema { get; } = EntitySchema.Create("opportunity", () => new Opportunity())
        .Required("text", FieldTypes.Text, r => r.Text!, (r, v) => r with { Text = v }, "What")
        .Optional("area", FieldTypes.Text, r => r.Area!, (r, v) => r with { Area = v }, "In which field")
        .Optional("status", FieldTypes.OneOf("identified", "to-be-identified"), r => r.Status!, (r, v) => r with { Status = v }, "Whether it is known yet");
}
