using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Governance;

/// <summary>A meeting with its discussions and resolutions.</summary>
public sealed record Meeting : Entity
{
    public PlanText? Title { get; init; }

    public Ref? Body { get; init; }

    public PlanDate? Date { get; init; }

    public PlanText? Item { get; init; }

    public Ref? Presenter { get; init; }

    public ImmutableArray<PlanText> Background { get; init; } = [];

    public Prose? Report { get; init; }

    public ImmutableArray<Ref> Priorities { get; init; } = [];

    public ImmutableArray<Contribution> Contributions { get; init; } = [];

    public ImmutableArray<Question> Questions { get; init; } = [];

    public ImmutableArray<CommentGroup> Comments { get; init; } = [];

    public ImmutableArray<PlanText> Conclusions { get; init; } = [];

    public ImmutableArray<Resolution> Resolutions { get; init; } = [];

    public ImmutableArray<PlanText> Papers { get; init; } = [];

    public override PlanDate? Moment => Date;

    public static RecordSchema<Meeting> Schema { get; } = EntitySchema.Create("meeting", () => new Meeting())
        .Required("title", FieldTypes.Sentence, r => r.Title!, (r, v) => r with { Title = v }, "Title")
        .Optional("body", FieldTypes.RefTo("body"), r => r.Body!, (r, v) => r with { Body = v }, "The board or group that met")
        .Required("date", FieldTypes.Date, r => r.Date!, (r, v) => r with { Date = v }, "Date")
        .Optional("item", FieldTypes.Sentence, r => r.Item!, (r, v) => r with { Item = v }, "Agenda item")
        .Optional("presenter", FieldTypes.RefTo("person"), r => r.Presenter!, (r, v) => r with { Presenter = v }, "Presenter")
        .List("background", FieldTypes.Sentence, r => r.Background, (r, v) => r with { Background = v }, "Background")
        .Optional("report", FieldTypes.Prose, r => r.Report!, (r, v) => r with { Report = v }, "Report")
        .List("priorities", FieldTypes.RefTo("priority"), r => r.Priorities, (r, v) => r with { Priorities = v },
            "The priorities presented")
        .List("contributions", FieldTypes.Record(Contribution.Schema), r => r.Contributions, (r, v) => r with { Contributions = v },
            "Contributions")
        .List("questions", FieldTypes.Record(Question.Schema), r => r.Questions, (r, v) => r with { Questions = v },
            "Questions and their answers")
        .List("comments", FieldTypes.Record(CommentGroup.Schema), r => r.Comments, (r, v) => r with { Comments = v },
            "Comments, by the people who made them")
        .List("conclusions", FieldTypes.Sentence, r => r.Conclusions, (r, v) => r with { Conclusions = v }, "Conclusions")
        .List("resolutions", FieldTypes.Record(Resolution.Schema), r => r.Resolutions, (r, v) => r with { Resolutions = v }, "Resolutions")
        .List("papers", FieldTypes.Text, r => r.Papers, (r, v) => r with { Papers = v }, "Papers for the meeting");
}

/// <summary>A person's contribution.</summary>
public sealed record Contribution : PlanRecord
{
    public Ref? Person { get; init; }

    public PlanText? Who { get; init; }

    public Ref? Organisation { get; init; }

    public ImmutableArray<PlanText> Points { get; init; } = [];

    public static RecordSchema<Contribution> Schema { get; } = new RecordSchema<Contribution>("contribution", () => new Contribution())
        .Optional("person", FieldTypes.RefTo("person"), r => r.Person!, (r, v) => r with { Person = v }, "The person")
        .Optional("who", FieldTypes.Text, r => r.Who!, (r, v) => r with { Who = v }, "The person's role, if there is no name")
        .Optional("organisation", FieldTypes.RefTo("organisation"), r => r.Organisation!, (r, v) => r with { Organisation = v },
            "The organisation they represent")
        .List("points", FieldTypes.Sentence, r => r.Points, (r, v) => r with { Points = v }, "Points made");
}

/// <summary>A question and its answer.</summary>
public sealed record Question : PlanRecord
{
    public PlanText? Subject { get; init; }

    public PlanText? Answer { get; init; }

    public static RecordSchema<Question> Schema { get; } = new RecordSchema<Question>("question", () => new Question())
        .Required("subject", FieldTypes.Sentence, r => r.Subject!, (r, v) => r with { Subject = v }, "Subject")
        .Required("answer", FieldTypes.Sentence, r => r.Answer!, (r, v) => r with { Answer = v }, "The answer");
}

/// <summary>Comments from one group.</summary>
public sealed record CommentGroup : PlanRecord
{
    public PlanText? Who { get; init; }

    public ImmutableArray<PlanText> Points { get; init; } = [];

    public static RecordSchema<CommentGroup> Schema { get; } = new RecordSchema<CommentGroup>("commentGroup", () => new CommentGroup())
        .Required("who", FieldTypes.Text, r => r.Who!, (r, v) => r with { Who = v }, "The people who made them")
        .List("points", FieldTypes.Sentence, r => r.Points, (r, v) => r with { Points = v }, "Points made");
}

/// <summary>A numbered resolution.</summary>
public sealed record Resolution : PlanRecord
{
    public int? Number { get; init; }

    public PlanText? Verb { get; init; }

    public PlanText? Text { get; init; }

    public static RecordSchema<Resolution> Schema { get; } = new RecordSchema<Resolution>("resolution", () => new Resolution())
        .Required("number", FieldTypes.Integer, r => r.Number, (r, v) => r with { Number = v }, "Number")
        .Required("verb", FieldTypes.Text, r => r.Verb!, (r, v) => r with { Verb = v }, "Type of resolution, such as noted or agreed")
        .Required("text", FieldTypes.Sentence, r => r.Text!, (r, v) => r with { Text = v }, "The resolution");
}
