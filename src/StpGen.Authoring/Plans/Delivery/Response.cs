using System.Collections.Immutable;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>The answer to a requirement of the round.</summary>
public sealed record Response : PlanRecord
{
    public Ref? Answers { get; init; }

    public Prose? Text { get; init; }

    public ImmutableArray<Ref> Programmes { get; init; } = [];

    public Holder? Lead { get; init; }

    public static RecordSchema<Response> Schema { get; } = new RecordSchema<Response>("response", () => new Response())
        .Required("answers", FieldTypes.RefTo("requirement"), r => r.Answers!, (r, v) => r with { Answers = v },
            "The must-do, or one of its requirements")
        .Required("text", FieldTypes.Prose, r => r.Text!, (r, v) => r with { Text = v }, "The response")
        .List("programmes", FieldTypes.RefTo("programme"), r => r.Programmes, (r, v) => r with { Programmes = v },
            "The programmes that do it")
        .Optional("lead", FieldTypes.Record(Holder.Schema), r => r.Lead!, (r, v) => r with { Lead = v }, "The leads responsible");
}
