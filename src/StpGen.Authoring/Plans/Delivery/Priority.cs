using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>One of the few things that the plan puts first.</summary>
public sealed record Priority : Entity
{
    public int? Number { get; init; }

    public PlanText? Title { get; init; }

    public PlanText? KeyPhrase { get; init; }

    public Prose? Text { get; init; }

    public ImmutableArray<Ref> Gaps { get; init; } = [];

    public string? Status { get; init; }

    public Ref? Parent { get; init; }

    public ImmutableArray<PlanText> Details { get; init; } = [];

    public ImmutableArray<Ref> Becomes { get; init; } = [];

    public PlanText? ChangeReason { get; init; }

    public static RecordSchema<Priority> Schema { get; } = EntitySchema.Create("priority", () => new Priority())
        .Required("number", FieldTypes.Integer, r => r.Number, (r, v) => r with { Number = v }, "Its place in the list")
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "In a few words")
        .Optional("keyPhrase", FieldTypes.Text, r => r.KeyPhrase!, (r, v) => r with { KeyPhrase = v }, "The words of its text that papers stress")
        .Required("text", FieldTypes.Prose, r => r.Text!, (r, v) => r with { Text = v }, "What it aims at")
        .List("gaps", FieldTypes.RefTo("gap"), r => r.Gaps, (r, v) => r with { Gaps = v }, "Which gaps it narrows")
        .Optional("status", FieldTypes.OneOf("proposed", "likely", "agreed"), r => r.Status!, (r, v) => r with { Status = v }, "How firm it is")
        .Optional("parent", FieldTypes.RefTo("priority"), r => r.Parent!, (r, v) => r with { Parent = v }, "The priority that it is part of")
        .List("details", FieldTypes.Text, r => r.Details, (r, v) => r with { Details = v }, "What it includes")
        .List("becomes", FieldTypes.RefToLater("priority"), r => r.Becomes, (r, v) => r with { Becomes = v }, "What became of it later")
        .Optional("changeReason", FieldTypes.Text, r => r.ChangeReason!, (r, v) => r with { ChangeReason = v }, "Why it changed");
}
