using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Papers;

/// <summary>An audience; each sees its own records and those of every audience before it.</summary>
public sealed record Audience : Entity
{
    public PlanText? Name { get; init; }

    public static RecordSchema<Audience> Schema { get; } = EntitySchema.Create("audience", () => new Audience())
        .Optional("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Name")
        .Shorthand("id");
}
