using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>A risk to the plan.</summary>
public sealed record Risk : Entity
{
    public PlanText? Text { get; init; }

    public PlanText? Category { get; init; }

    public int? Likelihood { get; init; }

    public int? Impact { get; init; }

    public PlanText? Mitigation { get; init; }

    public Holder? Owner { get; init; }

    public static RecordSchema<Risk> Schema { get; } = EntitySchema.Create("risk", () => new Risk())
        .Required("text", FieldTypes.Sentence, r => r.Text!, (r, v) => r with { Text = v }, "The risk")
        .Optional("category", FieldTypes.Text, r => r.Category!, (r, v) => r with { Category = v }, "Category")
        .Optional("likelihood", FieldTypes.Between(1, 5), r => r.Likelihood, (r, v) => r with { Likelihood = v }, "From 1 to 5")
        .Optional("impact", FieldTypes.Between(1, 5), r => r.Impact, (r, v) => r with { Impact = v }, "From 1 to 5")
        .Optional("mitigation", FieldTypes.Sentence, r => r.Mitigation!, (r, v) => r with { Mitigation = v }, "Mitigation")
        .Optional("owner", FieldTypes.Record(Holder.Schema), r => r.Owner!, (r, v) => r with { Owner = v }, "Owner");
}
