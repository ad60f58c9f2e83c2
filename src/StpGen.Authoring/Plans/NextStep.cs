using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>What is to be done next.</summary>
public sealed record NextStep : PlanRecord
{
    public PlanText? Text { get; init; }

    public Holder? Owner { get; init; }

    public PlanDate? Due { get; init; }

    public ImmutableArray<Ref> Programmes { get; init; } = [];

    public ImmutableArray<NextStep> Steps { get; init; } = [];

    public static Shape<NextStep> Shape { get; } = new Shape<NextStep>("nextStep", () => new NextStep())
        .Required("text", Kinds.Text, r => r.Text!, (r, v) => r with { Text = v }, "What")
        .Optional("owner", Kinds.Record(Holder.Shape), r => r.Owner!, (r, v) => r with { Owner = v }, "Who")
        .Optional("due", Kinds.Date, r => r.Due!, (r, v) => r with { Due = v }, "By when")
        .List("programmes", Kinds.RefTo("programme"), r => r.Programmes, (r, v) => r with { Programmes = v }, "For which programmes")
        .List("steps", Kinds.Record(() => Shape!), r => r.Steps, (r, v) => r with { Steps = v }, "What it consists of")
        .Shorthand("text");
}
