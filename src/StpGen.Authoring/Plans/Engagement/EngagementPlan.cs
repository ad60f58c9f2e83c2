using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Engagement;

/// <summary>How the programme involves people.</summary>
public sealed record EngagementPlan : PlanRecord
{
    public Prose? Statement { get; init; }

    public PlanText? Brand { get; init; }

    public EngagementHistory? History { get; init; }

    public ImmutableArray<Channel> Channels { get; init; } = [];

    public ImmutableArray<EngagementPhase> Phases { get; init; } = [];

    public ImmutableArray<EngagementGroup> Groups { get; init; } = [];

    public ImmutableArray<EngagementAudience> Audiences { get; init; } = [];

    public ImmutableArray<EngagementEvent> Events { get; init; } = [];

    public ImmutableArray<Consultation> Consultations { get; init; } = [];

    public static RecordSchema<EngagementPlan> Schema { get; } = new RecordSchema<EngagementPlan>("engagement", () => new EngagementPlan())
        .Required("statement", FieldTypes.Prose, r => r.Statement!, (r, v) => r with { Statement = v }, "The approach in a few sentences")
        .Optional("brand", FieldTypes.Text, r => r.Brand!, (r, v) => r with { Brand = v }, "Public name")
        .Optional("history", FieldTypes.Record(EngagementHistory.Schema), r => r.History!, (r, v) => r with { History = v },
            "Engagement so far")
        .List("channels", FieldTypes.Record(Channel.Schema), r => r.Channels, (r, v) => r with { Channels = v }, "Channels")
        .List("phases", FieldTypes.Record(EngagementPhase.Schema), r => r.Phases, (r, v) => r with { Phases = v }, "Phases")
        .List("groups", FieldTypes.Record(EngagementGroup.Schema), r => r.Groups, (r, v) => r with { Groups = v }, "Advisory groups")
        .List("audiences", FieldTypes.Record(EngagementAudience.Schema), r => r.Audiences, (r, v) => r with { Audiences = v }, "Audiences")
        .List("events", FieldTypes.Record(EngagementEvent.Schema), r => r.Events, (r, v) => r with { Events = v }, "Events")
        .List("consultations", FieldTypes.Record(Consultation.Schema), r => r.Consultations, (r, v) => r with { Consultations = v },
            "Formal consultations");
}

/// <summary>Engagement so far.</summary>
public sealed record EngagementHistory : PlanRecord
{
    public Prose? Text { get; init; }

    public Quantity? Opportunities { get; init; }

    public PlanDate? Since { get; init; }

    public ImmutableArray<PlanText> Themes { get; init; } = [];

    public static RecordSchema<EngagementHistory> Schema { get; } =
        new RecordSchema<EngagementHistory>("engagementHistory", () => new EngagementHistory())
        .Required("text", FieldTypes.Prose, r => r.Text!, (r, v) => r with { Text = v }, "Description of engagement so far")
        .Optional("opportunities", FieldTypes.Quantity, r => r.Opportunities!, (r, v) => r with { Opportunities = v },
            "The number of events so far")
        .Optional("since", FieldTypes.Date, r => r.Since!, (r, v) => r with { Since = v }, "Start date")
        .List("themes", FieldTypes.Sentence, r => r.Themes, (r, v) => r with { Themes = v }, "What people told us");
}

/// <summary>A channel for news about the plan.</summary>
public sealed record Channel : PlanRecord
{
    public PlanText? Name { get; init; }

    public PlanText? Address { get; init; }

    public PlanText? Frequency { get; init; }

    public PlanText? Audience { get; init; }

    public PlanDate? Since { get; init; }

    public PlanText? Text { get; init; }

    public static RecordSchema<Channel> Schema { get; } = new RecordSchema<Channel>("channel", () => new Channel())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Name")
        .Optional("address", FieldTypes.Address, r => r.Address!, (r, v) => r with { Address = v }, "Web or email address")
        .Optional("frequency", FieldTypes.Text, r => r.Frequency!, (r, v) => r with { Frequency = v }, "How often")
        .Optional("audience", FieldTypes.Text, r => r.Audience!, (r, v) => r with { Audience = v }, "Audience")
        .Optional("since", FieldTypes.Date, r => r.Since!, (r, v) => r with { Since = v }, "Start date")
        .Optional("text", FieldTypes.Sentence, r => r.Text!, (r, v) => r with { Text = v }, "Description");
}

/// <summary>A phase of the engagement plan.</summary>
public sealed record EngagementPhase : PlanRecord
{
    public PlanText? Title { get; init; }

    public PlanDate? Starts { get; init; }

    public PlanDate? Ends { get; init; }

    public PlanText? Audience { get; init; }

    public ImmutableArray<PlanText> Methods { get; init; } = [];

    public Ref? After { get; init; }

    public static RecordSchema<EngagementPhase> Schema { get; } =
        new RecordSchema<EngagementPhase>("engagementPhase", () => new EngagementPhase())
        .Required("title", FieldTypes.Sentence, r => r.Title!, (r, v) => r with { Title = v }, "Title")
        .Required("starts", FieldTypes.Date, r => r.Starts!, (r, v) => r with { Starts = v }, "Start date")
        .Optional("ends", FieldTypes.Date, r => r.Ends!, (r, v) => r with { Ends = v }, "End date")
        .Required("audience", FieldTypes.Text, r => r.Audience!, (r, v) => r with { Audience = v }, "Audience")
        .List("methods", FieldTypes.Sentence, r => r.Methods, (r, v) => r with { Methods = v }, "Methods")
        .Optional("after", FieldTypes.RefTo("milestone"), r => r.After!, (r, v) => r with { After = v }, "The milestone it follows");
}

