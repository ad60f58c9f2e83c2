using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Papers;

/// <summary>Readers; each sees its own and what those before it see.</summary>
public sealed record Audience : Entity
{
    public PlanText? Name { get; init; }

    public static RecordSchema<Audience> Schema { get; } = EntitySchema.Create("audience", () => new Audience())
        .Optional("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "What they are called")
        .Shorthand("id");
}
