using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans.Engagement;

/// <summary>How the programme speaks with people and hears them.</summary>
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
        .Optional("brand", FieldTypes.Text, r => r.Brand!, (r, v) => r with { Brand = v }, "What it is called to the public")
        .Optional("history", FieldTypes.Record(EngagementHistory.Schema), r => r.History!, (r, v) => r with { History = v }, "What has been done so far")
        .List("channels", FieldTypes.Record(Channel.Schema), r => r.Channels, (r, v) => r with { Channels = v }, "How news gets out")
        .List("phases", FieldTypes.Record(EngagementPhase.Schema), r => r.Phases, (r, v) => r with { Phases = v }, "Who is reached when")
        .List("groups", FieldTypes.Record(EngagementGroup.Schema), r => r.Groups, (r, v) => r with { Groups = v }, "Bodies that advise")
        .List("audiences", FieldTypes.Record(EngagementAudience.Schema), r => r.Audiences, (r, v) => r with { Audiences = v }, "Who is spoken with, and how")
        .List("events", FieldTypes.Record(EngagementEvent.Schema), r => r.Events, (r, v) => r with { Events = v }, "What takes place")
        .List("consultations", FieldTypes.Record(Consultation.Schema), r => r.Consultations, (r, v) => r with { Consultations = v }, "Formal consultations");
}

/// <summary>Engagement so far.</summary>
public sealed record EngagementHistory : PlanRecord
{
    public Prose? Text { get; init; }

    public Quantity? Opportunities { get; init; }

    public PlanDate? Since { get; init; }

    public ImmutableArray<PlanText> Themes { get; init; } = [];

    public static RecordSchema<EngagementHistory> Schema { get; } = new RecordSchema<EngagementHistory>("engagementHistory", () => new EngagementHistory())
        .Required("text", FieldTypes.Prose, r => r.Text!, (r, v) => r with { Text = v }, "What has been done")
        .Optional("opportunities", FieldTypes.Quantity, r => r.Opportunities!, (r, v) => r with { Opportunities = v }, "How many occasions there were")
        .Optional("since", FieldTypes.Date, r => r.Since!, (r, v) => r with { Since = v }, "Since when")
        .List("themes", FieldTypes.Text, r => r.Themes, (r, v) => r with { Themes = v }, "What people said");
}

/// <summary>A way in which news of the plan gets out.</summary>
public sealed record Channel : PlanRecord
{
    public PlanText? Name { get; init; }

    public PlanText? Address { get; init; }

    public PlanText? Frequency { get; init; }

    public PlanText? Audience { get; init; }

    public PlanDate? Since { get; init; }

    public PlanText? Text { get; init; }

    public static RecordSchema<Channel> Schema { get; } = new RecordSchema<Channel>("channel", () => new Channel())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "What it is")
        .Optional("address", FieldTypes.Address, r => r.Address!, (r, v) => r with { Address = v }, "Where it is found")
        .Optional("frequency", FieldTypes.Text, r => r.Frequency!, (r, v) => r with { Frequency = v }, "How often")
        .Optional("audience", FieldTypes.Text, r => r.Audience!, (r, v) => r with { Audience = v }, "For whom")
        .Optional("since", FieldTypes.Date, r => r.Since!, (r, v) => r with { Since = v }, "Since when")
        .Optional("text", FieldTypes.Text, r => r.Text!, (r, v) => r with { Text = v }, "What is in it");
}

/// <summary>A stretch of the engagement plan.</summary>
public sealed record EngagementPhase : PlanRecord
{
    public PlanText? Title { get; init; }

    public PlanDate? Starts { get; init; }

    public PlanDate? Ends { get; init; }

    public PlanText? Audience { get; init; }

    public ImmutableArray<PlanText> Methods { get; init; } = [];

    public Ref? After { get; init; }

    public static RecordSchema<EngagementPhase> Schema { get; } = new RecordSchema<EngagementPhase>("engagementPhase", () => new EngagementPhase())
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "What happens")
        .Required("starts", FieldTypes.Date, r => r.Starts!, (r, v) => r with { Starts = v }, "When it starts")
        .Optional("ends", FieldTypes.Date, r => r.Ends!, (r, v) => r with { Ends = v }, "When it ends")
        .Required("audience", FieldTypes.Text, r => r.Audience!, (r, v) => r with { Audience = v }, "Who is reached")
        .List("methods", FieldTypes.Text, r => r.Methods, (r, v) => r with { Methods = v }, "How")
        .Optional("after", FieldTypes.RefTo("milestone"), r => r.After!, (r, v) => r with { After = v }, "The milestone that it follows");
}

/// <summary>A body that advises the programme.</summary>
public sealed record EngagementGroup : PlanRecord
{
    public PlanText? Name { get; init; }

