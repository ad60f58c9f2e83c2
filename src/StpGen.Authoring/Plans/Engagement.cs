using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>How the programme speaks with people and hears them.</summary>
public sealed record Engagement : PlanRecord
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

    public static Shape<Engagement> Shape { get; } = new Shape<Engagement>("engagement", () => new Engagement())
        .Required("statement", Kinds.Prose, r => r.Statement!, (r, v) => r with { Statement = v }, "The approach in a few sentences")
        .Optional("brand", Kinds.Text, r => r.Brand!, (r, v) => r with { Brand = v }, "What it is called to the public")
        .Optional("history", Kinds.Record(EngagementHistory.Shape), r => r.History!, (r, v) => r with { History = v }, "What has been done so far")
        .List("channels", Kinds.Record(Channel.Shape), r => r.Channels, (r, v) => r with { Channels = v }, "How news gets out")
        .List("phases", Kinds.Record(EngagementPhase.Shape), r => r.Phases, (r, v) => r with { Phases = v }, "Who is reached when")
        .List("groups", Kinds.Record(EngagementGroup.Shape), r => r.Groups, (r, v) => r with { Groups = v }, "Bodies that advise")
        .List("audiences", Kinds.Record(EngagementAudience.Shape), r => r.Audiences, (r, v) => r with { Audiences = v }, "Who is spoken with, and how")
        .List("events", Kinds.Record(EngagementEvent.Shape), r => r.Events, (r, v) => r with { Events = v }, "What takes place")
        .List("consultations", Kinds.Record(Consultation.Shape), r => r.Consultations, (r, v) => r with { Consultations = v }, "Formal consultations");
}

/// <summary>Engagement so far.</summary>
public sealed record EngagementHistory : PlanRecord
{
    public Prose? Text { get; init; }

    public Quantity? Opportunities { get; init; }

    public PlanDate? Since { get; init; }

    public ImmutableArray<PlanText> Themes { get; init; } = [];

    public static Shape<EngagementHistory> Shape { get; } = new Shape<EngagementHistory>("engagementHistory", () => new EngagementHistory())
        .Required("text", Kinds.Prose, r => r.Text!, (r, v) => r with { Text = v }, "What has been done")
        .Optional("opportunities", Kinds.Quantity, r => r.Opportunities!, (r, v) => r with { Opportunities = v }, "How many occasions there were")
        .Optional("since", Kinds.Date, r => r.Since!, (r, v) => r with { Since = v }, "Since when")
        .List("themes", Kinds.Text, r => r.Themes, (r, v) => r with { Themes = v }, "What people said");
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

    public static Shape<Channel> Shape { get; } = new Shape<Channel>("channel", () => new Channel())
        .Required("name", Kinds.Text, r => r.Name!, (r, v) => r with { Name = v }, "What it is")
        .Optional("address", Kinds.Address, r => r.Address!, (r, v) => r with { Address = v }, "Where it is found")
        .Optional("frequency", Kinds.Text, r => r.Frequency!, (r, v) => r with { Frequency = v }, "How often")
        .Optional("audience", Kinds.Text, r => r.Audience!, (r, v) => r with { Audience = v }, "For whom")
        .Optional("since", Kinds.Date, r => r.Since!, (r, v) => r with { Since = v }, "Since when")
        .Optional("text", Kinds.Text, r => r.Text!, (r, v) => r with { Text = v }, "What is in it");
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

