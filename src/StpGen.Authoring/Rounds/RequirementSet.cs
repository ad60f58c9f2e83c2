using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rounds;

/// <summary>A set of requirements that every plan answers.</summary>
public sealed record RequirementSet : Entity
{
    public PlanText? Title { get; init; }

    public Ref? Stage { get; init; }

    public PlanDate? Issued { get; init; }

    public PlanText? Sentence { get; init; }

    public ImmutableArray<Requirement> Items { get; init; } = [];

    public static RecordSchema<RequirementSet> Schema { get; } = EntitySchema.Create("requirementSet", () => new RequirementSet())
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "Name")
        .Required("stage", FieldTypes.RefTo("stage"), r => r.Stage!, (r, v) => r with { Stage = v },
            "The first stage that asks for the answers")
        .Optional("issued", FieldTypes.Date, r => r.Issued!, (r, v) => r with { Issued = v }, "Date of issue")
        .Optional("sentence", FieldTypes.Text, r => r.Sentence!, (r, v) => r with { Sentence = v },
            "What a draft prints instead of a response")
        .List("items", FieldTypes.Record(Requirement.Schema), r => r.Items, (r, v) => r with { Items = v }, "The requirements");
}

/// <summary>A must-do, or one requirement within it.</summary>
public sealed record Requirement : Entity
{
    public PlanText? Number { get; init; }

    public PlanText? Title { get; init; }

    public PlanText? Text { get; init; }

    public PlanText? Deadline { get; init; }

    public bool Unverified { get; init; }

    public ImmutableArray<Requirement> Items { get; init; } = [];

    public static RecordSchema<Requirement> Schema { get; } = EntitySchema.Create("requirement", () => new Requirement())
        .Required("number", FieldTypes.Text, r => r.Number!, (r, v) => r with { Number = v }, "Number in the guidance")
        .Optional("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "Heading")
        .Optional("text", FieldTypes.Text, r => r.Text!, (r, v) => r with { Text = v }, "What it asks for")
        .Optional("deadline", FieldTypes.Text, r => r.Deadline!, (r, v) => r with { Deadline = v }, "Deadline")
        .Optional("unverified", FieldTypes.Flag, r => r.Unverified, (r, v) => r with { Unverified = v },
            "Whether a number in it has no published source")
        .List("items", FieldTypes.Record(() => Schema!), r => r.Items, (r, v) => r with { Items = v }, "The requirements within it");
}
