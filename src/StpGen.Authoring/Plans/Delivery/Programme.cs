using System.Collections.Immutable;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>A programme of work that delivers priorities.</summary>
public sealed record Programme : Entity
{
    public PlanText? Title { get; init; }

    public ImmutableArray<Ref> Priorities { get; init; } = [];

    public Prose? Text { get; init; }

    public Quantity? ChildrenPlanned { get; init; }

    public string? Kind { get; init; }

    public Ref? Parent { get; init; }

    public ImmutableArray<Ref> Places { get; init; } = [];

    public Holder? Lead { get; init; }

    public ImmutableArray<Ref> Organisations { get; init; } = [];

    public ImmutableArray<Benefit> Benefits { get; init; } = [];

    public ImmutableArray<Ref> Milestones { get; init; } = [];

    public static RecordSchema<Programme> Schema { get; } = EntitySchema.Create("programme", () => new Programme())
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "In a line")
        .List("priorities", FieldTypes.RefTo("priority"), r => r.Priorities, (r, v) => r with { Priorities = v }, "Which priorities it serves")
        .Optional("text", FieldTypes.Prose, r => r.Text!, (r, v) => r with { Text = v }, "What it does")
        .Optional("childrenPlanned", FieldTypes.Quantity, r => r.ChildrenPlanned!, (r, v) => r with { ChildrenPlanned = v }, "How many programmes within it are planned")
        .Optional("kind", FieldTypes.OneOf("existing", "county", "delivery", "prevention"), r => r.Kind!, (r, v) => r with { Kind = v }, "What kind it is")
        .Optional("parent", FieldTypes.RefTo("programme"), r => r.Parent!, (r, v) => r with { Parent = v }, "The programme that it is part of")
        .List("places", FieldTypes.RefTo("place"), r => r.Places, (r, v) => r with { Places = v }, "Where it works")
        .Optional("lead", FieldTypes.Record(Holder.Schema), r => r.Lead!, (r, v) => r with { Lead = v }, "Who leads it")
        .List("organisations", FieldTypes.RefTo("organisation"), r => r.Organisations, (r, v) => r with { Organisations = v }, "Who takes part")
        .List("benefits", FieldTypes.Record(Benefit.Schema), r => r.Benefits, (r, v) => r with { Benefits = v }, "What it brings")
        .List("milestones", FieldTypes.RefTo("milestone"), r => r.Milestones, (r, v) => r with { Milestones = v }, "What it has to reach");
}

/// <summary>What a programme brings, as a number that can be checked.</summary>
public sealed record Benefit : PlanRecord
{
    public PlanText? Metric { get; init; }

    public Quantity? Baseline { get; init; }

    public Quantity? Target { get; init; }

    public PlanDate? By { get; init; }

    public static RecordSchema<Benefit> Schema { get; } = new RecordSchema<Benefit>("benefit", () => new Benefit())
        .Required("metric", FieldTypes.Text, r => r.Metric!, (r, v) => r with { Metric = v }, "What is measured")
        .Optional("baseline", FieldTypes.Quantity, r => r.Baseline!, (r, v) => r with { Baseline = v }, "As it is")
        .Required("target", FieldTypes.Quantity, r => r.Target!, (r, v) => r with { Target = v }, "As it is to be")
        .Optional("by", FieldTypes.Date, r => r.By!, (r, v) => r with { By = v }, "By when");
}
