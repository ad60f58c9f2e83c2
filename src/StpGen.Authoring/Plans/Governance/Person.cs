using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Governance;

/// <summary>A person named in papers.</summary>
public sealed record Person : Entity
{
    public PlanText? Name { get; init; }

    public ImmutableArray<PlanText> Aliases { get; init; } = [];

    public ImmutableArray<Job> Jobs { get; init; } = [];

    public ImmutableArray<PlanText> Former { get; init; } = [];

    public PlanText? Note { get; init; }

    public static RecordSchema<Person> Schema { get; } = EntitySchema.Create("person", () => new Person())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Name as papers should print it, with title")
        .List("aliases", FieldTypes.Text, r => r.Aliases, (r, v) => r with { Aliases = v }, "Other spellings that papers use")
        .List("jobs", FieldTypes.Record(Job.Schema), r => r.Jobs, (r, v) => r with { Jobs = v }, "Current posts, the main one first")
        .List("former", FieldTypes.Text, r => r.Former, (r, v) => r with { Former = v }, "Former posts")
        .Optional("note", FieldTypes.Sentence, r => r.Note!, (r, v) => r with { Note = v }, "Note");
}

/// <summary>A person's post.</summary>
public sealed record Job : PlanRecord
{
    public PlanText? Title { get; init; }

    public ImmutableArray<Ref> Organisations { get; init; } = [];

    public bool Interim { get; init; }

    public static RecordSchema<Job> Schema { get; } = new RecordSchema<Job>("job", () => new Job())
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "Job title")
        .List("organisations", FieldTypes.RefTo("organisation"), r => r.Organisations, (r, v) => r with { Organisations = v },
            "The organisation, or several if the post is shared")
        .Optional("interim", FieldTypes.Flag, r => r.Interim, (r, v) => r with { Interim = v }, "Whether the post is interim");
}
