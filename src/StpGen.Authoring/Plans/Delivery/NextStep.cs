using System.Collections.Immutable;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>What is to be done next.</summary>
public sealed record NextStep : PlanRecord
{
    public PlanText? Text { get; init; }

    public Holder? Owner { get; init; }

    public PlanDate? Due { get; init; }

    public ImmutableArray<Ref> Programmes { get; init; } = [];

    public ImmutableArray<NextStep> Steps { get; init; } = [];

    public static RecordSchema<NextStep> Schema { get; } = new RecordSchema<NextStep>("nextStep", () => new NextStep())
        .Required("text", FieldTypes.Text, r => r.Text!, (r, v) => r with { Text = v }, "What")
        .Optional("owner", FieldTypes.Record(Holder.Schema), r => r.Owner!, (r, v) => r with { Owner = v }, "Who")
        .Optional("due", FieldTypes.Date, r => r.Due!, (r, v) => r with { Due = v }, "By when")
        .List("programmes", FieldTypes.RefTo("programme"), r => r.Programmes, (r, v) => r with { Programmes = v }, "For which programmes")
        .List("steps", FieldTypes.Record(() => Schema!), r => r.Steps, (r, v) => r with { Steps = v }, "What it consists of")
        .Shorthand("text");
}
