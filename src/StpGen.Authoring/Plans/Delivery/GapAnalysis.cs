using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>The size of a gap, and how it is measured.</summary>
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

    public static RecordSchema<GapAnalysis> Schema { get; } = new RecordSchema<GapAnalysis>("gapAnalysis", () => new GapAnalysis())
        .Required("gap", FieldTypes.RefTo("gap"), r => r.Gap!, (r, v) => r with { Gap = v }, "The gap")
        .Optional("lead", FieldTypes.Text, r => r.Lead!, (r, v) => r with { Lead = v }, "Leads of the analysis")
        .Optional("approach", FieldTypes.Sentence, r => r.Approach!, (r, v) => r with { Approach = v }, "The approach")
        .List("methods", FieldTypes.Sentence, r => r.Methods, (r, v) => r with { Methods = v }, "Methods")
        .List("evidence", FieldTypes.Sentence, r => r.Evidence, (r, v) => r with { Evidence = v }, "Evidence")
        .Optional("scale", FieldTypes.Record(GapScale.Schema), r => r.Scale!, (r, v) => r with { Scale = v }, "The size of the gap")
        .List("questions", FieldTypes.Sentence, r => r.Questions, (r, v) => r with { Questions = v }, "Questions to answer")
        .Optional("statement", FieldTypes.Prose, r => r.Statement!, (r, v) => r with { Statement = v }, "What is known so far");
}

/// <summary>The size of a gap.</summary>
public sealed record GapScale : PlanRecord
{
    public Quantity? Value { get; init; }

    public PlanText? Label { get; init; }

    public PlanText? Reviewer { get; init; }

    public static RecordSchema<GapScale> Schema { get; } = new RecordSchema<GapScale>("gapScale", () => new GapScale())
        .Required("value", FieldTypes.Quantity, r => r.Value!, (r, v) => r with { Value = v }, "The amount")
        .Optional("label", FieldTypes.Text, r => r.Label!, (r, v) => r with { Label = v }, "What the amount counts")
        .Optional("reviewer", FieldTypes.Text, r => r.Reviewer!, (r, v) => r with { Reviewer = v }, "The reviewers of the figure");
}
