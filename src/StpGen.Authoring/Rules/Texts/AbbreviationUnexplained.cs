using System.Text.RegularExpressions;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>An abbreviation that texts use is in the glossary, or is explained where it is used.</summary>
internal sealed class AbbreviationUnexplained : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP264", "abbreviation-unexplained", "An abbreviation is explained nowhere", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var abbreviations = Abbreviations.Of(plan);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in plan.Passages)
            if (!passage.IsNoWording && passage.Record.Record is not (GlossaryEntry or DocumentControl or Person))
                foreach (Match match in abbreviations.UnexplainedIn(passage.Own))
                    if (seen.Add(Abbreviations.Singular(match.Value)))
                        yield return new Finding(Info, passage.SpanOf(match.Index, match.Length),
                            $"Nothing explains the abbreviation '{Abbreviations.Singular(match.Value)}'.",
                            "Add it to the glossary, or write what it is short for.");
    }
}
