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
        .Required("answers", FieldTypes.RefTo("requirement"), r => r.Answers!, (r, v) => r with { Answers = v }, "A must-do, or one requirement of it")
        .Required("text", FieldTypes.Prose, r => r.Text!, (r, v) => r with { Text = v }, "What the plan does about it")
        .List("programmes", FieldTypes.RefTo("programme"), r => r.Programmes, (r, v) => r with { Programmes = v }, "Which programmes do it")
        .Optional("lead", FieldTypes.Record(Holder.Schema), r => r.Lead!, (r, v) => r with { Lead = v }, "Who answers for it");
}
