using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Governance;

/// <summary>A principle that the partners have agreed.</summary>
public sealed record Principle : Entity
{
    public PlanText? Text { get; init; }

    public static RecordSchema<Principle> Schema { get; } = EntitySchema.Create("principle", () => new Principle())
        .Required("text", FieldTypes.Sentence, r => r.Text!, (r, v) => r with { Text = v }, "The principle");
}
