using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>
/// A plan with the name or number of a real footprint is that footprint's: it is not marked as fictional, and the lead that the round
/// lists, or the lead's organisation, is in it.
/// </summary>
internal sealed class NotThisFootprint : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP291", "not-this-footprint", "A plan with the name or number of another footprint", RuleStage.Plan, RuleEffect.StopsFinal);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        if (plan.Plan.Footprint is not { Name: { } name } footprint) yield break;
        if (footprint.Fictional)
        {
            var real = plan.Round.Footprints.FirstOrDefault(f => ListedNames.IsOf(f, name.Value));
            if (real is not null || footprint.PlanName is { } title && (real = OfTitle(plan.Round, title.Value)) is not null)
                yield return Real(real, ListedNames.IsOf(real, name.Value) ? name.Span : footprint.PlanName!.Span);
            if (plan.Round.Footprints.FirstOrDefault(f => f.Number == footprint.Number) is { } numbered && numbered != real)
                yield return Real(numbered, FirstLine(footprint.Span));
            yield break;
        }
        var listed = plan.Round.Footprints.FirstOrDefault(f => f.Number == footprint.Number)
            ?? plan.Round.Footprints.FirstOrDefault(f => ListedNames.IsOf(f, name.Value));
        if (listed is not null && IsOther(plan, listed) is var (place, lead))
            yield return new Finding(Info, FirstLine(footprint.Span),
                $"NHS England lists footprint {listed.Number} as {ListedNames.Quote(listed)}, but this plan has {lead}, and neither that "
                    + "person nor that organisation.",
                "Correct the name and the number, or replace what is left of the plan that was copied.",
                $"Add {listed.Lead} to 'people', with the post in 'former', if the lead has changed.")
            {
                Related = [new(place, "the lead in this plan")],
            };
    }

    private Finding Real(ListedFootprint listed, SourceSpan place) => new(Info, place,
        $"This plan is marked as fictional, but NHS England lists footprint {listed.Number} as {ListedNames.Quote(listed)}.",
        "Delete 'fictional: true' if this is the plan of that footprint, or use an invented name and a number above 44.");

    private static ListedFootprint? OfTitle(Round round, string title) => round.Footprints.FirstOrDefault(f =>
        f.Name is { } name && title.StartsWith(name.Value, StringComparison.OrdinalIgnoreCase) && name.Value.Contains(' '));

    /// <summary>
    /// The plan's lead, if nothing in the plan fits the lead that is listed; null: something does, or nothing can be compared.
    /// </summary>
    private static (SourceSpan Place, string Lead)? IsOther(PlanUnderCheck plan, ListedFootprint listed)
    {
        if (listed is not { Lead.Value: var listedLead, LeadRole.Value: var listedPost } || plan.Plan.Organisations.Length < 2) return null;
        if (plan.Plan.Roles.FirstOrDefault(r => r.Id == plan.Plan.Footprint!.Lead?.Id)?.Holder?.Person is not { } reference) return null;
        if (plan.Plan.People.FirstOrDefault(p => p.Id == reference.Id) is not { Name: { } name } lead) return null;
        if (plan.Plan.People.Any(p => Names(p).Any(n => ListedNames.AreSame(n, listedLead)))) return null;
        // The post is written as 'Chief Executive, Vale NHS Trust'.
        var organisation = listedPost[(listedPost.IndexOf(", ", StringComparison.Ordinal) + 1)..].Trim();
        if (plan.Plan.Organisations.Any(o => o.Aliases.Append(o.Name).Append(o.ShortName).OfType<PlanText>()
            .Any(n => ListedNames.AreSame(n.Value, organisation)))) return null;
        return (name.Span, lead.Jobs.FirstOrDefault()?.Title is { } post ? $"{name} ({post})" : name.Value);
    }

    private static IEnumerable<string> Names(Person person) =>
        person.Aliases.Append(person.Name).OfType<PlanText>().Select(n => n.Value);

    private static SourceSpan FirstLine(SourceSpan span) => span with { EndLine = span.Line, EndColumn = span.Column };
}
