using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>A national standard.</summary>
public sealed record Standard : Entity
{
    public PlanText? Title { get; init; }

    public PlanText? Threshold { get; init; }

    public Ref? Group { get; init; }

    public bool Unverified { get; init; }

    public static RecordSchema<Standard> Schema { get; } = EntitySchema.Create("standard", () => new Standard())
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "Name")
        .Required("threshold", FieldTypes.Text, r => r.Threshold!, (r, v) => r with { Threshold = v }, "Threshold")
        .Required("group", FieldTypes.RefTo("pathway"), r => r.Group!, (r, v) => r with { Group = v }, "Group")
        .Optional("unverified", FieldTypes.Flag, r => r.Unverified, (r, v) => r with { Unverified = v },
            "Whether its threshold has no published source");
}
