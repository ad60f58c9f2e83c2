using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>What may stand in the way.</summary>
public sealed record Risk : Entity
{
    public PlanText? Text { get; init; }

    public PlanText? Category { get; init; }

    public int? Likelihood { get; init; }

    public int? Impact { get; init; }

    public PlanText? Mitigation { get; init; }

    public Holder? Owner { get; init; }

    public static RecordSchema<Risk> Schema { get; } = EntitySchema.Create("risk", () => new Risk())
        .Required("text", FieldTypes.Text, r => r.Text!, (r, v) => r with { Text = v }, "What")
        .Optional("category", FieldTypes.Text, r => r.Category!, (r, v) => r with { Category = v }, "What kind")
        .Optional("likelihood", FieldTypes.Between(1, 5), r => r.Likelihood, (r, v) => r with { Likelihood = v }, "1 to 5")
        .Optional("impact", FieldTypes.Between(1, 5), r => r.Impact, (r, v) => r with { Impact = v }, "1 to 5")
        .Optional("mitigation", FieldTypes.Text, r => r.Mitigation!, (r, v) => r with { Mitigation = v }, "What is done about it")
        .Optional("owner", FieldTypes.Record(Holder.Schema), r => r.Owner!, (r, v) => r with { Owner = v }, "Who sees to it");
}
