using StpGen.Authoring.Plans;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Stages;

/// <summary>Every requirement that the stage asks for has an answer: its own, or that of its must-do.</summary>
internal sealed class RequirementUnanswered : PlanRule
{
    public static readonly RuleInfo Rule = new(
        "STP201", "requirement-unanswered", "A requirement of the round has no response", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersOfStage,
    };

    public override RuleInfo Info => Rule;

    public override IEnumerable<Finding> Check(PlanUnderCheck plan) =>
        plan.Plan.Stage is { } stage ? Of(plan.Plan, plan.Round, stage.Id, stage.Span, id => plan.IsMeant("requirement", id)) : [];

    /// <summary>The requirements that a stage asks for and a plan does not answer.</summary>
    /// <param name="place">Of the findings if the plan has no responses at all.</param>
    /// <param name="isMeant">Whether a response with a misspelt id most likely answers a requirement.</param>
    public static IEnumerable<Finding> Of(Plan plan, Round round, string stage, SourceSpan place,
        Func<string, bool>? isMeant = null)
    {
        var given = plan.Responses.SelectMany(r => r.Requirements).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        bool IsAnswered(string id) => given.Contains(id) || isMeant?.Invoke(id) == true;
        foreach (var set in round.RequirementSets.Where(s => round.IsReached(s.Stage?.Id ?? "", stage)))
            foreach (var item in set.Items.Where(i => !IsAnswered(i.Id)))
            {
                var open = item.Items.Where(i => !IsAnswered(i.Id)).ToList();
                if (item.Items.Length > 0 && open.Count == 0) continue;
                var which = open.Count < item.Items.Length ? $" ({Words.Join([.. open.Select(i => i.Number?.Value ?? i.Id)])})" : "";
                yield return new Finding(Rule, plan.Responses.IsEmpty ? place : StartOf(plan.Responses[^1].Span),
                    $"The plan does not respond to must-do {item.Number}, {item.Title}{which}.",
                    $"Add a response with 'answers: {(which.Length > 0 ? open[0].Id : item.Id)}'.")
                {
                    Related = [new(item.Span, "the requirement")],
                };
            }
    }

    private static SourceSpan StartOf(SourceSpan span) => SourceSpan.At(span.Path, span.Line, span.Column);
}
