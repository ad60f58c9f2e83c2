using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>Somebody whom papers name.</summary>
public sealed record Person : Entity
{
    public PlanText? Name { get; init; }

    public ImmutableArray<PlanText> Aliases { get; init; } = [];

    public ImmutableArray<Job> Jobs { get; init; } = [];

    public ImmutableArray<PlanText> Former { get; init; } = [];

    public PlanText? Note { get; init; }

    public static Shape<Person> Shape { get; } = EntityShape.Create("person", () => new Person())
        .Required("name", Kinds.Text, r => r.Name!, (r, v) => r with { Name = v }, "As papers should write it, with title")
        .List("aliases", Kinds.Text, r => r.Aliases, (r, v) => r with { Aliases = v }, "Other spellings that papers use")
        .List("jobs", Kinds.Record(Job.Shape), r => r.Jobs, (r, v) => r with { Jobs = v }, "What they do and where, the main one first")
        .List("former", Kinds.Text, r => r.Former, (r, v) => r with { Former = v }, "Posts held before")
        .Optional("note", Kinds.Text, r => r.Note!, (r, v) => r with { Note = v }, "What to know about them");
}

/// <summary>A post that a person holds.</summary>
public sealed record Job : PlanRecord
{
    public PlanText? Title { get; init; }

    public ImmutableArray<Ref> Organisations { get; init; } = [];

    public bool Interim { get; init; }

    public static Shape<Job> Shape { get; } = new Shape<Job>("job", () => new Job())
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "Its title")
        .List("organisations", Kinds.RefTo("organisation"), r => r.Organisations, (r, v) => r with { Organisations = v }, "Where; several where one officer serves several bodies")
        .Optional("interim", Kinds.Flag, r => r.Interim, (r, v) => r with { Interim = v }, "Whether for the time being");
}