/// <summary>An advisory group.</summary>
public sealed record EngagementGroup : PlanRecord
{
    public PlanText? Name { get; init; }

    public Quantity? Count { get; init; }

    public PlanText? Chair { get; init; }

    public PlanText? Members { get; init; }

    public PlanText? Purpose { get; init; }

    public PlanText? Frequency { get; init; }

    public string? Status { get; init; }

    public static RecordSchema<EngagementGroup> Schema { get; } =
        new RecordSchema<EngagementGroup>("engagementGroup", () => new EngagementGroup())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Name")
        .Optional("count", FieldTypes.Quantity, r => r.Count!, (r, v) => r with { Count = v }, "The number of groups like this")
        .Optional("chair", FieldTypes.Text, r => r.Chair!, (r, v) => r with { Chair = v }, "Chair")
        .Optional("members", FieldTypes.Text, r => r.Members!, (r, v) => r with { Members = v }, "Members")
        .Required("purpose", FieldTypes.Sentence, r => r.Purpose!, (r, v) => r with { Purpose = v }, "Purpose")
        .Optional("frequency", FieldTypes.Text, r => r.Frequency!, (r, v) => r with { Frequency = v }, "How often it meets")
        .Optional("status", FieldTypes.OneOf("established", "planned"), r => r.Status!, (r, v) => r with { Status = v }, "Status");
}

/// <summary>An audience for engagement.</summary>
public sealed record EngagementAudience : PlanRecord
{
    public PlanText? Name { get; init; }

    public Prose? Text { get; init; }

    public static RecordSchema<EngagementAudience> Schema { get; } =
        new RecordSchema<EngagementAudience>("engagementAudience", () => new EngagementAudience())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "The audience")
        .Required("text", FieldTypes.Prose, r => r.Text!, (r, v) => r with { Text = v }, "How we involve them, and in what");
}

/// <summary>An engagement event.</summary>
public sealed record EngagementEvent : PlanRecord
{
    public PlanText? Title { get; init; }

    public PlanDate? When { get; init; }

    public PlanText? Where { get; init; }

    public PlanText? Invitees { get; init; }

    public Quantity? Count { get; init; }

    public PlanText? Purpose { get; init; }

    public Ref? Body { get; init; }

    public PlanText? Format { get; init; }

    public ImmutableArray<EventQuestion> Questions { get; init; } = [];

    public string? Status { get; init; }

    public static RecordSchema<EngagementEvent> Schema { get; } =
        new RecordSchema<EngagementEvent>("engagementEvent", () => new EngagementEvent())
        .Required("title", FieldTypes.Sentence, r => r.Title!, (r, v) => r with { Title = v }, "Title")
        .Optional("when", FieldTypes.Date, r => r.When!, (r, v) => r with { When = v }, "Date")
        .Optional("where", FieldTypes.Text, r => r.Where!, (r, v) => r with { Where = v }, "Place")
        .Optional("invitees", FieldTypes.Text, r => r.Invitees!, (r, v) => r with { Invitees = v }, "Audience")
        .Optional("count", FieldTypes.Quantity, r => r.Count!, (r, v) => r with { Count = v }, "The number of people")
        .Optional("purpose", FieldTypes.Sentence, r => r.Purpose!, (r, v) => r with { Purpose = v }, "Purpose")
        .Optional("body", FieldTypes.RefTo("body"), r => r.Body!, (r, v) => r with { Body = v }, "The organiser, a board or group")
        .Optional("format", FieldTypes.Text, r => r.Format!, (r, v) => r with { Format = v }, "Format")
        .List("questions", FieldTypes.Record(EventQuestion.Schema), r => r.Questions, (r, v) => r with { Questions = v }, "Questions")
        .Optional("status", FieldTypes.OneOf("proposed", "planned", "held"), r => r.Status!, (r, v) => r with { Status = v }, "Status");
}

/// <summary>A formal consultation.</summary>
public sealed record Consultation : PlanRecord
{
    public PlanText? Subject { get; init; }

    public PlanDate? Starts { get; init; }

    public ImmutableArray<Ref> Places { get; init; } = [];

    public static RecordSchema<Consultation> Schema { get; } = new RecordSchema<Consultation>("consultation", () => new Consultation())
        .Required("subject", FieldTypes.Sentence, r => r.Subject!, (r, v) => r with { Subject = v }, "Subject")
        .Optional("starts", FieldTypes.Date, r => r.Starts!, (r, v) => r with { Starts = v }, "Start date")
        .List("places", FieldTypes.RefTo("place"), r => r.Places, (r, v) => r with { Places = v }, "Place");
}

/// <summary>A question for an event, with prompts.</summary>
public sealed record EventQuestion : PlanRecord
{
    public PlanText? Text { get; init; }

    public ImmutableArray<PlanText> Prompts { get; init; } = [];

    public static RecordSchema<EventQuestion> Schema { get; } = new RecordSchema<EventQuestion>("eventQuestion", () => new EventQuestion())
        .Required("text", FieldTypes.Sentence, r => r.Text!, (r, v) => r with { Text = v }, "The question")
        .List("prompts", FieldTypes.Sentence, r => r.Prompts, (r, v) => r with { Prompts = v }, "Prompts")
        .Shorthand("text");
}
