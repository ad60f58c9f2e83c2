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

    public static Shape<Priority> Shape { get; } = EntityShape.Create("priority", () => new Priority())
        .Required("number", Kinds.Integer, r => r.Number, (r, v) => r with { Number = v }, "Its place in the list")
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "In a few words")
        .Optional("keyPhrase", Kinds.Text, r => r.KeyPhrase!, (r, v) => r with { KeyPhrase = v }, "The words of its text that papers stress")
        .Required("text", Kinds.Prose, r => r.Text!, (r, v) => r with { Text = v }, "What it aims at")
        .List("gaps", Kinds.RefTo("gap"), r => r.Gaps, (r, v) => r with { Gaps = v }, "Which gaps it narrows");
}

/// <summary>A programme of work that delivers priorities.</summary>
public sealed record Programme : Entity
{
    public PlanText? Title { get; init; }

    public ImmutableArray<Ref> Priorities { get; init; } = [];

    public Prose? Text { get; init; }

    public Quantity? ChildrenPlanned { get; init; }

    public static Shape<Programme> Shape { get; } = EntityShape.Create("programme", () => new Programme())
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "In a line")
        .List("priorities", Kinds.RefTo("priority"), r => r.Priorities, (r, v) => r with { Priorities = v }, "Which priorities it serves")
        .Optional("text", Kinds.Prose, r => r.Text!, (r, v) => r with { Text = v }, "What it does")
        .Optional("childrenPlanned", Kinds.Quantity, r => r.ChildrenPlanned!, (r, v) => r with { ChildrenPlanned = v }, "How many programmes within it are planned");
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
