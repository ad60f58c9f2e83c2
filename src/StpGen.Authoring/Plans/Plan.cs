using System.Collections.Immutable;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>A plan, whole: every file of its folder read into one record.</summary>
public sealed record Plan : PlanRecord
{
    public PlanText? Round { get; init; }

    public Ref? Stage { get; init; }

    public ImmutableArray<Audience> Audiences { get; init; } = [];

    public Ref? DefaultRelease { get; init; }

    public ImmutableArray<PaperRequest> Documents { get; init; } = [];

    public Footprint? Footprint { get; init; }

    public ImmutableArray<Organisation> Organisations { get; init; } = [];

    public ImmutableArray<Person> People { get; init; } = [];

    public ImmutableArray<Role> Roles { get; init; } = [];

    public ImmutableArray<Challenge> Challenges { get; init; } = [];

    public ImmutableArray<SharedTheme> SharedThemes { get; init; } = [];

    public ImmutableArray<NeededChange> NeededChanges { get; init; } = [];

    public ImmutableArray<StandardAtRisk> StandardsAtRisk { get; init; } = [];

    public Vision? Vision { get; init; }

    public ImmutableArray<Priority> Priorities { get; init; } = [];

    public ImmutableArray<Programme> Programmes { get; init; } = [];

    public ImmutableArray<Enabler> Enablers { get; init; } = [];

    public ImmutableArray<DecisionArea> DecisionAreas { get; init; } = [];

    public ImmutableArray<Response> Responses { get; init; } = [];

    public ImmutableArray<NextStep> NextSteps { get; init; } = [];

    public Engagement? Engagement { get; init; }

    public Finance? Finance { get; init; }

    public ImmutableArray<GlossaryEntry> Glossary { get; init; } = [];

    public ImmutableArray<Tier> Tiers { get; init; } = [];

    public ImmutableArray<Body> Bodies { get; init; } = [];

    public ImmutableArray<Principle> Principles { get; init; } = [];

    public ImmutableArray<PlaceLead> PlaceLeads { get; init; } = [];

    public ImmutableArray<PlanningLayer> PlanningLayers { get; init; } = [];

    public ImmutableArray<Workstream> Workstreams { get; init; } = [];

    public ImmutableArray<GapAnalysis> GapAnalyses { get; init; } = [];

    public ImmutableArray<Objective> Objectives { get; init; } = [];

    public ImmutableArray<Opportunity> Opportunities { get; init; } = [];

    public ImmutableArray<Risk> Risks { get; init; } = [];

    public ImmutableArray<Issue> Issues { get; init; } = [];

    public ImmutableArray<Milestone> Milestones { get; init; } = [];

    public ImmutableArray<Meeting> Meetings { get; init; } = [];

    public ImmutableArray<Stakeholder> Stakeholders { get; init; } = [];

    public ImmutableArray<Pathfinder> Pathfinders { get; init; } = [];

    public ImmutableArray<StrategyLink> StrategyLinks { get; init; } = [];

    public ImmutableArray<NarrativeSection> Narrative { get; init; } = [];

    public PlanText? CommonObjective { get; init; }

    public Workforce? Workforce { get; init; }

    public Capacity? Capacity { get; init; }

