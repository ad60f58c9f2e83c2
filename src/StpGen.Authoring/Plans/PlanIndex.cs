using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Plans.Engagement;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Templates;

namespace StpGen.Authoring.Plans;

/// <summary>Every record of a plan and its round that others name, by kind and id.</summary>
public sealed class PlanIndex
{
    private readonly Dictionary<(string Kind, string Id), (Entity Record, Func<ITemplateRecords, object> View)> _records = [];

    public PlanIndex(Plan plan, Round round)
    {
        Add(Audience.Schema, plan.Audiences);
        Add(Organisation.Schema, plan.Organisations);
        Add(Place.Schema, plan.Footprint?.Places ?? []);
        Add(Person.Schema, plan.People);
        Add(Role.Schema, plan.Roles);
        Add(Priority.Schema, plan.Priorities);
        Add(Programme.Schema, plan.Programmes);
        Add(Enabler.Schema, plan.Enablers);
        Add(Tier.Schema, plan.Tiers);
        Add(Body.Schema, plan.Bodies);
        Add(Principle.Schema, plan.Principles);
        Add(Workstream.Schema, plan.Workstreams);
        Add(Objective.Schema, plan.Objectives);
        Add(Opportunity.Schema, plan.Opportunities);
        Add(Risk.Schema, plan.Risks);
        Add(Issue.Schema, plan.Issues);
        Add(Milestone.Schema, plan.Milestones);
        Add(Meeting.Schema, plan.Meetings);
        Add(Stakeholder.Schema, plan.Stakeholders);
        Add(Pathfinder.Schema, plan.Pathfinders);
        Add(StrategyLink.Schema, plan.StrategyLinks);
        Add(NarrativeSection.Schema, plan.Narrative);
        Add(PaperRequest.Schema, plan.Documents);
        Add(Stage.Schema, round.Stages);
        Add(Gap.Schema, round.Gaps);
        Add(Standard.Schema, round.Standards);
        Add(Requirement.Schema, round.RequirementSets.SelectMany(s => s.Items));
        Add(Requirement.Schema, round.RequirementSets.SelectMany(s => s.Items).SelectMany(i => i.Items));
        AddTerms("year", round.Years);
        AddTerms("pathway", round.Pathways);
        AddTerms("organisationType", round.OrganisationTypes);
        AddTerms("regulatoryRegime", round.RegulatoryRegimes);
        AddTerms("programmeRole", round.ProgrammeRoles);
        AddTerms("financeCategory", round.FinanceCategories);
        AddTerms("staffGroup", round.StaffGroups);
        AddTerms("bedType", round.BedTypes);
    }

    /// <summary>The record, or null when this view of the plan does not hold it.</summary>
    public Entity? Find(string kind, string id) => _records.TryGetValue((kind, id), out var found) ? found.Record : null;

    /// <summary>What templates see of the record.</summary>
    internal object? View(string kind, string id, ITemplateRecords records) => _records.TryGetValue((kind, id), out var found) ? found.View(records) : null;

    private void AddTerms(string kind, IEnumerable<Term> terms) => Add(Term.SchemaOf(kind), terms);

    private void Add<T>(RecordSchema<T> schema, IEnumerable<T> records) where T : Entity
    {
        foreach (var record in records) _records.TryAdd((schema.Name, record.Id), (record, views => views.View(schema, record)));
    }
}
