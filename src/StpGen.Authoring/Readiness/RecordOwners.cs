using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Readiness;

/// <summary>
/// Who is responsible for each record of a plan: its own lead, owner or holder, or that of the record that it is within. A milestone
/// without an owner is its programme's.
/// </summary>
public sealed class RecordOwners
{
    private readonly PlanFacts _facts;
    private readonly Dictionary<string, Owner> _leads = new(StringComparer.Ordinal);
    private readonly List<(SourceSpan Span, Owner? Owner)> _records = [];

    public RecordOwners(Plan plan, PlanFacts facts)
    {
        _facts = facts;
        foreach (var programme in plan.Programmes)
            if (Of(programme.Lead) is { } lead)
                foreach (var milestone in programme.Milestones) _leads.TryAdd(milestone.Id, lead);
        Plan.Schema.Visit(plan, new Visitor(this));
    }

    /// <summary>The owner of the innermost record around a place; null: the plan names none.</summary>
    public Owner? At(SourceSpan place)
    {
        var (found, owner) = (default(SourceSpan), default(Owner));
        foreach (var record in _records)
            if (record.Span.Contains(place) && (record.Span.Line, record.Span.Column).CompareTo((found.Line, found.Column)) >= 0)
                (found, owner) = record;
        return owner;
    }

    /// <summary>The owner of a record by itself; null: it has none.</summary>
    public Owner? Of(PlanRecord record) => record switch
    {
        Programme programme => Of(programme.Lead),
        Response response => Of(response.Lead) ?? response.Programmes.Select(Lead).FirstOrDefault(o => o is not null),
        Milestone milestone => Of(milestone.Owner) ?? _leads.GetValueOrDefault(milestone.Id),
        NextStep step => Of(step.Owner) ?? step.Programmes.Select(Lead).FirstOrDefault(o => o is not null),
        Decision decision => decision.Programmes.Select(Lead).FirstOrDefault(o => o is not null),
        Issue issue => Of(issue.Owner),
        Risk risk => Of(risk.Owner),
        Role role => Of(role.Holder),
        Body body => Of(body.Chair),
        Workstream stream => stream.Leads.Select(Of).FirstOrDefault(o => o is not null) ?? Of(stream.Sponsor),
        PaperRequest paper => Of(paper.Control?.Author) ?? Find(paper.Signatory),
        ToBeConfirmed post => Find(post.Owner),
        Lead lead => Of(lead),
        _ => null,
    };

    private Owner? Of(Lead lead) => Find(lead.Person) ?? Find(lead.Organisation) ?? Find(lead.Tbc?.Owner);

    private Owner? Of(Holder? holder) => Find(holder?.Person) ?? Find(holder?.Organisation) ?? Find(holder?.Tbc?.Owner);

    private Owner? Lead(Ref programme) => Of((_facts.Resolve(programme)?.Record as Programme)?.Lead);

    private Owner? Find(Ref? reference) => reference is null ? null : _facts.Resolve(reference)?.Record switch
    {
        Person person => new(person.Id, person.Name?.Value ?? person.Id, person.Span),
        Organisation organisation => new(organisation.Id, organisation.Name?.Value ?? organisation.Id, organisation.Span),
        _ => null,
    };

    private sealed class Visitor(RecordOwners owners) : PlanVisitor
    {
        private readonly Stack<Owner?> _around = [];

        public override bool AsItStands => true;

        public override void Enter(RecordValue record, DateOnly? from, DateOnly? until)
        {
            var owner = owners.Of(record.Record!) ?? (_around.TryPeek(out var outer) ? outer : null);
            owners._records.Add((record.Record!.Span, owner));
            _around.Push(owner);
        }

        public override void Leave() => _around.Pop();
    }
}
