using System.Collections.Immutable;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>The answer to a requirement of the round.</summary>
public sealed record Response : PlanRecord
{
    public Ref? Answers { get; init; }

    public ImmutableArray<Ref> AlsoAnswers { get; init; } = [];

    public Prose? Text { get; init; }

    public PlanText? Document { get; init; }

    public PlanText? NotApplicable { get; init; }

    public ImmutableArray<Ref> Programmes { get; init; } = [];

    public Holder? Lead { get; init; }

    /// <summary>Everything that it answers; nothing if it does not say what.</summary>
    public IEnumerable<Ref> Requirements =>
        Text is null && Document is null && NotApplicable is null ? [] : Answers is null ? AlsoAnswers : AlsoAnswers.Prepend(Answers);

    public static RecordSchema<Response> Schema { get; } = new RecordSchema<Response>("response", () => new Response())
        .Required("answers", FieldTypes.RefTo("requirement"), r => r.Answers!, (r, v) => r with { Answers = v },
            "The must-do, or one of its requirements")
        .List("alsoAnswers", FieldTypes.RefTo("requirement"), r => r.AlsoAnswers, (r, v) => r with { AlsoAnswers = v },
            "Other requirements that the same response answers")
        .Optional("text", FieldTypes.Prose, r => r.Text!, (r, v) => r with { Text = v }, "The response")
        .Optional("document", FieldTypes.Text, r => r.Document!, (r, v) => r with { Document = v },
            "The other document that responds, and where in it")
        .Optional("notApplicable", FieldTypes.Sentence, r => r.NotApplicable!, (r, v) => r with { NotApplicable = v },
            "Why it does not apply, to follow the word “because”")
        .List("programmes", FieldTypes.RefTo("programme"), r => r.Programmes, (r, v) => r with { Programmes = v },
            "The programmes that do it")
        .Optional("lead", FieldTypes.Record(Holder.Schema), r => r.Lead!, (r, v) => r with { Lead = v }, "The leads responsible");
}
