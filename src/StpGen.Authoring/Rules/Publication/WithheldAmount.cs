using StpGen.Authoring.Plans.Finance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Rules.Money;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Publication;

/// <summary>No amount that is withheld from readers is what remains of a total when the parts that they see are taken away.</summary>
internal sealed class WithheldAmount : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP292", "withheld-amount", "A withheld amount can be worked out from a total", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
        ProtectsReaders = true,
    };

    public override bool IsOfDay => true;

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        if (plan.Reader is not { } reader) yield break;
        var finance = plan.Plan.Finance is { } money ? reader.See(FinancePlan.Schema, money) : null;
        var workforce = plan.Plan.Workforce is { } staff ? reader.See(Plans.Finance.Workforce.Schema, staff) : null;
        var seen = new HashSet<SourceSpan>();
        seen.UnionWith((finance?.Positions ?? []).Where(p => p.Amount is not null).Select(p => p.Span));
        seen.UnionWith((finance?.Solutions ?? []).Where(s => s.Amount is not null).Select(s => s.Span));
        seen.UnionWith((workforce?.Positions ?? []).Where(p => p.Wte is not null).Select(p => p.Span));
        var told = new HashSet<SourceSpan>();
        foreach (var identity in FigureIdentity.Of(plan.Plan, plan.Round))
        {
            if (identity.All.Where(f => !seen.Contains(f.Record.Span)).ToList() is not [var hidden]) continue;
            if (!told.Add(hidden.Record.Span)) continue;
            var how = hidden == identity.Total ? "the parts that they see make it"
                : identity.Parts.Length == 1 ? $"it is {identity.Whole}" : $"it is {identity.Whole} less the other parts";
            yield return new Finding(Info, hidden.Amount.Span,
                $"This amount is withheld from '{plan.Audience}', but they can work it out: {how}.",
                "Release this amount, or withhold the total or another part too.")
            {
                Related = hidden == identity.Total ? [] : [new(identity.Total.Amount.Span, "the total")],
                Places = [.. identity.All.Where(f => f != hidden).Select(f => f.Amount.Span)],
            };
        }
    }
}
