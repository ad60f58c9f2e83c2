using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>Guidance behind the round.</summary>
public sealed record Guidance : Entity
{
    public PlanText? Title { get; init; }

    public PlanDate? Issued { get; init; }

    public PlanText? By { get; init; }

    public PlanText? Text { get; init; }

    public PlanText? Years { get; init; }

    public static RecordSchema<Guidance> Schema { get; } = EntitySchema.Create("guidance", () => new Guidance())
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "Title")
        .Required("issued", FieldTypes.Date, r => r.Issued!, (r, v) => r with { Issued = v }, "Date of issue")
        .Optional("by", FieldTypes.Text, r => r.By!, (r, v) => r with { By = v }, "Issuer")
        .Optional("text", FieldTypes.Text, r => r.Text!, (r, v) => r with { Text = v }, "What it asks for")
        .Optional("years", FieldTypes.Text, r => r.Years!, (r, v) => r with { Years = v }, "The years it covers");
}
