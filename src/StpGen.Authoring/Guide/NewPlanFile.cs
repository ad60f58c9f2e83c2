using System.Collections.Immutable;

namespace StpGen.Authoring.Guide;

/// <summary>A file of a new plan, with the sections that it is for.</summary>
internal sealed record NewPlanFile(string Name, string Summary, params ImmutableArray<string> Sections)
{
    /// <summary>Every section of a plan but the settings is in one of them.</summary>
    public static ImmutableArray<NewPlanFile> All { get; } =
    [
        new("footprint.yaml", "The area that plans together: its name, population, places and contact.", "footprint"),
        new("organisations.yaml", "The organisations that take part.", "organisations"),
        new("people.yaml", "Everyone that papers name, and who has which role in the programme.", "people", "roles", "placeLeads"),
        new("governance.yaml", "Boards and groups, how they plan together, and the workstreams.",
            "bodies", "tiers", "planningLayers", "principles", "objectives", "commonObjective", "workstreams", "meetings"),
        new("challenges.yaml", "Why things must change: the three gaps, and the standards at risk.",
            "challenges", "sharedThemes", "neededChanges", "gapAnalyses", "standardsAtRisk"),
        new("vision.yaml", "What care will be like.", "vision"),
        new("priorities.yaml", "What the partners will do: priorities, programmes, and what makes them possible.",
            "priorities", "programmes", "enablers", "opportunities", "pathfinders", "strategyLinks"),
        new("decisions.yaml", "The big decisions, by area of care.", "decisionAreas"),
        new("must-dos.yaml", "How the plan answers the requirements of the round, such as the nine must-dos.", "responses"),
        new("finance.yaml", "The money: positions by year, scope and organisation, solutions and investments.", "finance"),
        new("capacity.yaml", "Beds, activity, buildings and staff.", "capacity", "workforce"),
        new("milestones.yaml", "Dates: milestones and next steps.", "milestones", "nextSteps"),
        new("risks.yaml", "Risks, and issues of the programme office.", "risks", "issues"),
        new("engagement.yaml", "How the public, staff and partners are involved.", "engagement", "stakeholders"),
        new("glossary.yaml", "Abbreviations and terms.", "glossary"),
        new("narrative.yaml", "Longer texts for papers, here or in Markdown files of their own.", "narrative"),
    ];
}