    public static Shape<Plan> Shape { get; } = new Shape<Plan>("plan", () => new Plan())
        .Required("round", Kinds.Text, r => r.Round!, (r, v) => r with { Round = v }, "The planning round: a folder of data")
        .Required("stage", Kinds.RefTo("stage"), r => r.Stage!, (r, v) => r with { Stage = v }, "The stage of the round that the plan is at")
        .List("audiences", Kinds.Record(Audience.Shape), r => r.Audiences, (r, v) => r with { Audiences = v }, "Readers, the widest first")
        .Required("defaultRelease", Kinds.RefTo("audience"), r => r.DefaultRelease!, (r, v) => r with { DefaultRelease = v }, "Who may read what does not say")
        .List("documents", Kinds.Record(PaperRequest.Shape), r => r.Documents, (r, v) => r with { Documents = v }, "The papers to build")
        .Required("footprint", Kinds.Record(Footprint.Shape), r => r.Footprint!, (r, v) => r with { Footprint = v }, "The area that plans together")
        .List("organisations", Kinds.Record(Organisation.Shape), r => r.Organisations, (r, v) => r with { Organisations = v }, "Bodies that take part")
        .List("people", Kinds.Record(Person.Shape), r => r.People, (r, v) => r with { People = v }, "Everybody whom papers name")
        .List("roles", Kinds.Record(Role.Shape), r => r.Roles, (r, v) => r with { Roles = v }, "Who plays which part")
        .List("challenges", Kinds.Record(Challenge.Shape), r => r.Challenges, (r, v) => r with { Challenges = v }, "What makes the gaps as wide as they are")
        .List("sharedThemes", Kinds.Record(SharedTheme.Shape), r => r.SharedThemes, (r, v) => r with { SharedThemes = v }, "Themes that run across the gaps")
        .List("neededChanges", Kinds.Record(NeededChange.Shape), r => r.NeededChanges, (r, v) => r with { NeededChanges = v }, "What has to change")
        .List("standardsAtRisk", Kinds.Record(StandardAtRisk.Shape), r => r.StandardsAtRisk, (r, v) => r with { StandardsAtRisk = v }, "National standards at high risk")
        .Optional("vision", Kinds.Record(Vision.Shape), r => r.Vision!, (r, v) => r with { Vision = v }, "What care will be like")
        .List("priorities", Kinds.Record(Priority.Shape), r => r.Priorities, (r, v) => r with { Priorities = v }, "What the plan puts first")
        .List("programmes", Kinds.Record(Programme.Shape), r => r.Programmes, (r, v) => r with { Programmes = v }, "Work that delivers the priorities")
        .List("enablers", Kinds.Record(Enabler.Shape), r => r.Enablers, (r, v) => r with { Enablers = v }, "What every programme needs")
        .List("decisionAreas", Kinds.Record(DecisionArea.Shape), r => r.DecisionAreas, (r, v) => r with { DecisionAreas = v }, "The big decisions by field of care")
        .List("responses", Kinds.Record(Response.Shape), r => r.Responses, (r, v) => r with { Responses = v }, "Answers to the requirements of the round")
        .List("nextSteps", Kinds.Record(NextStep.Shape), r => r.NextSteps, (r, v) => r with { NextSteps = v }, "What is to be done next")
        .Optional("engagement", Kinds.Record(Engagement.Shape), r => r.Engagement!, (r, v) => r with { Engagement = v }, "How the programme speaks with people")
        .Optional("finance", Kinds.Record(Finance.Shape), r => r.Finance!, (r, v) => r with { Finance = v }, "The money of the plan")
        .List("glossary", Kinds.Record(GlossaryEntry.Shape), r => r.Glossary, (r, v) => r with { Glossary = v }, "Abbreviations and terms")
        .List("tiers", Kinds.Record(Tier.Shape), r => r.Tiers, (r, v) => r with { Tiers = v }, "Levels at which the system plans")
        .List("bodies", Kinds.Record(Body.Shape), r => r.Bodies, (r, v) => r with { Bodies = v }, "Boards and groups")
        .List("principles", Kinds.Record(Principle.Shape), r => r.Principles, (r, v) => r with { Principles = v }, "How the partners work")
        .List("placeLeads", Kinds.Record(PlaceLead.Shape), r => r.PlaceLeads, (r, v) => r with { PlaceLeads = v }, "Who leads for a place")
        .List("planningLayers", Kinds.Record(PlanningLayer.Shape), r => r.PlanningLayers, (r, v) => r with { PlanningLayers = v }, "What is planned at which tier, now and as proposed")
        .List("workstreams", Kinds.Record(Workstream.Shape), r => r.Workstreams, (r, v) => r with { Workstreams = v }, "Streams of work with their leads")
        .List("gapAnalyses", Kinds.Record(GapAnalysis.Shape), r => r.GapAnalyses, (r, v) => r with { GapAnalyses = v }, "How wide the gaps are")
        .List("objectives", Kinds.Record(Objective.Shape), r => r.Objectives, (r, v) => r with { Objectives = v }, "What the plan wants to achieve")
        .List("opportunities", Kinds.Record(Opportunity.Shape), r => r.Opportunities, (r, v) => r with { Opportunities = v }, "What it can build on")
        .List("risks", Kinds.Record(Risk.Shape), r => r.Risks, (r, v) => r with { Risks = v }, "What may stand in the way")
        .List("issues", Kinds.Record(Issue.Shape), r => r.Issues, (r, v) => r with { Issues = v }, "Difficulties of the programme office")
        .List("milestones", Kinds.Record(Milestone.Shape), r => r.Milestones, (r, v) => r with { Milestones = v }, "What has to have happened by when")
        .List("meetings", Kinds.Record(Meeting.Shape), r => r.Meetings, (r, v) => r with { Meetings = v }, "Meetings and what was resolved there")
        .List("stakeholders", Kinds.Record(Stakeholder.Shape), r => r.Stakeholders, (r, v) => r with { Stakeholders = v }, "Who has an interest")
        .List("pathfinders", Kinds.Record(Pathfinder.Shape), r => r.Pathfinders, (r, v) => r with { Pathfinders = v }, "What the footprint tries out first")
        .List("strategyLinks", Kinds.Record(StrategyLink.Shape), r => r.StrategyLinks, (r, v) => r with { StrategyLinks = v }, "Other strategies that it is tied to")
        .List("narrative", Kinds.Record(NarrativeSection.Shape), r => r.Narrative, (r, v) => r with { Narrative = v }, "Running text for papers")
        .Optional("commonObjective", Kinds.Text, r => r.CommonObjective!, (r, v) => r with { CommonObjective = v }, "What all partners want")
        .Optional("workforce", Kinds.Record(Workforce.Shape), r => r.Workforce!, (r, v) => r with { Workforce = v }, "The people who give care")
        .Optional("capacity", Kinds.Record(Capacity.Shape), r => r.Capacity!, (r, v) => r with { Capacity = v }, "Beds, units, activity, buildings");
}
