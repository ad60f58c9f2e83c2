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

    /// <summary>What it tells its readers, in a few sentences.</summary>
    public ImmutableArray<PlanText> KeyMessages { get; init; } = [];

    /// <summary>What it asks of its readers.</summary>
    public ImmutableArray<PlanText> Asks { get; init; } = [];

    /// <summary>What a board can choose between.</summary>
    public ImmutableArray<PlanText> Options { get; init; } = [];

    /// <summary>What its recommendations mean for money, law, equality and engagement.</summary>
    public ImmutableArray<PlanText> Implications { get; init; } = [];

    public PlanText? Purpose { get; init; }

    public Foreword? Foreword { get; init; }

    public DocumentControl? Control { get; init; }

    public ImmutableArray<string> Views { get; init; } = [];

    public bool Sources { get; init; }

    public override PlanDate? Moment => Date;

    public static RecordSchema<PaperRequest> Schema { get; } = EntitySchema.Create("document", () => new PaperRequest())
        .Required("kind", FieldTypes.Text, r => r.Kind!, (r, v) => r with { Kind = v }, "The kind of paper: the name of a template folder")
        .Required("title", FieldTypes.Sentence, r => r.Title!, (r, v) => r with { Title = v }, "Title")
        .Optional("subtitle", FieldTypes.Sentence, r => r.Subtitle!, (r, v) => r with { Subtitle = v }, "Subtitle")
        .Required("date", FieldTypes.Date, r => r.Date!, (r, v) => r with { Date = v },
            "Date of the paper; it shows the plan as at this date")
        .Optional("stage", FieldTypes.RefTo("stage"), r => r.Stage!, (r, v) => r with { Stage = v }, "The stage of the round it is for")
        .Required("audience", FieldTypes.RefTo("audience"), r => r.Audience!, (r, v) => r with { Audience = v }, "Audience")
        .Optional("series", FieldTypes.Text, r => r.Series!, (r, v) => r with { Series = v },
            "The series it belongs to, such as STP update")
        .Optional("number", FieldTypes.Integer, r => r.Number, (r, v) => r with { Number = v }, "Its number in the series")
        .Optional("signatory", FieldTypes.RefTo("person"), r => r.Signatory!, (r, v) => r with { Signatory = v }, "Signatory")
        .Optional("publishedAt", FieldTypes.Text, r => r.PublishedAt!, (r, v) => r with { PublishedAt = v }, "Where it is published")
        .Optional("meeting", FieldTypes.RefTo("meeting"), r => r.Meeting!, (r, v) => r with { Meeting = v },
            "The meeting it is for, or that it records")
        .List("recommendations", FieldTypes.Sentence, r => r.Recommendations, (r, v) => r with { Recommendations = v },
            "Recommendations for a board")
        .List("keyMessages", FieldTypes.Sentence, r => r.KeyMessages, (r, v) => r with { KeyMessages = v },
            "Its main messages, which its summary starts with")
        .List("asks", FieldTypes.Sentence, r => r.Asks, (r, v) => r with { Asks = v }, "What it asks of its readers")
        .List("options", FieldTypes.Sentence, r => r.Options, (r, v) => r with { Options = v }, "What a board can choose between")
        .List("implications", FieldTypes.Sentence, r => r.Implications, (r, v) => r with { Implications = v },
            "What its recommendations mean for money, law, equality and engagement")
        .Optional("purpose", FieldTypes.Sentence, r => r.Purpose!, (r, v) => r with { Purpose = v }, "Purpose")
        .Optional("foreword", FieldTypes.Record(Foreword.Schema), r => r.Foreword!, (r, v) => r with { Foreword = v },
            "A foreword, which comes before the contents")
        .Optional("control", FieldTypes.Record(DocumentControl.Schema), r => r.Control!, (r, v) => r with { Control = v },
            "Document control")
        .List("views", FieldTypes.OneOf("channels", "timeline", "groups"), r => r.Views, (r, v) => r with { Views = v },
            "The tables that an engagement plan shows; all if left out")
        .Optional("sources", FieldTypes.Flag, r => r.Sources, (r, v) => r with { Sources = v },
            "Whether it ends with a list of its sources");
}
