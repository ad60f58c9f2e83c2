using StpGen.Authoring.Plans;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Money;

/// <summary>The staff of organisations add up to those of the system.</summary>
internal sealed class StaffDoNotAddUp : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP236", "staff-do-not-add-up", "Staff figures do not add up", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override bool IsOfDay => true;

    public override IEnumerable<Finding> Check(PlanUnderCheck plan) =>
        SumMessages.Findings(Info, SumMessages.Distinct(
            PlanInTime.Of(plan).AtPapers.SelectMany(view => SumFinder.Find(Sums(plan, view, new MoneyWords(view, plan.Round))))));

    private static IEnumerable<SumCheck> Sums(PlanUnderCheck check, Plan plan, MoneyWords words)
    {
        if (plan.Workforce is not { } staff) yield break;
        var misread = MisreadYears.Of(check, staff);
        var rows = staff.Positions.Where(p => p is { Group: not null, Year: not null, Kind: not null, Wte: not null }
            && !misread.Has(p.Year.Id));
        var elsewhere = plan.Organisations.Where(o => o.Outside || o.Coverage?.Extent == "part").Select(o => o.Id).ToHashSet();
        foreach (var group in rows.GroupBy(p => (Group: p.Group!.Id, Year: p.Year!.Id, p.Kind)))
        {
            // A row that is there twice has a finding of its own.
            var parts = group.Where(p => p.Organisation is not null).DistinctBy(p => (p.Organisation!.Id, p.Wte!.Low, p.Wte.High)).ToList();
            if (group.FirstOrDefault(p => p.Organisation is null) is not { } whole || parts.Count == 0
                || parts.DistinctBy(p => p.Organisation!.Id).Count() < parts.Count) continue;
            var name = $"{words.Group(group.Key.Group)}' of ";
            yield return new SumCheck(SumKind.Organisations, [.. parts.Select(p => Figure(p.Wte!, p.Organisation!.Id))],
                Figure(whole.Wte!, null), whole.Wte!.Unit);

            CellFigure Figure(Quantity wte, string? organisation) => new(
                $"'{name}{words.Who("", organisation)} for {words.Year(group.Key.Year)} ({group.Key.Kind!.Replace('-', ' ')})", wte,
                words.Who("", organisation), words.Group(group.Key.Group))
            {
                IsClear = wte.IsPlain && wte.Unit == whole.Wte!.Unit,
                MayBeElsewhere = organisation is not null && elsewhere.Contains(organisation),
            };
        }
    }
}
