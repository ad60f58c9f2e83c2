using System.Text.RegularExpressions;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>The path of a fact in a text is between the marks that cite it, or its readers see the path.</summary>
internal sealed partial class CitationForm : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP245", "citation-form", "A text has the path of a fact without the marks that cite it", RuleStage.Plan,
        RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var passage in plan.Passages)
        {
            if (passage.IsNoWording || !passage.Text.Contains('.')) continue;
            foreach (Match match in Path().Matches(passage.Text))
                if (Meant(plan, match) is { } path)
                {
                    var right = plan.Cite(path) is not null || plan.Expects(path) ? path
                        : plan.Suggest(path) is { } near && plan.Cite(near) is not null ? near : null;
                    yield return new Finding(Info, passage.SpanOf(match.Index, match.Length), $"'{match.Value}' prints as typed.",
                        !passage.MayCite ? "Write the words themselves; this field cannot cite facts."
                        : right is not null ? $"Write [@{right}] to cite the fact."
                        : "Write the path of a single fact, such as [@footprint.population].")
                    {
                        Fix = passage.MayCite && right is not null && match.Value[0] == '['
                            ? passage.FixOf(match.Index, match.Length, $"[@{right}]", harmless: "@") : null,
                    };
                }
        }
    }

    /// <summary>The path that these characters are; null: they are something else, such as the name of a file.</summary>
    private static string? Meant(PlanUnderCheck plan, Match match)
    {
        var path = match.Groups["path"].Value;
        if (Plan.Schema.Find(path[..path.IndexOf('.')]) is not null)
            return match.Value[0] == '[' ? FileEnd().IsMatch(path) ? null : path
                : plan.Cite(path) is not null || plan.Expects(path) ? path : null;
        return plan.Suggest(path) is { } near && plan.Cite(near) is not null ? path : null;
    }

    [GeneratedRegex(@"\[(?:plan\.)?(?<path>[A-Za-z][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)+)\](?!\()"
        + @"|(?<!\{)\{@?(?!(?:plan|paper|round|stage)\.)(?<path>[A-Za-z][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)+)\}(?!\})"
        + @"|(?<![\w.@\[{/:])@(?:plan\.)?(?<path>[A-Za-z][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)+)")]
    private static partial Regex Path();

    [GeneratedRegex(@"\.(?:pdf|docx?|xlsx?|pptx?|csv|md|ya?ml|html?|png|jpe?g|org|uk|com|net)\z", RegexOptions.IgnoreCase)]
    private static partial Regex FileEnd();
}
