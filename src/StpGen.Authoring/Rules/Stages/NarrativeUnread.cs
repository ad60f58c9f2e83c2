using StpGen.Authoring.Reading;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Stages;

/// <summary>A text for some kinds of paper is in a paper of the plan.</summary>
internal sealed class NarrativeUnread : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP287", "narrative-unread", "A text is for papers that the plan does not have", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var kinds = plan.Plan.Documents.Select(d => d.Kind?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (kinds.Count == 0) yield break;
        var known = EmbeddedFiles.Below("templates").Select(path => path.Split('/')[0]).Concat(kinds).ToHashSet(StringComparer.Ordinal);
        foreach (var section in plan.Plan.Narrative.Where(s => !s.Papers.IsEmpty))
            if (!section.Papers.Any(p => kinds.Contains(p.Value)))
                yield return new Finding(Info, section.Papers[0].Span,
                    $"The text '{section.Id}' is for papers of the kind {Words.Join([.. section.Papers.Select(p => $"'{p}'")])}, and the "
                    + "plan has no such paper.", Nearest.To(section.Papers[0].Value, kinds) is { } near
                        ? $"Did you mean '{near}'?" : "Add such a paper to 'documents:', or correct 'papers:'.")
                {
                    Fix = FixOf(section.Papers[0], kinds),
                };
            else
                foreach (var paper in section.Papers.Where(p => !known.Contains(p.Value)))
                    yield return new Finding(Info, paper.Span, $"'{paper}' is not a kind of paper, so this text is not in one.",
                        Nearest.To(paper.Value, known) is { } near ? $"Did you mean '{near}'?" : "Correct 'papers:'.")
                    {
                        Fix = FixOf(paper, known),
                    };
    }

    private static Fix? FixOf(PlanText paper, IEnumerable<string> kinds) =>
        Nearest.To(paper.Value, kinds) is { } near ? Fix.Replace(paper.Inside, near) : null;
}
