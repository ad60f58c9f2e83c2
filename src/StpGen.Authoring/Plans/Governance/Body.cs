using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Governance;

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

    public static RecordSchema<Body> Schema { get; } = EntitySchema.Create("body", () => new Body())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Its name")
        .List("aliases", FieldTypes.Text, r => r.Aliases, (r, v) => r with { Aliases = v }, "Other names that papers use for it")
        .Optional("tier", FieldTypes.RefTo("tier"), r => r.Tier!, (r, v) => r with { Tier = v }, "The tier it belongs to")
        .Optional("parent", FieldTypes.RefTo("body"), r => r.Parent!, (r, v) => r with { Parent = v }, "The body it answers to")
        .Optional("purpose", FieldTypes.Text, r => r.Purpose!, (r, v) => r with { Purpose = v }, "What it is for")
        .List("functions", FieldTypes.Text, r => r.Functions, (r, v) => r with { Functions = v }, "What it does")
        .Optional("frequency", FieldTypes.Text, r => r.Frequency!, (r, v) => r with { Frequency = v }, "How often it meets")
        .Optional("chair", FieldTypes.Record(Holder.Schema), r => r.Chair!, (r, v) => r with { Chair = v }, "Who chairs it")
        .List("seats", FieldTypes.Record(Seat.Schema), r => r.Seats, (r, v) => r with { Seats = v }, "Who sits on it")
        .List("summary", FieldTypes.Text, r => r.Summary, (r, v) => r with { Summary = v }, "Its membership in a few words");
}

/// <summary>A place at a body.</summary>
public sealed record Seat : PlanRecord
{
    public PlanText? Title { get; init; }

    public ImmutableArray<Ref> Organisations { get; init; } = [];

    public Ref? Place { get; init; }

    public Ref? Person { get; init; }

    public string? Kind { get; init; }

    public static RecordSchema<Seat> Schema { get; } = new RecordSchema<Seat>("seat", () => new Seat())
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "Whose place it is: Chief Executive, voluntary sector nominee")
        .List("organisations", FieldTypes.RefTo("organisation"), r => r.Organisations, (r, v) => r with { Organisations = v }, "Which organisations it speaks for")
        .Optional("place", FieldTypes.RefTo("place"), r => r.Place!, (r, v) => r with { Place = v }, "Which place it speaks for")
        .Optional("person", FieldTypes.RefTo("person"), r => r.Person!, (r, v) => r with { Person = v }, "Who has it")
        .Required("kind", FieldTypes.OneOf("chair", "member", "nominee", "observer", "in-attendance"), r => r.Kind!, (r, v) => r with { Kind = v }, "What part it has");
}
