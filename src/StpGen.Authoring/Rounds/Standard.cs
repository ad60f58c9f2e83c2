using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>A national standard.</summary>
public sealed record Standard : Entity
{
    public PlanText? Title { get; init; }

    public PlanText? Threshold { get; init; }

    public Ref? Group { get; init; }

    public bool Unverified { get; init; }

    public static Shape<Standard> Shape { get; } = EntityShape.Create("standard", () => new Standard())
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "What it is called")
        .Required("threshold", Kinds.Text, r => r.Threshold!, (r, v) => r with { Threshold = v }, "What meets it")
        .Required("group", Kinds.RefTo("pathway"), r => r.Group!, (r, v) => r with { Group = v }, "Where it belongs")
        .Optional("unverified", Kinds.Flag, r => r.Unverified, (r, v) => r with { Unverified = v }, "Whether its threshold has no published source here");
}
