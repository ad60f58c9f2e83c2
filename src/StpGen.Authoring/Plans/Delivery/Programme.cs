using System.Collections.Immutable;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>A programme of work for one or more priorities.</summary>
public sealed record Programme : Entity
{
    public PlanText? Title { get; init; }

    public PlanText? Short { get; init; }

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
        .Required("title", FieldTypes.Sentence, r => r.Title!, (r, v) => r with { Title = v }, "Title")
        .Optional("short", FieldTypes.Sentence, r => r.Short!, (r, v) => r with { Short = v },
            "Title in at most 60 characters, for diagrams")
        .List("priorities", FieldTypes.RefTo("priority"), r => r.Priorities, (r, v) => r with { Priorities = v },
            "The priorities it serves")
        .Optional("text", FieldTypes.Prose, r => r.Text!, (r, v) => r with { Text = v }, "Description")
        .Optional("childrenPlanned", FieldTypes.Quantity, r => r.ChildrenPlanned!, (r, v) => r with { ChildrenPlanned = v },
            "The number of programmes planned within it")
        .Optional("kind", FieldTypes.OneOf("existing", "county", "delivery", "prevention"), r => r.Kind!, (r, v) => r with { Kind = v },
            "Type of programme")
        .Optional("parent", FieldTypes.RefTo("programme"), r => r.Parent!, (r, v) => r with { Parent = v },
            "The programme that it is part of")
        .List("places", FieldTypes.RefTo("place"), r => r.Places, (r, v) => r with { Places = v }, "The places it works in")
        .Optional("lead", FieldTypes.Record(Holder.Schema), r => r.Lead!, (r, v) => r with { Lead = v }, "Leads")
        .List("organisations", FieldTypes.RefTo("organisation"), r => r.Organisations, (r, v) => r with { Organisations = v },
            "Organisations that take part")
        .List("benefits", FieldTypes.Record(Benefit.Schema), r => r.Benefits, (r, v) => r with { Benefits = v }, "Benefits")
        .List("milestones", FieldTypes.RefTo("milestone"), r => r.Milestones, (r, v) => r with { Milestones = v }, "Milestones");
}

/// <summary>A benefit of a programme that can be measured.</summary>
public sealed record Benefit : PlanRecord
{
    public PlanText? Metric { get; init; }

    public Quantity? Baseline { get; init; }

    public Quantity? Target { get; init; }

    public PlanDate? By { get; init; }

    public static RecordSchema<Benefit> Schema { get; } = new RecordSchema<Benefit>("benefit", () => new Benefit())
        .Required("metric", FieldTypes.Sentence, r => r.Metric!, (r, v) => r with { Metric = v }, "The measure")
        .Optional("baseline", FieldTypes.Quantity, r => r.Baseline!, (r, v) => r with { Baseline = v }, "The value now")
        .Required("target", FieldTypes.Quantity, r => r.Target!, (r, v) => r with { Target = v }, "The target")
        .Optional("by", FieldTypes.Date, r => r.By!, (r, v) => r with { By = v }, "Due date");
}
