using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Papers;

/// <summary>A paper that the plan asks for.</summary>
public sealed record PaperRequest : Entity
{
    public PlanText? Kind { get; init; }

    public PlanText? Title { get; init; }

    public PlanText? Subtitle { get; init; }

    public PlanDate? Date { get; init; }

    public Ref? Stage { get; init; }

    public Ref? Audience { get; init; }

    public PlanText? Series { get; init; }

    public int? Number { get; init; }

    public Ref? Signatory { get; init; }

    public PlanText? PublishedAt { get; init; }

    public Ref? Meeting { get; init; }

    public ImmutableArray<PlanText> Recommendations { get; init; } = [];

    public PlanText? Purpose { get; init; }

    public DocumentControl? Control { get; init; }

    public ImmutableArray<string> Views { get; init; } = [];

    public override PlanDate? Moment => Date;

    public static RecordSchema<PaperRequest> Schema { get; } = EntitySchema.Create("document", () => new PaperRequest())
        .Required("kind", FieldTypes.Text, r => r.Kind!, (r, v) => r with { Kind = v }, "The kind of paper: a folder of templates")
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "Its title")
        .Optional("subtitle", FieldTypes.Text, r => r.Subtitle!, (r, v) => r with { Subtitle = v }, "What stands under the title")
        .Required("date", FieldTypes.Date, r => r.Date!, (r, v) => r with { Date = v }, "Its date; it says what was true that day")
        .Optional("stage", FieldTypes.RefTo("stage"), r => r.Stage!, (r, v) => r with { Stage = v }, "The stage of the round that it is for")
        .Required("audience", FieldTypes.RefTo("audience"), r => r.Audience!, (r, v) => r with { Audience = v }, "Who may read it")
        .Optional("series", FieldTypes.Text, r => r.Series!, (r, v) => r with { Series = v }, "The series it belongs to: STP update")
        .Optional("number", FieldTypes.Integer, r => r.Number, (r, v) => r with { Number = v }, "Its number in the series")
        .Optional("signatory", FieldTypes.RefTo("person"), r => r.Signatory!, (r, v) => r with { Signatory = v }, "Who signs it")
        .Optional("publishedAt", FieldTypes.Text, r => r.PublishedAt!, (r, v) => r with { PublishedAt = v }, "Where it is posted")
        .Optional("meeting", FieldTypes.RefTo("meeting"), r => r.Meeting!, (r, v) => r with { Meeting = v }, "The meeting it is for, or records")
        .List("recommendations", FieldTypes.Text, r => r.Recommendations, (r, v) => r with { Recommendations = v }, "What a board is asked to do")
        .Optional("purpose", FieldTypes.Text, r => r.Purpose!, (r, v) => r with { Purpose = v }, "What it is for")
        .Optional("control", FieldTypes.Record(DocumentControl.Schema), r => r.Control!, (r, v) => r with { Control = v }, "Who answers for it")
        .List("views", FieldTypes.OneOf("channels", "timeline", "groups"), r => r.Views, (r, v) => r with { Views = v }, "Which of its tables an engagement plan shows; without it, all");
}
