using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Governance;

/// <summary>A workstream has a sponsor, leads and a communications lead, and its sponsor does not lead it.</summary>
internal sealed class WorkstreamLeads : PlanRule
{
    /// <summary>With more leads than this, no one leads.</summary>
    private const int MostLeads = 4;

    public override RuleInfo Info { get; } = new(
        "STP294", "workstream-leads", "A workstream without all its leads", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var all = plan.Plan.Workstreams;
        foreach (var workstream in all)
        {
            // What no workstream of its kind has, the plan does not record.
            var lacks = new List<string>();
            if (workstream.Sponsor is null && workstream.Changes.IsEmpty
                && all.Any(w => w.Kind == workstream.Kind && w.Sponsor is not null)) lacks.Add("no sponsor");
            if (workstream.Leads.IsEmpty && workstream.Changes.IsEmpty) lacks.Add("no lead");
            if (workstream.CommunicationsLead is null && workstream.Changes.IsEmpty && all.Any(w => w.CommunicationsLead is not null))
                lacks.Add("no communications lead");
            if (lacks.Count > 0)
                yield return new Finding(Info, workstream.Name?.Span ?? workstream.Span,
                    $"The workstream '{workstream.Name}' has {Words.Join(lacks)}.",
                    "Add the person or the organisation, or 'tbc:' with the owner and the date by which it is settled.");
            if (workstream.Sponsor?.Person is { } sponsor && workstream.Leads.FirstOrDefault(l => l.Person?.Id == sponsor.Id) is { } lead)
                yield return new Finding(Info, lead.Person!.Span,
                    $"{plan.NameOf(sponsor)} is both sponsor and lead of the workstream '{workstream.Name}'.",
                    "Name another lead or another sponsor: the lead answers to the sponsor.")
                {
                    Related = [new(sponsor.Span, "the sponsor")],
                };
            if (workstream.Leads.GroupBy(l => l.Place?.Id).Any(place => place.Count() > MostLeads))
                yield return new Finding(Info, Severity.Information, workstream.Name?.Span ?? workstream.Span,
                    $"The workstream '{workstream.Name}' has {workstream.Leads.Length} leads.")
                {
                    Hints = [$"Name at most {MostLeads}, or put first the one who decides."],
                };
        }
    }
}
