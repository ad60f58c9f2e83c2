using StpGen.Authoring.Values;

namespace StpGen.Authoring.Schema;

/// <summary>Why the plan keeps its value although another source has a different one.</summary>
public sealed record SettledDifference : PlanRecord
{
    public PlanText? Because { get; init; }

    public PlanText? By { get; init; }

    public static RecordSchema<SettledDifference> Schema { get; } =
        new RecordSchema<SettledDifference>("settlement", () => new SettledDifference())
        .Required("because", FieldTypes.Text, r => r.Because!, (r, v) => r with { Because = v }, "The reason")
        .Optional("by", FieldTypes.Text, r => r.By!, (r, v) => r with { By = v }, "Who decided")
        .OwnFieldsOnly()
        .Shorthand("because");
}
