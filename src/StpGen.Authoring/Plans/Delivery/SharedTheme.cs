using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>A theme shared by the gaps.</summary>
public sealed record SharedTheme : Entity
{
    public PlanText? Text { get; init; }

    public ImmutableArray<Ref> Gaps { get; init; } = [];

    public static RecordSchema<SharedTheme> Schema { get; } = EntitySchema.Create("sharedTheme", () => new SharedTheme())
        .Required("text", FieldTypes.Sentence, r => r.Text!, (r, v) => r with { Text = v }, "The theme in one line")
        .List("gaps", FieldTypes.RefTo("gap"), r => r.Gaps, (r, v) => r with { Gaps = v }, "The gaps it belongs to; all if left out");
}
