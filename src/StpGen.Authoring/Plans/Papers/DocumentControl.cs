using System.Collections.Immutable;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Papers;

/// <summary>The people responsible for a paper, and its distribution.</summary>
public sealed record DocumentControl : PlanRecord
{
    public PlanText? Version { get; init; }

    public Holder? Author { get; init; }

    public ImmutableArray<Approval> Approvers { get; init; } = [];

    public ImmutableArray<PlanText> Distribution { get; init; } = [];

    public PlanText? Marking { get; init; }

    public static RecordSchema<DocumentControl> Schema { get; } =
        new RecordSchema<DocumentControl>("documentControl", () => new DocumentControl())
        .Optional("version", FieldTypes.Text, r => r.Version!, (r, v) => r with { Version = v }, "Version")
        .Optional("author", FieldTypes.Record(Holder.Schema), r => r.Author!, (r, v) => r with { Author = v }, "Author")
        .List("approvers", FieldTypes.Record(Approval.Schema), r => r.Approvers, (r, v) => r with { Approvers = v }, "Approvers")
        .List("distribution", FieldTypes.Text, r => r.Distribution, (r, v) => r with { Distribution = v }, "Distribution list")
        .Optional("marking", FieldTypes.Text, r => r.Marking!, (r, v) => r with { Marking = v }, "Protective marking");
}

/// <summary>An approval of a paper.</summary>
public sealed record Approval : PlanRecord
{
    public Ref? Body { get; init; }

    public Ref? Person { get; init; }

    public PlanDate? Date { get; init; }

    public static RecordSchema<Approval> Schema { get; } = new RecordSchema<Approval>("approval", () => new Approval())
        .Optional("body", FieldTypes.RefTo("body"), r => r.Body!, (r, v) => r with { Body = v }, "The approving board or group")
        .Optional("person", FieldTypes.RefTo("person"), r => r.Person!, (r, v) => r with { Person = v }, "The person who approved it")
        .Optional("date", FieldTypes.Date, r => r.Date!, (r, v) => r with { Date = v }, "Date");
}
