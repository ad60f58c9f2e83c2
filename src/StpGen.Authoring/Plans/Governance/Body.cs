using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Governance;

/// <summary>A board, working group or theme group.</summary>
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
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Name")
        .List("aliases", FieldTypes.Text, r => r.Aliases, (r, v) => r with { Aliases = v }, "Other names that papers use for it")
        .Optional("tier", FieldTypes.RefTo("tier"), r => r.Tier!, (r, v) => r with { Tier = v }, "The tier it belongs to")
        .Optional("parent", FieldTypes.RefTo("body"), r => r.Parent!, (r, v) => r with { Parent = v }, "The board it reports to")
        .Optional("purpose", FieldTypes.Sentence, r => r.Purpose!, (r, v) => r with { Purpose = v }, "Purpose")
        .List("functions", FieldTypes.Sentence, r => r.Functions, (r, v) => r with { Functions = v }, "Functions")
        .Optional("frequency", FieldTypes.Text, r => r.Frequency!, (r, v) => r with { Frequency = v }, "How often it meets")
        .Optional("chair", FieldTypes.Record(Holder.Schema), r => r.Chair!, (r, v) => r with { Chair = v }, "Chair")
        .List("seats", FieldTypes.Record(Seat.Schema), r => r.Seats, (r, v) => r with { Seats = v }, "Members")
        .List("summary", FieldTypes.Sentence, r => r.Summary, (r, v) => r with { Summary = v }, "Its membership in brief");
}

/// <summary>A seat on a board or group.</summary>
public sealed record Seat : PlanRecord
{
    public PlanText? Title { get; init; }

    public ImmutableArray<Ref> Organisations { get; init; } = [];

    public Ref? Place { get; init; }

    public Ref? Person { get; init; }

    public string? Kind { get; init; }

    public static RecordSchema<Seat> Schema { get; } = new RecordSchema<Seat>("seat", () => new Seat())
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v },
            "The member's role, such as Chief Executive or voluntary sector nominee")
        .List("organisations", FieldTypes.RefTo("organisation"), r => r.Organisations, (r, v) => r with { Organisations = v },
            "The organisations it represents")
        .Optional("place", FieldTypes.RefTo("place"), r => r.Place!, (r, v) => r with { Place = v }, "The place it represents")
        .Optional("person", FieldTypes.RefTo("person"), r => r.Person!, (r, v) => r with { Person = v }, "The person")
        .Required("kind", FieldTypes.OneOf("chair", "member", "nominee", "observer", "in-attendance"), r => r.Kind!,
            (r, v) => r with { Kind = v }, "Type of member");
}
