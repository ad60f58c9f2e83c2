using System.Text.RegularExpressions;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>Texts quote the national standards of the round with their own percentages and times.</summary>
internal sealed partial class StandardMisquoted : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP255", "standard-misquoted", "A text quotes a national standard wrongly", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var standards = plan.Round.Standards.Where(s => s.Title is not null && s.Threshold is not null)
            .Select(s => new Quoted(s, $"{s.Title}; {s.Threshold}")).ToList();
        foreach (var passage in plan.Passages)
            if (!passage.IsNoWording)
                foreach (var sentence in Sentences.Of(passage.Own))
                    if (Fault(sentence.Of(passage.Own), standards) is var (match, standard))
                        yield return new Finding(Info, passage.SpanOf(sentence.Start + match.Index, match.Length),
                            $"The standard '{standard.Title}' is {standard.Threshold}, and not as this text says.",
                            "Use the words and figures of the round.");
    }

    private static (Match Match, Standard Standard)? Fault(string sentence, List<Quoted> standards)
    {
        if (!StandardWord().IsMatch(sentence) || Performance().IsMatch(sentence)) return null;
        var times = Times().Matches(sentence);
        var percents = Percents().Matches(sentence);
        if (times.Count != 1) return null;
        var time = TimeOf(times[0]);
        var near = Nearest(sentence, standards.Where(s => s.Times.Contains(time)));
        if (near.Count > 0)
            return percents.Count == 1 && !near.Any(s => s.Percents.Count == 0 || s.Percents.Contains(percents[0].Groups["percent"].Value))
                ? (percents[0], near[0].Standard) : null;
        // A time that no standard has: the words tell which is meant.
        var unit = times[0].Groups["unit"].Value;
        var ofUnit = standards.Where(s => s.Times.Any(t => t.EndsWith(unit, StringComparison.Ordinal))).ToList();
        var meant = Nearest(sentence, ofUnit).FirstOrDefault(s => s.Shared(sentence) > 0);
        if (meant is not null)
            return meant.Shared(sentence) > 1 || times[0].Value.Contains('-')
                || (percents.Count == 1 && meant.Percents.Contains(percents[0].Groups["percent"].Value))
                ? (times[0], meant.Standard) : null;
        // "The 5-hour standard" has no word of its own; it is near enough to the one of 4 hours to be meant for it.
        if (!IsStandardOfTime().IsMatch(sentence[times[0].Index..]) || NumberWords.Value(times[0].Groups["number"].Value) is not { } said)
            return null;
        return ofUnit.FirstOrDefault(s => s.Times.Any(t => NumberWords.Value(t.Split(' ')[0]) is { } right && Math.Abs(right - said) <= 2))
            is { } nearest ? (times[0], nearest.Standard) : null;
    }

    /// <summary>Those that share the most words with a sentence; all of them if none shares any.</summary>
    private static List<Quoted> Nearest(string sentence, IEnumerable<Quoted> standards)
    {
        var all = standards.ToList();
        var most = all.Select(s => s.Shared(sentence)).DefaultIfEmpty().Max();
        return [.. all.Where(s => s.Shared(sentence) == most)];
    }

    private static string TimeOf(Match match) => $"{NumberWords.Value(match.Groups["number"].Value):0} {match.Groups["unit"].Value}";

    /// <summary>A standard with the percentages, times and words by which texts quote it.</summary>
    private sealed record Quoted(Standard Standard, string Text)
    {
        public HashSet<string> Percents { get; } = [.. StandardMisquoted.Percents().Matches(Text).Select(m => m.Groups["percent"].Value)];

        public HashSet<string> Times { get; } = [.. StandardMisquoted.Times().Matches(Text).Select(TimeOf)];

        private readonly HashSet<string> _words = new(StandardMisquoted.Words().Matches(Standard.Title!.Value).Select(m => Stem(m.Value))
            .Where(w => w is not ("within" or "with" or "from" or "more" or "than" or "week" or "hour" or "days" or "minute" or "wait"
                or "access")), StringComparer.OrdinalIgnoreCase);

        public int Shared(string sentence) => StandardMisquoted.Words().Matches(sentence).Select(m => Stem(m.Value))
            .Distinct(StringComparer.OrdinalIgnoreCase).Count(_words.Contains);

        private static string Stem(string word) => word.Length > 4 && word[^1] == 's' ? word[..^1] : word;
    }

    [GeneratedRegex(@"\b(?:standards?|targets?|constitution|national|threshold|requirement|required)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex StandardWord();

    [GeneratedRegex("""
        \b(?:achiev\w*|current\w*|performance|reach\w*|was|were|only|against|below|above|missed|fell|rose|recover\w*|trajectory|improv\w*
            |September|August|July|last\syear|locally|our\sown
        |until|interim|from\s\d+%|\d+(?:\.\d+)?%\sto|now)\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Performance();

    [GeneratedRegex($$"""(?<![\p{L}\d.])(?<number>{{NumberWords.Pattern}})[ -](?<unit>week|hour|day|minute)s?\b""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Times();

    [GeneratedRegex(@"^[\p{L}\d]+-\p{L}+\s(?:A&E\s|waiting\s|access\s)?(?:standard|target)\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsStandardOfTime();

    [GeneratedRegex(@"(?<![\d.])(?<percent>\d{1,3}(?:\.\d+)?)(?:%|\sper\scent\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Percents();

    [GeneratedRegex(@"A&E|\p{L}{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