    public static Shape<EngagementPhase> Shape { get; } = new Shape<EngagementPhase>("engagementPhase", () => new EngagementPhase())
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "What happens")
        .Required("starts", Kinds.Date, r => r.Starts!, (r, v) => r with { Starts = v }, "When it starts")
        .Optional("ends", Kinds.Date, r => r.Ends!, (r, v) => r with { Ends = v }, "When it ends")
        .Required("audience", Kinds.Text, r => r.Audience!, (r, v) => r with { Audience = v }, "Who is reached")
        .List("methods", Kinds.Text, r => r.Methods, (r, v) => r with { Methods = v }, "How")
        .Optional("after", Kinds.RefTo("milestone"), r => r.After!, (r, v) => r with { After = v }, "The milestone that it follows");
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

    public static Shape<EngagementGroup> Shape { get; } = new Shape<EngagementGroup>("engagementGroup", () => new EngagementGroup())
        .Required("name", Kinds.Text, r => r.Name!, (r, v) => r with { Name = v }, "Its name")
        .Optional("count", Kinds.Quantity, r => r.Count!, (r, v) => r with { Count = v }, "How many there are of it")
        .Optional("chair", Kinds.Text, r => r.Chair!, (r, v) => r with { Chair = v }, "Who chairs it")
        .Optional("members", Kinds.Text, r => r.Members!, (r, v) => r with { Members = v }, "Who sits on it")
        .Required("purpose", Kinds.Text, r => r.Purpose!, (r, v) => r with { Purpose = v }, "What it is for")
        .Optional("frequency", Kinds.Text, r => r.Frequency!, (r, v) => r with { Frequency = v }, "How often it meets")
        .Optional("status", Kinds.OneOf("established", "planned"), r => r.Status!, (r, v) => r with { Status = v }, "Whether it meets yet");
}

/// <summary>People who are spoken with.</summary>
public sealed record EngagementAudience : PlanRecord
{
    public PlanText? Name { get; init; }

    public Prose? Text { get; init; }

    public static Shape<EngagementAudience> Shape { get; } = new Shape<EngagementAudience>("engagementAudience", () => new EngagementAudience())
        .Required("name", Kinds.Text, r => r.Name!, (r, v) => r with { Name = v }, "Who")
        .Required("text", Kinds.Prose, r => r.Text!, (r, v) => r with { Text = v }, "How, and about what");
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

    public static Shape<EngagementEvent> Shape { get; } = new Shape<EngagementEvent>("engagementEvent", () => new EngagementEvent())
        .Required("title", Kinds.Text, r => r.Title!, (r, v) => r with { Title = v }, "What")
        .Optional("when", Kinds.Date, r => r.When!, (r, v) => r with { When = v }, "When")
        .Optional("where", Kinds.Text, r => r.Where!, (r, v) => r with { Where = v }, "Where")
        .Optional("invitees", Kinds.Text, r => r.Invitees!, (r, v) => r with { Invitees = v }, "For whom")
        .Optional("count", Kinds.Quantity, r => r.Count!, (r, v) => r with { Count = v }, "How many of them")
        .Optional("purpose", Kinds.Text, r => r.Purpose!, (r, v) => r with { Purpose = v }, "What it is for")
        .Optional("body", Kinds.RefTo("body"), r => r.Body!, (r, v) => r with { Body = v }, "Which body holds it")
        .Optional("format", Kinds.Text, r => r.Format!, (r, v) => r with { Format = v }, "Its format")
        .List("questions", Kinds.Record(EventQuestion.Shape), r => r.Questions, (r, v) => r with { Questions = v }, "What is asked there")
        .Optional("status", Kinds.OneOf("proposed", "planned", "held"), r => r.Status!, (r, v) => r with { Status = v }, "How it stands");
}

/// <summary>A formal consultation.</summary>
public sealed record Consultation : PlanRecord
{
    public PlanText? Subject { get; init; }

    public PlanDate? Starts { get; init; }

    public ImmutableArray<Ref> Places { get; init; } = [];

    public static Shape<Consultation> Shape { get; } = new Shape<Consultation>("consultation", () => new Consultation())
        .Required("subject", Kinds.Text, r => r.Subject!, (r, v) => r with { Subject = v }, "What about")
        .Required("starts", Kinds.Date, r => r.Starts!, (r, v) => r with { Starts = v }, "When it starts")
        .List("places", Kinds.RefTo("place"), r => r.Places, (r, v) => r with { Places = v }, "Where");
}

/// <summary>A question put to an event, with what it is about.</summary>
public sealed record EventQuestion : PlanRecord
{
    public PlanText? Text { get; init; }

    public ImmutableArray<PlanText> Prompts { get; init; } = [];

    public static Shape<EventQuestion> Shape { get; } = new Shape<EventQuestion>("eventQuestion", () => new EventQuestion())
        .Required("text", Kinds.Text, r => r.Text!, (r, v) => r with { Text = v }, "The question")
        .List("prompts", Kinds.Text, r => r.Prompts, (r, v) => r with { Prompts = v }, "What it is about")
        .Shorthand("text");
}
