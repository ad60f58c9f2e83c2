using System.Collections.Immutable;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Delivery;

/// <summary>A milestone of the programme.</summary>
public sealed record Milestone : Entity
{
    public PlanText? Title { get; init; }

    public PlanDate? Date { get; init; }

    public Ref? Stage { get; init; }

    public ImmutableArray<PlanText> Requires { get; init; } = [];

    public string? Status { get; init; }

    public PlanText? Reviewer { get; init; }

    public Holder? Owner { get; init; }

    public PlanText? Note { get; init; }

    public ImmutableArray<Revision> Revisions { get; init; } = [];

    /// <summary>Its date after everything by which it moved.</summary>
    public PlanDate? LatestDate => Revisions.LastOrDefault(r => r.Date is not null)?.Date ?? Date;

    public static RecordSchema<Milestone> Schema { get; } = EntitySchema.Create("milestone", () => new Milestone())
        .Required("title", FieldTypes.Sentence, r => r.Title!, (r, v) => r with { Title = v }, "The milestone")
        .Required("date", FieldTypes.Date, r => r.Date!, (r, v) => r with { Date = v }, "The first planned date")
        .Optional("stage", FieldTypes.RefTo("stage"), r => r.Stage!, (r, v) => r with { Stage = v }, "The stage of the round it is for")
        .List("requires", FieldTypes.Sentence, r => r.Requires, (r, v) => r with { Requires = v }, "What must be ready")
        .Optional("status", FieldTypes.OneOf("planned", "on-track", "at-risk", "done", "missed"), r => r.Status!,
            (r, v) => r with { Status = v }, "Status")
        .Optional("reviewer", FieldTypes.Text, r => r.Reviewer!, (r, v) => r with { Reviewer = v }, "Reviewers")
        .Optional("owner", FieldTypes.Record(Holder.Schema), r => r.Owner!, (r, v) => r with { Owner = v }, "Owner")
        .Optional("note", FieldTypes.Sentence, r => r.Note!, (r, v) => r with { Note = v }, "Note")
        .List("revisions", FieldTypes.Record(Revision.Schema), r => r.Revisions, (r, v) => r with { Revisions = v }, "Changes of date");
}

/// <summary>A new date, and when it became known ('from').</summary>
public sealed record Revision : PlanRecord
{
    public PlanDate? Date { get; init; }

    public PlanText? Reason { get; init; }

    public static RecordSchema<Revision> Schema { get; } = new RecordSchema<Revision>("revision", () => new Revision())
        .Required("date", FieldTypes.Date, r => r.Date!, (r, v) => r with { Date = v }, "The new date")
        .Optional("reason", FieldTypes.Sentence, r => r.Reason!, (r, v) => r with { Reason = v }, "The reason for the change");
}