    public Quantity? Count { get; init; }

    public PlanText? Chair { get; init; }

    public PlanText? Members { get; init; }

    public PlanText? Purpose { get; init; }

    public PlanText? Frequency { get; init; }

    public string? Status { get; init; }

    public static RecordSchema<EngagementGroup> Schema { get; } = new RecordSchema<EngagementGroup>("engagementGroup", () => new EngagementGroup())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Its name")
        .Optional("count", FieldTypes.Quantity, r => r.Count!, (r, v) => r with { Count = v }, "How many there are of it")
        .Optional("chair", FieldTypes.Text, r => r.Chair!, (r, v) => r with { Chair = v }, "Who chairs it")
        .Optional("members", FieldTypes.Text, r => r.Members!, (r, v) => r with { Members = v }, "Who sits on it")
        .Required("purpose", FieldTypes.Text, r => r.Purpose!, (r, v) => r with { Purpose = v }, "What it is for")
        .Optional("frequency", FieldTypes.Text, r => r.Frequency!, (r, v) => r with { Frequency = v }, "How often it meets")
        .Optional("status", FieldTypes.OneOf("established", "planned"), r => r.Status!, (r, v) => r with { Status = v }, "Whether it meets yet");
}

/// <summary>People who are spoken with.</summary>
public sealed record EngagementAudience : PlanRecord
{
    public PlanText? Name { get; init; }

    public Prose? Text { get; init; }

    public static RecordSchema<EngagementAudience> Schema { get; } = new RecordSchema<EngagementAudience>("engagementAudience", () => new EngagementAudience())
        .Required("name", FieldTypes.Text, r => r.Name!, (r, v) => r with { Name = v }, "Who")
        .Required("text", FieldTypes.Prose, r => r.Text!, (r, v) => r with { Text = v }, "How, and about what");
}

/// <summary>Something that takes place.</summary>
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

    public static RecordSchema<EngagementEvent> Schema { get; } = new RecordSchema<EngagementEvent>("engagementEvent", () => new EngagementEvent())
        .Required("title", FieldTypes.Text, r => r.Title!, (r, v) => r with { Title = v }, "What")
        .Optional("when", FieldTypes.Date, r => r.When!, (r, v) => r with { When = v }, "When")
        .Optional("where", FieldTypes.Text, r => r.Where!, (r, v) => r with { Where = v }, "Where")
        .Optional("invitees", FieldTypes.Text, r => r.Invitees!, (r, v) => r with { Invitees = v }, "For whom")
        .Optional("count", FieldTypes.Quantity, r => r.Count!, (r, v) => r with { Count = v }, "How many of them")
        .Optional("purpose", FieldTypes.Text, r => r.Purpose!, (r, v) => r with { Purpose = v }, "What it is for")
        .Optional("body", FieldTypes.RefTo("body"), r => r.Body!, (r, v) => r with { Body = v }, "Which body holds it")
        .Optional("format", FieldTypes.Text, r => r.Format!, (r, v) => r with { Format = v }, "Its format")
        .List("questions", FieldTypes.Record(EventQuestion.Schema), r => r.Questions, (r, v) => r with { Questions = v }, "What is asked there")
        .Optional("status", FieldTypes.OneOf("proposed", "planned", "held"), r => r.Status!, (r, v) => r with { Status = v }, "How it stands");
}

/// <summary>A formal consultation.</summary>
public sealed record Consultation : PlanRecord
{
    public PlanText? Subject { get; init; }

    public PlanDate? Starts { get; init; }

    public ImmutableArray<Ref> Places { get; init; } = [];

    public static RecordSchema<Consultation> Schema { get; } = new RecordSchema<Consultation>("consultation", () => new Consultation())
        .Required("subject", FieldTypes.Text, r => r.Subject!, (r, v) => r with { Subject = v }, "What about")
        .Required("starts", FieldTypes.Date, r => r.Starts!, (r, v) => r with { Starts = v }, "When it starts")
        .List("places", FieldTypes.RefTo("place"), r => r.Places, (r, v) => r with { Places = v }, "Where");
}

/// <summary>A question put to an event, with what it is about.</summary>
public sealed record EventQuestion : PlanRecord
{
    public PlanText? Text { get; init; }

    public ImmutableArray<PlanText> Prompts { get; init; } = [];

    public static RecordSchema<EventQuestion> Schema { get; } = new RecordSchema<EventQuestion>("eventQuestion", () => new EventQuestion())
        .Required("text", FieldTypes.Text, r => r.Text!, (r, v) => r with { Text = v }, "The question")
        .List("prompts", FieldTypes.Text, r => r.Prompts, (r, v) => r with { Prompts = v }, "What it is about")
        .Shorthand("text");
}
