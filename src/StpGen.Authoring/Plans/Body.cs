using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>A group that meets: a board, a working group, a theme group.</summary>
public sealed record Body : Entity
{
    public PlanText? Name { get; init; }

    public ImmutableArray<PlanText> Aliases { get; init; } = [];

    public Ref? Tier { get; init; }

    public Ref? Parent { get; init; }

    public PlanText? Purpose { get; init; }

    public ImmutableArray<PlanText> Functions { get; init; } = [];

    public PlanText? Frequency { get; init; }

    public Holder? Chair { get; init; }

    public ImmutableArray<Seat> Seats { get; init; } = [];

    public ImmutableArray<PlanText> Summary { get; init; } = [];

    public static Shape<Body> Shape { get; } = EntityShape.Create("body", () => new Body())
        .Required("name", Kinds.Text, r => r.Name!, (r, v) => r with { Name = v }, "Its name")
        .List("aliases", Kinds.Text, r => r.Aliases, (r, v) => r with { Aliases = v }, "Other names that papers use for it")
        .Optional("tier", Kinds.RefTo("tier"), r => r.Tier!, (r, v) => r with { Tier = v }, "The tier it belongs to")
        .Optional("parent", Kinds.RefTo("body"), r => r.Parent!, (r, v) => r with { Parent = v }, "The body it answers to")
        .Optional("purpose", Kinds.Text, r => r.Purpose!, (r, v) => r with { Purpose = v }, "What it is for")
        .List("functions", Kinds.Text, r => r.Functions, (r, v) => r with { Functions = v }, "What it does")
        .Optional("frequency", Kinds.Text, r => r.Frequency!, (r, v) => r with { Frequency = v }, "How often it meets")
        .Optional("chair", Kinds.Record(Holder.Shape), r => r.Chair!, (r, v) => r with { Chair = v }, "Who chairs it")
        .List("seats", Kinds.Record(Seat.Shape), r => r.Seats, (r, v) => r with { Seats = v }, "Who sits on it")
        .List("summary", Kinds.Text, r => r.Summary, (r, v) => r with { Summary = v }, "Its membership in a few words");
}

/// <summary>A place at a body.</summary>
public sealed record Seat : PlanRecord
{
    public PlanText? Title { get; init; }

    public ImmutableArray<Ref> Organisations { get; init; } = [];

    public Ref? Place { get; init; }

    public Ref? Person { get; init; }

    public string? Kind { get; init; }

    public static Shape<Seat> Shape { get; } = new Shape<Seat>("seat", () => new Seat())
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "Whose place it is: Chief Executive, voluntary sector nominee")
        .List("organisations", Kinds.RefTo("organisation"), r => r.Organisations, (r, v) => r with { Organisations = v }, "Which organisations it speaks for")
        .Optional("place", Kinds.RefTo("place"), r => r.Place!, (r, v) => r with { Place = v }, "Which place it speaks for")
        .Optional("person", Kinds.RefTo("person"), r => r.Person!, (r, v) => r with { Person = v }, "Who has it")
        .Required("kind", Kinds.OneOf("chair", "member", "nominee", "observer", "in-attendance"), r => r.Kind!, (r, v) => r with { Kind = v }, "What part it has");
}

/// <summary>How the partners have agreed to work.</summary>
public sealed record Principle : Entity
{
    public PlanText? Text { get; init; }

    public static Shape<Principle> Shape { get; } = EntityShape.Create("principle", () => new Principle())
        .Required("text", Kinds.Text, r => r.Text!, (r, v) => r with { Text = v }, "What they agreed");
}

/// <summary>Who leads for a place.</summary>
public sealed record PlaceLead : PlanRecord
{
    public Ref? Place { get; init; }

    public PlanText? Subject { get; init; }

    public Ref? Organisation { get; init; }

    public Ref? Person { get; init; }

    public ImmutableArray<Ref> Support { get; init; } = [];

    public static Shape<PlaceLead> Shape { get; } = new Shape<PlaceLead>("placeLead", () => new PlaceLead())
        .Required("place", Kinds.RefTo("place"), r => r.Place!, (r, v) => r with { Place = v }, "Which place")
        .Optional("subject", Kinds.Text, r => r.Subject!, (r, v) => r with { Subject = v }, "For what: public health")
        .Optional("organisation", Kinds.RefTo("organisation"), r => r.Organisation!, (r, v) => r with { Organisation = v }, "Which organisation")
        .Optional("person", Kinds.RefTo("person"), r => r.Person!, (r, v) => r with { Person = v }, "Who")
        .List("support", Kinds.RefTo("organisation"), r => r.Support, (r, v) => r with { Support = v }, "Who supports them");
}
