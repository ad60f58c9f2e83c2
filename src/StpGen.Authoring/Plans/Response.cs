using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>The answer to a requirement of the round.</summary>
public sealed record Response : PlanRecord
{
    public Ref? Answers { get; init; }

    public Prose? Text { get; init; }

    public ImmutableArray<Ref> Programmes { get; init; } = [];

    public Holder? Lead { get; init; }

    public static Shape<Response> Shape { get; } = new Shape<Response>("response", () => new Response())
        .Required("answers", Kinds.RefTo("requirement"), r => r.Answers!, (r, v) => r with { Answers = v }, "A must-do, or one requirement of it")
        .Required("text", Kinds.Prose, r => r.Text!, (r, v) => r with { Text = v }, "What the plan does about it")
        .List("programmes", Kinds.RefTo("programme"), r => r.Programmes, (r, v) => r with { Programmes = v }, "Which programmes do it")
        .Optional("lead", Kinds.Record(Holder.Shape), r => r.Lead!, (r, v) => r with { Lead = v }, "Who answers for it");
}
