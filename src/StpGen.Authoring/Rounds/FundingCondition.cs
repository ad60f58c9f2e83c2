using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>A condition for transformation funding.</summary>
public sealed record FundingCondition : Entity
{
    public PlanText? Text { get; init; }

    public static RecordSchema<FundingCondition> Schema { get; } = EntitySchema.Create("fundingCondition", () => new FundingCondition())
        .Required("text", FieldTypes.Text, r => r.Text!, (r, v) => r with { Text = v }, "The condition");
}
