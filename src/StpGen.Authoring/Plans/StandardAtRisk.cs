using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>A national standard that is at high risk of being missed.</summary>
public sealed record StandardAtRisk : PlanRecord
{
    public Ref? Standard { get; init; }

    public Ref? Pathway { get; init; }

    public ImmutableArray<Ref> Organisations { get; init; } = [];

    public PlanDate? AsAt { get; init; }

    public PlanText? Note { get; init; }

    public static Shape<StandardAtRisk> Shape { get; } = new Shape<StandardAtRisk>("standardAtRisk", () => new StandardAtRisk())
        .Required("standard", Kinds.RefTo("standard"), r => r.Standard!, (r, v) => r with { Standard = v }, "Which one")
        .Required("pathway", Kinds.RefTo("pathway"), r => r.Pathway!, (r, v) => r with { Pathway = v }, "Where it belongs in the pathways of care")
        .List("organisations", Kinds.RefTo("organisation"), r => r.Organisations, (r, v) => r with { Organisations = v }, "Where; none: everywhere")
        .Required("asAt", Kinds.Date, r => r.AsAt!, (r, v) => r with { AsAt = v }, "When that was judged")
        .Optional("note", Kinds.Text, r => r.Note!, (r, v) => r with { Note = v }, "What lies behind it");
}
