using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Stages;

/// <summary>Finances that a stage asks for by organisation and year have rows for organisations.</summary>
internal sealed class FinanceByOrganisation : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP288", "finance-by-organisation", "The finances are not by organisation, as the stage asks", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var view = StageView.Of(plan);
        if (view.Stage is not { } stage || !stage.AsksFor.Any(a => a.Field?.Value == "finance.positions")) yield break;
        var positions = view.Plan.Finance?.Positions ?? [];
        if (positions.IsEmpty || positions.Any(p => p.Organisation is not null)) yield break;
        var missing = plan.Round.Years.Where(y => positions.All(p => p.Year?.Id != y.Id)).Select(y => y.Title?.Value ?? y.Id).ToList();
        var years = missing.Count > 0 ? $", and has none for {Words.Join([.. missing])}" : "";
        var place = positions[0].Span;
        yield return new Finding(Info, SourceSpan.At(place.Path, place.Line, place.Column),
            $"The stage '{stage.Title}' asks for finance by organisation and year, but the plan has no position of an organisation{years}.",
            "Add the positions of every organisation to 'finance.positions', year by year.")
        {
            Related = [new(plan.Plan.Stage!.Span, "the stage of the plan")],
        };
    }
}
