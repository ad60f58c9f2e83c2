using System.Collections.Immutable;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Plans.Engagement;
using StpGen.Authoring.Plans.Finance;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>A whole plan: every file of its folder read into one record.</summary>
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

    public EngagementPlan? Engagement { get; init; }

    public FinancePlan? Finance { get; init; }

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

    public ImmutableArray<Acceptance> Accepted { get; init; } = [];

    public static RecordSchema<Plan> Schema { get; } = new RecordSchema<Plan>("plan", () => new Plan())
        .Required("round", FieldTypes.Text, r => r.Round!, (r, v) => r with { Round = v }, "The planning round: the name of a data folder")
        .Required("stage", FieldTypes.RefTo("stage"), r => r.Stage!, (r, v) => r with { Stage = v }, "The current stage of the round")
        .List("audiences", FieldTypes.Record(Audience.Schema), r => r.Audiences, (r, v) => r with { Audiences = v },
            "Audiences, the widest first")
        .Required("defaultRelease", FieldTypes.RefTo("audience"), r => r.DefaultRelease!, (r, v) => r with { DefaultRelease = v },
            "The audience for records without a release")
        .List("documents", FieldTypes.Record(PaperRequest.Schema), r => r.Documents, (r, v) => r with { Documents = v },
            "The papers to build")
        .Required("footprint", FieldTypes.Record(Footprint.Schema), r => r.Footprint!, (r, v) => r with { Footprint = v },
            "The area that plans together")
        .List("organisations", FieldTypes.Record(Organisation.Schema), r => r.Organisations, (r, v) => r with { Organisations = v },
            "Organisations that take part")
        .List("people", FieldTypes.Record(Person.Schema), r => r.People, (r, v) => r with { People = v }, "Everyone named in papers")
        .List("roles", FieldTypes.Record(Role.Schema), r => r.Roles, (r, v) => r with { Roles = v }, "Roles in the programme")
        .List("challenges", FieldTypes.Record(Challenge.Schema), r => r.Challenges, (r, v) => r with { Challenges = v },
            "The challenges behind the gaps")
        .List("sharedThemes", FieldTypes.Record(SharedTheme.Schema), r => r.SharedThemes, (r, v) => r with { SharedThemes = v },
            "Themes shared by the gaps")
        .List("neededChanges", FieldTypes.Record(NeededChange.Schema), r => r.NeededChanges, (r, v) => r with { NeededChanges = v },
            "Changes needed")
        .List("standardsAtRisk", FieldTypes.Record(StandardAtRisk.Schema), r => r.StandardsAtRisk, (r, v) => r with { StandardsAtRisk = v },
            "National standards at high risk")
        .Optional("vision", FieldTypes.Record(Vision.Schema), r => r.Vision!, (r, v) => r with { Vision = v }, "The vision for care")
        .List("priorities", FieldTypes.Record(Priority.Schema), r => r.Priorities, (r, v) => r with { Priorities = v }, "Priorities")
        .List("programmes", FieldTypes.Record(Programme.Schema), r => r.Programmes, (r, v) => r with { Programmes = v },
            "Programmes for the priorities")
        .List("enablers", FieldTypes.Record(Enabler.Schema), r => r.Enablers, (r, v) => r with { Enablers = v },
            "Enablers of every programme")
        .List("decisionAreas", FieldTypes.Record(DecisionArea.Schema), r => r.DecisionAreas, (r, v) => r with { DecisionAreas = v },
            "The big decisions, by area of care")
        .List("responses", FieldTypes.Record(Response.Schema), r => r.Responses, (r, v) => r with { Responses = v },
            "Answers to the requirements of the round")
        .List("nextSteps", FieldTypes.Record(NextStep.Schema), r => r.NextSteps, (r, v) => r with { NextSteps = v }, "Next steps")
        .Optional("engagement", FieldTypes.Record(EngagementPlan.Schema), r => r.Engagement!, (r, v) => r with { Engagement = v },
            "Engagement")
        .Optional("finance", FieldTypes.Record(FinancePlan.Schema), r => r.Finance!, (r, v) => r with { Finance = v }, "Finances")
        .List("glossary", FieldTypes.Record(GlossaryEntry.Schema), r => r.Glossary, (r, v) => r with { Glossary = v },
            "Abbreviations and terms")
        .List("tiers", FieldTypes.Record(Tier.Schema), r => r.Tiers, (r, v) => r with { Tiers = v }, "Levels at which the system plans")
        .List("bodies", FieldTypes.Record(Body.Schema), r => r.Bodies, (r, v) => r with { Bodies = v }, "Boards and groups")
        .List("principles", FieldTypes.Record(Principle.Schema), r => r.Principles, (r, v) => r with { Principles = v },
            "Principles of the partnership")
        .List("placeLeads", FieldTypes.Record(PlaceLead.Schema), r => r.PlaceLeads, (r, v) => r with { PlaceLeads = v }, "Leads for places")
        .List("planningLayers", FieldTypes.Record(PlanningLayer.Schema), r => r.PlanningLayers, (r, v) => r with { PlanningLayers = v },
            "Services planned at each tier, now and as proposed")
        .List("workstreams", FieldTypes.Record(Workstream.Schema), r => r.Workstreams, (r, v) => r with { Workstreams = v },
            "Workstreams and their leads")
        .List("gapAnalyses", FieldTypes.Record(GapAnalysis.Schema), r => r.GapAnalyses, (r, v) => r with { GapAnalyses = v },
            "The size of the gaps")
        .List("objectives", FieldTypes.Record(Objective.Schema), r => r.Objectives, (r, v) => r with { Objectives = v }, "Objectives")
        .List("opportunities", FieldTypes.Record(Opportunity.Schema), r => r.Opportunities, (r, v) => r with { Opportunities = v },
            "Opportunities")
        .List("risks", FieldTypes.Record(Risk.Schema), r => r.Risks, (r, v) => r with { Risks = v }, "Risks")
        .List("issues", FieldTypes.Record(Issue.Schema), r => r.Issues, (r, v) => r with { Issues = v }, "Issues of the programme office")
        .List("milestones", FieldTypes.Record(Milestone.Schema), r => r.Milestones, (r, v) => r with { Milestones = v }, "Milestones")
        .List("meetings", FieldTypes.Record(Meeting.Schema), r => r.Meetings, (r, v) => r with { Meetings = v },
            "Meetings and their resolutions")
        .List("stakeholders", FieldTypes.Record(Stakeholder.Schema), r => r.Stakeholders, (r, v) => r with { Stakeholders = v },
            "Stakeholders")
        .List("pathfinders", FieldTypes.Record(Pathfinder.Schema), r => r.Pathfinders, (r, v) => r with { Pathfinders = v }, "Pathfinders")
        .List("strategyLinks", FieldTypes.Record(StrategyLink.Schema), r => r.StrategyLinks, (r, v) => r with { StrategyLinks = v },
            "Links to other strategies")
        .List("narrative", FieldTypes.Record(NarrativeSection.Schema), r => r.Narrative, (r, v) => r with { Narrative = v },
            "Narrative text for papers")
        .Optional("commonObjective", FieldTypes.Sentence, r => r.CommonObjective!, (r, v) => r with { CommonObjective = v },
            "The common objective of the partners")
        .Optional("workforce", FieldTypes.Record(Workforce.Schema), r => r.Workforce!, (r, v) => r with { Workforce = v }, "Workforce")
        .Optional("capacity", FieldTypes.Record(Capacity.Schema), r => r.Capacity!, (r, v) => r with { Capacity = v },
            "Beds, units, activity, buildings")
        .List(Acceptance.Section, FieldTypes.Record(Acceptance.Schema), r => r.Accepted, (r, v) => r with { Accepted = v },
            "Findings that someone accepts, each with a reason");
}
