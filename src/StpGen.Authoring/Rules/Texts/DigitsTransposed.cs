using System.Text.RegularExpressions;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>A number with the digits of the plan's figure for the same thing, in another order, is a slip of the keys.</summary>
internal sealed partial class DigitsTransposed : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP253", "digits-transposed", "A number in a text has the digits of the plan's figure in another order", RuleStage.Plan,
        RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var figures = FiguresOfPlan.In(plan);
        foreach (var passage in plan.Passages)
        {
            if (passage.IsNoWording) continue;
            foreach (Match match in Numbers().Matches(passage.Own))
            {
                var figure = match.Groups["figure"].Value;
                if (IsYear(figure)) continue;
                var nouns = NounsAround(passage.Own, match);
                var alike = figures.WithDigitsOf(figure, match.Groups["pound"].Success);
                // The number is right for something else of that name.
                if (alike.Any(f => f.Figure == Plain(figure) && f.Nouns.Overlaps(nouns))) continue;
                if (alike.FirstOrDefault(f => f.Figure != Plain(figure) && IsOfThat(f, nouns, passage.Own[(match.Index + match.Length)..])
                    && !(passage.Text.Contains(f.Shown, StringComparison.Ordinal) && passage.IsProse)) is not { } right) continue;
                yield return new Finding(Info, passage.SpanOf(match.Index, match.Length),
                    $"'{match.Value.Trim()}' has the digits of {right.Value} in the plan, in another order.",
                    "Correct the number in the text, or in the plan.")
                {
                    Related = [new(right.Value.Span with { EndLine = right.Value.Span.Line, EndColumn = right.Value.Span.Column },
                        "the figure in the plan")],
                };
            }
        }
    }

    /// <summary>Two digits are too few to tell, unless the very words of the figure follow.</summary>
    private static bool IsOfThat(FigureOfPlan figure, HashSet<string> nouns, string after) => figure.Figure.Length >= 3
        ? figure.Nouns.Overlaps(nouns)
        : figure.Label.Length > 8 && after.TrimStart().StartsWith(figure.Label, StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> NounsAround(string text, Match match)
    {
        var sentence = Sentences.At(text, match.Index);
        var (at, end) = (match.Index, sentence.Start + sentence.Length);
        var after = text[(at + match.Length)..Math.Max(end, at + match.Length)];
        return [.. FiguresOfPlan.NounsOf(after).Take(5), .. FiguresOfPlan.NounsOf(text[sentence.Start..at]).TakeLast(5)];
    }

    private static string Plain(string figure) => figure.Replace(",", "", StringComparison.Ordinal)
        .Replace(".", "", StringComparison.Ordinal);

    private static bool IsYear(string figure) => figure.Length == 4 && figure is ['1' or '2', '9' or '0', ..] && !figure.Contains('.');

    [GeneratedRegex("""
        (?<![\p{L}\d.,/–-])(?<pound>£)?(?<figure>\d{1,3}(?:,\d{3})+|\d{2,7}(?:\.\d+)?|\d\.\d+)(?!(?:[\d/–-]|,\d|\.\d|(?:st|nd|rd|th)\b
            |\s(?:January|February|March|April|May|June|July|August|September
        |October|November|December)\b))
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
