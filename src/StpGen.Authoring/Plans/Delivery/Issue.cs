using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>A current issue of the programme office.</summary>
public sealed record Issue : Entity
{
    public PlanText? Text { get; init; }

    public Holder? Owner { get; init; }

    public PlanDate? Due { get; init; }

    public static RecordSchema<Issue> Schema { get; } = EntitySchema.Create("issue", () => new Issue())
        .Required("text", FieldTypes.Sentence, r => r.Text!, (r, v) => r with { Text = v }, "The issue")
        .Optional("owner", FieldTypes.Record(Holder.Schema), r => r.Owner!, (r, v) => r with { Owner = v }, "Owner")
        .Optional("due", FieldTypes.Date, r => r.Due!, (r, v) => r with { Due = v }, "Due date");
}
