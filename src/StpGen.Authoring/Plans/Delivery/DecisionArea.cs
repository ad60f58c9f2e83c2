using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>An area of care with big decisions.</summary>
public sealed record DecisionArea : Entity
{
    public PlanText? Title { get; init; }

    public ImmutableArray<Decision> Decisions { get; init; } = [];

    public static RecordSchema<DecisionArea> Schema { get; } = EntitySchema.Create("decisionArea", () => new DecisionArea())
        .Required("title", FieldTypes.Sentence, r => r.Title!, (r, v) => r with { Title = v }, "Name")
        .List("decisions", FieldTypes.Record(Decision.Schema), r => r.Decisions, (r, v) => r with { Decisions = v },
            "The decisions in this area");
}

/// <summary>A big decision and its status.</summary>
public sealed record Decision : Entity
{
    public PlanText? Text { get; init; }

    public PlanText? Short { get; init; }

    public string? Kind { get; init; }

    public ImmutableArray<DecisionQuantity> Quantities { get; init; } = [];

    public ImmutableArray<Ref> Programmes { get; init; } = [];

    public ImmutableArray<Ref> Places { get; init; } = [];

    public PlanDate? By { get; init; }

    public static RecordSchema<Decision> Schema { get; } = EntitySchema.Create("decision", () => new Decision())
        .Required("text", FieldTypes.Sentence, r => r.Text!, (r, v) => r with { Text = v }, "The decision")
        .Optional("short", FieldTypes.Sentence, r => r.Short!, (r, v) => r with { Short = v },
            "The decision in at most 60 characters, for diagrams")
        .Required("kind", FieldTypes.OneOf("commit", "explore", "review", "propose", "consult"), r => r.Kind!,
            (r, v) => r with { Kind = v }, "How firm the decision is")
        .List("quantities", FieldTypes.Record(DecisionQuantity.Schema), r => r.Quantities, (r, v) => r with { Quantities = v },
            "The amounts in the decision")
        .List("programmes", FieldTypes.RefTo("programme"), r => r.Programmes, (r, v) => r with { Programmes = v },
            "The programmes that carry it out")
        .List("places", FieldTypes.RefTo("place"), r => r.Places, (r, v) => r with { Places = v }, "The places")
        .Optional("by", FieldTypes.Date, r => r.By!, (r, v) => r with { By = v }, "Due date");
}

/// <summary>An amount in a decision.</summary>
public sealed record DecisionQuantity : PlanRecord
{
    public PlanText? Label { get; init; }

    public Quantity? Value { get; init; }

    public static RecordSchema<DecisionQuantity> Schema { get; } =
        new RecordSchema<DecisionQuantity>("decisionQuantity", () => new DecisionQuantity())
        .Required("label", FieldTypes.Text, r => r.Label!, (r, v) => r with { Label = v }, "What the amount counts")
        .Required("value", FieldTypes.Quantity, r => r.Value!, (r, v) => r with { Value = v }, "The amount");
}
