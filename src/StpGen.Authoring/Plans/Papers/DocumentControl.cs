using System.Collections.Immutable;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Papers;

/// <summary>Who answers for a paper, and who may have it.</summary>
public sealed record DocumentControl : PlanRecord
{
    public PlanText? Version { get; init; }

    public Holder? Author { get; init; }

    public ImmutableArray<Approval> Approvers { get; init; } = [];

    public ImmutableArray<PlanText> Distribution { get; init; } = [];

    public PlanText? Marking { get; init; }

    public static RecordSchema<DocumentControl> Schema { get; } = new RecordSchema<DocumentControl>("documentControl", () => new DocumentControl())
        .Optional("version", FieldTypes.Text, r => r.Version!, (r, v) => r with { Version = v }, "Its version")
        .Optional("author", FieldTypes.Record(Holder.Schema), r => r.Author!, (r, v) => r with { Author = v }, "Who wrote it")
        .List("approvers", FieldTypes.Record(Approval.Schema), r => r.Approvers, (r, v) => r with { Approvers = v }, "Who approves it")
        .List("distribution", FieldTypes.Text, r => r.Distribution, (r, v) => r with { Distribution = v }, "Who gets it")
        .Optional("marking", FieldTypes.Text, r => r.Marking!, (r, v) => r with { Marking = v }, "Its protective marking");
}

/// <summary>An approval of a paper.</summary>
public sealed record Approval : PlanRecord
{
    public Ref? Body { get; init; }

    public Ref? Person { get; init; }

    public PlanDate? Date { get; init; }

    public static RecordSchema<Approval> Schema { get; } = new RecordSchema<Approval>("approval", () => new Approval())
        .Optional("body", FieldTypes.RefTo("body"), r => r.Body!, (r, v) => r with { Body = v }, "By which body")
        .Optional("person", FieldTypes.RefTo("person"), r => r.Person!, (r, v) => r with { Person = v }, "By whom")
        .Optional("date", FieldTypes.Date, r => r.Date!, (r, v) => r with { Date = v }, "When");
}
