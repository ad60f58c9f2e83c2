using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>One of the few things that the plan puts first.</summary>
public sealed record Priority : Entity
{
    public int? Number { get; init; }

    public PlanText? Title { get; init; }

    public PlanText? KeyPhrase { get; init; }

    public Prose? Text { get; init; }

    public ImmutableArray<Ref> Gaps { get; init; } = [];

    public string? Status { get; init; }

    public Ref? Parent { get; init; }

    public ImmutableArray<PlanText> Details { get; init; } = [];

    public ImmutableArray<Ref> Becomes { get; init; } = [];

    public PlanText? ChangeReason { get; init; }

    public static Shape<Priority> Shape { get; } = EntityShape.Create("priority", () => new Priority())
        .Required("number", Kinds.Integer, r => r.Number, (r, v) => r with { Number = v }, "Its place in the list")
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "In a few words")
        .Optional("keyPhrase", Kinds.Text, r => r.KeyPhrase!, (r, v) => r with { KeyPhrase = v }, "The words of its text that papers stress")
        .Required("text", Kinds.Prose, r => r.Text!, (r, v) => r with { Text = v }, "What it aims at")
        .List("gaps", Kinds.RefTo("gap"), r => r.Gaps, (r, v) => r with { Gaps = v }, "Which gaps it narrows")
        .Optional("status", Kinds.OneOf("proposed", "likely", "agreed"), r => r.Status!, (r, v) => r with { Status = v }, "How firm it is")
        .Optional("parent", Kinds.RefTo("priority"), r => r.Parent!, (r, v) => r with { Parent = v }, "The priority that it is part of")
        .List("details", Kinds.Text, r => r.Details, (r, v) => r with { Details = v }, "What it includes")
        .List("becomes", Kinds.RefToLater("priority"), r => r.Becomes, (r, v) => r with { Becomes = v }, "What became of it later")
        .Optional("changeReason", Kinds.Text, r => r.ChangeReason!, (r, v) => r with { ChangeReason = v }, "Why it changed");
}

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

    public static Shape<Programme> Shape { get; } = EntityShape.Create("programme", () => new Programme())
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "In a line")
        .List("priorities", Kinds.RefTo("priority"), r => r.Priorities, (r, v) => r with { Priorities = v }, "Which priorities it serves")
        .Optional("text", Kinds.Prose, r => r.Text!, (r, v) => r with { Text = v }, "What it does")
        .Optional("childrenPlanned", Kinds.Quantity, r => r.ChildrenPlanned!, (r, v) => r with { ChildrenPlanned = v }, "How many programmes within it are planned")
        .Optional("kind", Kinds.OneOf("existing", "county", "delivery", "prevention"), r => r.Kind!, (r, v) => r with { Kind = v }, "What kind it is")
        .Optional("parent", Kinds.RefTo("programme"), r => r.Parent!, (r, v) => r with { Parent = v }, "The programme that it is part of")
        .List("places", Kinds.RefTo("place"), r => r.Places, (r, v) => r with { Places = v }, "Where it works")
        .Optional("lead", Kinds.Record(Holder.Shape), r => r.Lead!, (r, v) => r with { Lead = v }, "Who leads it")
        .List("organisations", Kinds.RefTo("organisation"), r => r.Organisations, (r, v) => r with { Organisations = v }, "Who takes part")
        .List("benefits", Kinds.Record(Benefit.Shape), r => r.Benefits, (r, v) => r with { Benefits = v }, "What it brings")
        .List("milestones", Kinds.RefTo("milestone"), r => r.Milestones, (r, v) => r with { Milestones = v }, "What it has to reach");
}

/// <summary>What every programme needs.</summary>
public sealed record Enabler : Entity
{
    public PlanText? Title { get; init; }

    public PlanText? KeyPhrase { get; init; }

    public Prose? Text { get; init; }

    public static Shape<Enabler> Shape { get; } = EntityShape.Create("enabler", () => new Enabler())
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "In a few words")
        .Optional("keyPhrase", Kinds.Text, r => r.KeyPhrase!, (r, v) => r with { KeyPhrase = v }, "The words of its text that papers stress")
        .Required("text", Kinds.Prose, r => r.Text!, (r, v) => r with { Text = v }, "What it consists of");
}

/// <summary>What a programme brings, as a number that can be checked.</summary>
public sealed record Benefit : PlanRecord
{
    public PlanText? Metric { get; init; }

    public Quantity? Baseline { get; init; }

    public Quantity? Target { get; init; }

    public PlanDate? By { get; init; }

    public static Shape<Benefit> Shape { get; } = new Shape<Benefit>("benefit", () => new Benefit())
        .Required("metric", Kinds.Text, r => r.Metric!, (r, v) => r with { Metric = v }, "What is measured")
        .Optional("baseline", Kinds.Quantity, r => r.Baseline!, (r, v) => r with { Baseline = v }, "As it is")
        .Required("target", Kinds.Quantity, r => r.Target!, (r, v) => r with { Target = v }, "As it is to be")
        .Optional("by", Kinds.Date, r => r.By!, (r, v) => r with { By = v }, "By when");
}
