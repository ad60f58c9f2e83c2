using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Governance;

/// <summary>A relationship outside the footprint.</summary>
public sealed record ExternalRelationship : PlanRecord
{
    public PlanText? Name { get; init; }

    public PlanText? Text { get; init; }

    public static RecordSchema<ExternalRelationship> Schema { get; } =
        new RecordSchema<ExternalRelationship>("externalRelationship", () => new ExternalRelationship())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "The other organisation or area")
        .Optional("text", FieldTypes.Sentence, r => r.Text!, (r, v) => r with { Text = v }, "What it is about")
        .Shorthand("name");
}
