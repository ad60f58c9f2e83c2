using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>An enabler that every programme needs.</summary>
public sealed record Enabler : Entity
{
    public PlanText? Title { get; init; }

    public PlanText? KeyPhrase { get; init; }

    public Prose? Text { get; init; }

    public static RecordSchema<Enabler> Schema { get; } = EntitySchema.Create("enabler", () => new Enabler())
        .Required("title", FieldTypes.Sentence, r => r.Title!, (r, v) => r with { Title = v }, "Title")
        .Optional("keyPhrase", FieldTypes.Text, r => r.KeyPhrase!, (r, v) => r with { KeyPhrase = v },
            "Words in its text that papers print in bold")
        .Required("text", FieldTypes.Prose, r => r.Text!, (r, v) => r with { Text = v }, "Description");
}
