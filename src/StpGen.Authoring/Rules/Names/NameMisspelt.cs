using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Names;

/// <summary>Texts spell the names of people, organisations, boards and places as the plan does.</summary>
internal sealed class NameMisspelt : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP226", "name-misspelt", "A text spells a name in another way", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var search = new MisspeltNames(plan, plan.Passages);
        foreach (var passage in plan.Passages)
        {
            if (passage.IsNoWording || IsName(passage)) continue;
            foreach (var (name, start, length) in search.In(passage.Own))
                yield return new Finding(Info, passage.SpanOf(start, length),
                    $"'{passage.Text.Substring(start, length)}' differs from the {name.Kind} '{name.Shown}'.",
                    $"Write '{string.Join(' ', name.Words)}', or add the other spelling to the plan.")
                {
                    Fix = passage.FixOf(start, length, string.Join(' ', name.Words)),
                    Related = name.Span is { } span ? [new(span, $"the {name.Kind}")] : [],
                };
        }
    }

    /// <summary>Whether it is where a name is declared.</summary>
    private static bool IsName(Passage passage) => passage.Field is "name" or "aliases" or "shortName" or "planName" or "brand"
        && passage.Record.Name is "person" or "organisation" or "body" or "place" or "footprint" or "engagementGroup" or "channel"
            or "engagement" or "engagementPlan";
}
