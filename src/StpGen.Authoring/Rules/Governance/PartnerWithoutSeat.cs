using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Governance;

/// <summary>Each statutory partner that is wholly inside the footprint has a seat on the board that decides.</summary>
internal sealed class PartnerWithoutSeat : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP295", "partner-without-seat", "A partner has no seat on the deciding board", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        // The board that decides is the one that reports to no other and has other boards below it.
        var parents = plan.Plan.Bodies.Select(b => b.Parent?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var deciding = plan.Plan.Bodies.Where(b => b.Parent is null && parents.Contains(b.Id) && !b.Seats.IsEmpty).ToList();
        if (deciding is not [var board]) yield break;
        var statutory = plan.Round.OrganisationTypes.Where(t => t.Statutory).Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var partners = plan.Plan.Organisations
            .Where(o => o is { Outside: false, Count: null, From: null, Until: null } && o.Coverage?.Extent is null or "whole"
                && o.Type is { } type && statutory.Contains(type.Id)).ToList();
        var seated = Seated(plan, board);
        var missing = partners.Where(o => !seated.Contains(o.Id) && !plan.IsMeant("organisation", o.Id)).ToList();
        // Where most have none, the seats are written in another way.
        if (missing.Count == 0 || missing.Count * 2 > partners.Count) yield break;
        foreach (var partner in missing)
            yield return new Finding(Info, partner.Name?.Span ?? partner.Span,
                $"{partner.Name} is wholly inside the footprint, but has no seat on the {board.Name}.",
                "Add it to the organisations of a seat, or say with 'coverage: part' or 'outside: true' that it is not wholly inside.")
            {
                Related = [new(board.Name?.Span ?? board.Span, "the board that decides")],
            };
    }

    /// <summary>The organisations that a seat names, and those where the people in its seats work.</summary>
    private static HashSet<string> Seated(PlanUnderCheck plan, Body board)
    {
        var people = board.Seats.Select(s => s.Person?.Id).Append(board.Chair?.Person?.Id).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return board.Seats.SelectMany(s => s.Organisations)
            .Concat(plan.Plan.People.Where(p => people.Contains(p.Id)).SelectMany(p => p.Jobs).SelectMany(j => j.Organisations))
            .Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
    }
}
