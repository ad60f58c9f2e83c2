using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>A field of care in which the plan takes big decisions.</summary>
public sealed record DecisionArea : Entity
{
    public PlanText? Title { get; init; }

    public ImmutableArray<Decision> Decisions { get; init; } = [];

    public static Shape<DecisionArea> Shape { get; } = EntityShape.Create("decisionArea", () => new DecisionArea())
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "Its name")
        .List("decisions", Kinds.Record(Decision.Shape), r => r.Decisions, (r, v) => r with { Decisions = v }, "What is decided");
}

/// <summary>A big decision, and how far it has got.</summary>
public sealed record Decision : Entity
{
    public PlanText? Text { get; init; }

    public string? Kind { get; init; }

    public ImmutableArray<DecisionQuantity> Quantities { get; init; } = [];

    public ImmutableArray<Ref> Programmes { get; init; } = [];

    public ImmutableArray<Ref> Places { get; init; } = [];

    public PlanDate? By { get; init; }

    public static Shape<Decision> Shape { get; } = EntityShape.Create("decision", () => new Decision())
        .Required("text", Kinds.Text, r => r.Text!, (r, v) => r with { Text = v }, "What is to be done")
        .Required("kind", Kinds.OneOf("commit", "explore", "review"), r => r.Kind!, (r, v) => r with { Kind = v }, "How firm it is")
        .List("quantities", Kinds.Record(DecisionQuantity.Shape), r => r.Quantities, (r, v) => r with { Quantities = v }, "The amounts in it")
        .List("programmes", Kinds.RefTo("programme"), r => r.Programmes, (r, v) => r with { Programmes = v }, "Which programmes carry it")
        .List("places", Kinds.RefTo("place"), r => r.Places, (r, v) => r with { Places = v }, "Where")
        .Optional("by", Kinds.Date, r => r.By!, (r, v) => r with { By = v }, "By when");
}

/// <summary>An amount that a decision turns on.</summary>
public sealed record DecisionQuantity : PlanRecord
{
    public PlanText? Label { get; init; }

    public Quantity? Value { get; init; }

    public static Shape<DecisionQuantity> Shape { get; } = new Shape<DecisionQuantity>("decisionQuantity", () => new DecisionQuantity())
        .Required("label", Kinds.Text, r => r.Label!, (r, v) => r with { Label = v }, "What of")
        .Required("value", Kinds.Quantity, r => r.Value!, (r, v) => r with { Value = v }, "How many");
}
