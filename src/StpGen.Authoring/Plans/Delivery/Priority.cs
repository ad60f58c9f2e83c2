using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>A priority of the plan.</summary>
public sealed record Priority : Entity
{
    public int? Number { get; init; }

    public PlanText? Title { get; init; }

    public PlanText? Aim { get; init; }

    public PlanText? KeyPhrase { get; init; }

    public Prose? Text { get; init; }

    public ImmutableArray<Ref> Gaps { get; init; } = [];

    public string? Status { get; init; }

    public Ref? Parent { get; init; }

    public ImmutableArray<PlanText> Details { get; init; } = [];

    public ImmutableArray<Ref> Becomes { get; init; } = [];

    public PlanText? ChangeReason { get; init; }

    public static RecordSchema<Priority> Schema { get; } = EntitySchema.Create("priority", () => new Priority())
        .Required("number", FieldTypes.Integer, r => r.Number, (r, v) => r with { Number = v }, "Number in the list")
        .Required("title", FieldTypes.Sentence, r => r.Title!, (r, v) => r with { Title = v }, "Title")
        .Optional("aim", FieldTypes.Sentence, r => r.Aim!, (r, v) => r with { Aim = v },
            "What it aims at in at most 90 characters, for diagrams")
        .Optional("keyPhrase", FieldTypes.Text, r => r.KeyPhrase!, (r, v) => r with { KeyPhrase = v },
            "Words in its text that papers print in bold")
        .Required("text", FieldTypes.Prose, r => r.Text!, (r, v) => r with { Text = v }, "Description")
        .List("gaps", FieldTypes.RefTo("gap"), r => r.Gaps, (r, v) => r with { Gaps = v }, "The gaps it narrows")
        .Optional("status", FieldTypes.OneOf("proposed", "likely", "agreed"), r => r.Status!, (r, v) => r with { Status = v },
            "How firm the priority is")
        .Optional("parent", FieldTypes.RefTo("priority"), r => r.Parent!, (r, v) => r with { Parent = v },
            "The priority that it is part of")
        .List("details", FieldTypes.Sentence, r => r.Details, (r, v) => r with { Details = v }, "Details")
        .List("becomes", FieldTypes.RefToLater("priority"), r => r.Becomes, (r, v) => r with { Becomes = v },
            "The priorities that replaced it")
        .Optional("changeReason", FieldTypes.Sentence, r => r.ChangeReason!, (r, v) => r with { ChangeReason = v },
            "The reason for the change");
}
