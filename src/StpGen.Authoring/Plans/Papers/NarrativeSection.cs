using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Papers;

/// <summary>A section of narrative text for papers.</summary>
public sealed record NarrativeSection : Entity
{
    public PlanText? Title { get; init; }

    public Prose? Text { get; init; }

    public ImmutableArray<PlanText> Topics { get; init; } = [];

    public ImmutableArray<PlanText> Papers { get; init; } = [];

    public string? Position { get; init; }

    public static RecordSchema<NarrativeSection> Schema { get; } = EntitySchema.Create("narrativeSection", () => new NarrativeSection())
        .Optional("title", FieldTypes.Sentence, r => r.Title!, (r, v) => r with { Title = v }, "Heading")
        .Required("text", FieldTypes.Prose, r => r.Text!, (r, v) => r with { Text = v }, "Text")
        .List("topics", FieldTypes.Text, r => r.Topics, (r, v) => r with { Topics = v }, "The round's topics that it covers")
        .List("papers", FieldTypes.Text, r => r.Papers, (r, v) => r with { Papers = v }, "The kinds of paper that print it")
        .Optional("position", FieldTypes.OneOf("opening", "closing"), r => r.Position!, (r, v) => r with { Position = v },
            "Opening or closing text");
}
