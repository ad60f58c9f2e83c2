using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>A national scheme that the footprint tests early.</summary>
public sealed record Pathfinder : Entity
{
    public PlanText? Subject { get; init; }

    public Quantity? OneOf { get; init; }

    public static RecordSchema<Pathfinder> Schema { get; } = EntitySchema.Create("pathfinder", () => new Pathfinder())
        .Required("subject", FieldTypes.Sentence, r => r.Subject!, (r, v) => r with { Subject = v }, "The subject")
        .Optional("oneOf", FieldTypes.Quantity, r => r.OneOf!, (r, v) => r with { OneOf = v }, "The number of areas taking part");
}
