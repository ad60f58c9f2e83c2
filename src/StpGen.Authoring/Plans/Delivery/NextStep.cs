using System.Collections.Immutable;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>A next step.</summary>
public sealed record NextStep : PlanRecord
{
    public PlanText? Text { get; init; }

    public Holder? Owner { get; init; }

    public PlanDate? Due { get; init; }

    public ImmutableArray<Ref> Programmes { get; init; } = [];

    public ImmutableArray<NextStep> Steps { get; init; } = [];

    public static RecordSchema<NextStep> Schema { get; } = new RecordSchema<NextStep>("nextStep", () => new NextStep())
        .Required("text", FieldTypes.Sentence, r => r.Text!, (r, v) => r with { Text = v }, "The step")
        .Optional("owner", FieldTypes.Record(Holder.Schema), r => r.Owner!, (r, v) => r with { Owner = v }, "Owner")
        .Optional("due", FieldTypes.Date, r => r.Due!, (r, v) => r with { Due = v }, "Due date")
        .List("programmes", FieldTypes.RefTo("programme"), r => r.Programmes, (r, v) => r with { Programmes = v },
            "The programmes it is for")
        .List("steps", FieldTypes.Record(() => Schema!), r => r.Steps, (r, v) => r with { Steps = v }, "Smaller steps")
        .Shorthand("text");
}
