using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>The vision for care, with the meaning of each phrase.</summary>
public sealed record Vision : PlanRecord
{
    public PlanText? Text { get; init; }

    public PlanText? Horizon { get; init; }

    public ImmutableArray<VisionPhrase> Phrases { get; init; } = [];

    public Prose? Essence { get; init; }

    public static RecordSchema<Vision> Schema { get; } = new RecordSchema<Vision>("vision", () => new Vision())
        .Required("text", FieldTypes.Sentence, r => r.Text!, (r, v) => r with { Text = v }, "The vision")
        .Optional("horizon", FieldTypes.Text, r => r.Horizon!, (r, v) => r with { Horizon = v },
            "The year it will be achieved, such as 2020/21")
        .List("phrases", FieldTypes.Record(VisionPhrase.Schema), r => r.Phrases, (r, v) => r with { Phrases = v }, "Its phrases, in order")
        .Optional("essence", FieldTypes.Prose, r => r.Essence!, (r, v) => r with { Essence = v }, "Summary");
}

/// <summary>A phrase of the vision and its meaning.</summary>
public sealed record VisionPhrase : PlanRecord
{
    public PlanText? Phrase { get; init; }

    public Prose? Meaning { get; init; }

    public static RecordSchema<VisionPhrase> Schema { get; } = new RecordSchema<VisionPhrase>("visionPhrase", () => new VisionPhrase())
        .Required("phrase", FieldTypes.Text, r => r.Phrase!, (r, v) => r with { Phrase = v }, "Words from the vision, exactly as written")
        .Required("meaning", FieldTypes.Prose, r => r.Meaning!, (r, v) => r with { Meaning = v }, "What the words mean");
}
