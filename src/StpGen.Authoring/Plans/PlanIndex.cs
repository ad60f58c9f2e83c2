using StpGen.Authoring.Rounds;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Templates;

namespace StpGen.Authoring.Plans;

/// <summary>Every record of a plan and its round that others name, by kind and id.</summary>
public sealed class PlanIndex
{
    private readonly Dictionary<(string Kind, string Id), (Entity Record, Func<ITemplateRecords, object> View)> _records = [];

    public PlanIndex(Plan plan, Round round)
    {
        Add(Audience.Shape, plan.Audiences);
        Add(Organisation.Shape, plan.Organisations);
        Add(Place.Shape, plan.Footprint?.Places ?? []);
        Add(Person.Shape, plan.People);
        Add(Role.Shape, plan.Roles);
        Add(Priority.Shape, plan.Priorities);
        Add(Programme.Shape, plan.Programmes);
        Add(Enabler.Shape, plan.Enablers);
        Add(Tier.Shape, plan.Tiers);
        Add(Body.Shape, plan.Bodies);
        Add(Principle.Shape, plan.Principles);
        Add(Workstream.Shape, plan.Workstreams);
        Add(Objective.Shape, plan.Objectives);
        Add(Opportunity.Shape, plan.Opportunities);
        Add(Risk.Shape, plan.Risks);
        Add(Issue.Shape, plan.Issues);
        Add(Milestone.Shape, plan.Milestones);
        Add(Meeting.Shape, plan.Meetings);
        Add(Stakeholder.Shape, plan.Stakeholders);
        Add(Pathfinder.Shape, plan.Pathfinders);
        Add(StrategyLink.Shape, plan.StrategyLinks);
        Add(NarrativeSection.Shape, plan.Narrative);
        Add(PaperRequest.Shape, plan.Documents);
        Add(Stage.Shape, round.Stages);
        Add(Gap.Shape, round.Gaps);
        Add(Standard.Shape, round.Standards);
        Add(Requirement.Shape, round.RequirementSets.SelectMany(s => s.Items));
        Add(Requirement.Shape, round.RequirementSets.SelectMany(s => s.Items).SelectMany(i => i.Items));
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

    private void AddTerms(string kind, IEnumerable<Term> terms) => Add(Term.ShapeOf(kind), terms);

    private void Add<T>(Shape<T> shape, IEnumerable<T> records) where T : Entity
    {
        foreach (var record in records) _records.TryAdd((shape.Name, record.Id), (record, views => views.View(shape, record)));
    }
}
