using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>One of the gaps that plans close.</summary>
public sealed record Gap : Entity
{
    public PlanText? Name { get; init; }

    public ImmutableArray<PlanText> Aliases { get; init; } = [];

    public PlanText? Text { get; init; }

    public static RecordSchema<Gap> Schema { get; } = EntitySchema.Create("gap", () => new Gap())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Name as papers print it")
        .List("aliases", FieldTypes.Text, r => r.Aliases, (r, v) => r with { Aliases = v }, "Other accepted names")
        .Optional("text", FieldTypes.Text, r => r.Text!, (r, v) => r with { Text = v }, "Description");
}
