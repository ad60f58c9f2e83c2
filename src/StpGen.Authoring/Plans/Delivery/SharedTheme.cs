using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>A theme that runs across the gaps.</summary>
public sealed record SharedTheme : Entity
{
    public PlanText? Text { get; init; }

    public ImmutableArray<Ref> Gaps { get; init; } = [];

    public static RecordSchema<SharedTheme> Schema { get; } = EntitySchema.Create("sharedTheme", () => new SharedTheme())
        .Required("text", FieldTypes.Text, r => r.Text!, (r, v) => r with { Text = v }, "In a line")
        .List("gaps", FieldTypes.RefTo("gap"), r => r.Gaps, (r, v) => r with { Gaps = v }, "Which ones; none: all");
}
