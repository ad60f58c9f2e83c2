using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>How wide a gap is, and how that is found out.</summary>
public sealed record GapAnalysis : PlanRecord
{
    public Ref? Gap { get; init; }

    public PlanText? Lead { get; init; }

    public PlanText? Approach { get; init; }

    public ImmutableArray<PlanText> Methods { get; init; } = [];

    public ImmutableArray<PlanText> Evidence { get; init; } = [];

    public GapScale? Scale { get; init; }

    public ImmutableArray<PlanText> Questions { get; init; } = [];

    public Prose? Statement { get; init; }

    public static Shape<GapAnalysis> Shape { get; } = new Shape<GapAnalysis>("gapAnalysis", () => new GapAnalysis())
        .Required("gap", Kinds.RefTo("gap"), r => r.Gap!, (r, v) => r with { Gap = v }, "Which gap")
        .Optional("lead", Kinds.Text, r => r.Lead!, (r, v) => r with { Lead = v }, "Who leads the analysis")
        .Optional("approach", Kinds.Text, r => r.Approach!, (r, v) => r with { Approach = v }, "How it is done")
        .List("methods", Kinds.Text, r => r.Methods, (r, v) => r with { Methods = v }, "What is looked at")
        .List("evidence", Kinds.Text, r => r.Evidence, (r, v) => r with { Evidence = v }, "What it rests on")
        .Optional("scale", Kinds.Record(GapScale.Shape), r => r.Scale!, (r, v) => r with { Scale = v }, "How wide it is")
        .List("questions", Kinds.Text, r => r.Questions, (r, v) => r with { Questions = v }, "What is still to be found out")
        .Optional("statement", Kinds.Prose, r => r.Statement!, (r, v) => r with { Statement = v }, "What is known of it");
}

/// <summary>How wide a gap is.</summary>
public sealed record GapScale : PlanRecord
{
    public Quantity? Value { get; init; }

    public PlanText? Label { get; init; }

    public PlanText? Reviewer { get; init; }

    public static Shape<GapScale> Shape { get; } = new Shape<GapScale>("gapScale", () => new GapScale())
        .Required("value", Kinds.Quantity, r => r.Value!, (r, v) => r with { Value = v }, "How much")
        .Optional("label", Kinds.Text, r => r.Label!, (r, v) => r with { Label = v }, "What of")
        .Optional("reviewer", Kinds.Text, r => r.Reviewer!, (r, v) => r with { Reviewer = v }, "Who reviews the figure");
}
