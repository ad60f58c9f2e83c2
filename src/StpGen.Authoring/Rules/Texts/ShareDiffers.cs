using System.Text.RegularExpressions;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>Texts that say how many of something are so say the same: "1 in 4 is older than 65", "all 12 neighbourhood teams".</summary>
internal sealed partial class ShareDiffers : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP249", "share-differs", "Two texts give a different share or number of the same things", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        // What is wrong in itself, or against a list of the plan, has its own finding.
        var wrong = plan.Found(new CountedNoun()).Concat(plan.Found(new TextsAlike()))
            .Select(s => (s.Path, s.Line)).ToHashSet();
        var names = plan.Plan.Footprint?.Places.Select(p => p.Name?.Value).Concat(plan.Plan.Organisations.Select(o => o.Name?.Value))
            .OfType<string>().Where(n => n.Length > 3).ToList() ?? [];
        var known = new List<Said>();
        foreach (var passage in plan.Passages)
        {
            if (passage.IsNoWording || !passage.Own.Any(char.IsDigit)) continue;
            foreach (var said in In(passage, names))
            {
                if (known.FirstOrDefault(k => AreOfOneThing(k, said)) is { } other && other.Number != said.Number
                    && !known.Any(k => AreOfOneThing(k, said) && k.Number == said.Number)
                    && !wrong.Contains((said.Span.Path, said.Span.Line)) && !wrong.Contains((other.Span.Path, other.Span.Line)))
                    yield return new Finding(Info, said.Span, $"This text has '{said.Shown}', but another has '{other.Shown}'.",
                        "Correct the one that is wrong.")
                    {
                        Related = [new(other.Span, "the other text")],
                    };
                known.Add(said);
            }
        }
    }

    private static IEnumerable<Said> In(Passage passage, List<string> names)
    {
        foreach (Match match in Shares().Matches(passage.Own))
        {
            var after = Words().Matches(match.Groups["after"].Value).Select(m => m.Value.ToLowerInvariant())
                .SkipWhile(w => w is "people" or "residents" or "of" or "us" or "who" or "all" or "them").Take(MostWords).ToArray();
            if (after.Length < LeastWords) continue;
            yield return Make(passage, match, after, "1 in " + NumberWords.Value(match.Groups["number"].Value), isWhole: false, names,
                match.Groups["noun"].Value);
        }
        foreach (Match match in Alls().Matches(passage.Own))
            yield return Make(passage, match, [.. Words().Matches(match.Groups["after"].Value).Select(m => m.Value.ToLowerInvariant())],
                "all " + NumberWords.Value(match.Groups["number"].Value), isWhole: true, names, "");
    }

    private static Said Make(
        Passage passage, Match match, string[] after, string number, bool isWhole, List<string> names, string noun)
    {
        var sentence = Sentences.At(passage.Own, match.Index).Of(passage.Own);
        var of = names.Where(n => sentence.Contains(n, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return new(passage, match.Value[..(match.Groups["number"].Index + match.Groups["number"].Length - match.Index)],
            passage.SpanOf(match.Index, match.Groups["number"].Index + match.Groups["number"].Length - match.Index),
            number, after, isWhole, string.Join('|', of), noun.ToLowerInvariant());
    }

    private const int LeastWords = 3;
    private const int MostWords = 5;

    private static bool AreOfOneThing(Said one, Said other)
    {
        if (one.IsWhole != other.IsWhole || one.Names != other.Names || !one.Passage.IsInTimeOf(other.Passage)) return false;
        if (one.Noun.Length > 0 && other.Noun.Length > 0 && one.Noun != other.Noun && !IsPeople(one.Noun, other.Noun)) return false;
        if (one.Passage.Record.Name == other.Passage.Record.Name && one.Passage.Record.Name is "place" or "programme" or "organisation")
            return false;
        var shared = Math.Min(one.After.Length, other.After.Length);
        return one.After.AsSpan(0, shared).SequenceEqual(other.After.AsSpan(0, shared));
    }

    private static bool IsPeople(string one, string other) => one is "resident" or "person" && other is "resident" or "person";

    private sealed record Said(
        Passage Passage, string Shown, SourceSpan Span, string Number, string[] After, bool IsWhole, string Names,
        string Noun);

    /// <summary><c>1 in 4 is older than 65</c>, <c>1 resident in 4 is older than 65</c>.</summary>
    [GeneratedRegex($$"""
        (?<![\p{L}\d.,/£–-])(?:1|[Oo]ne)(?:\s(?<noun>\p{Ll}+(?:\s\p{Ll}+)?))??\sin\s(?:every\s)?
        (?<number>{{NumberWords.Pattern}})(?![\d.,]*\d)
        (?<after>(?:\s[\p{L}\d][\p{L}\d’'-]*){3,8})
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Shares();

    /// <summary><c>all 12 neighbourhood teams</c>.</summary>
    [GeneratedRegex($$"""
        (?<![\p{L}\d])[Aa]ll\s(?:the\s|our\s|of\s(?:the|our)\s)?(?<number>{{NumberWords.Pattern}})(?![\d.,]*\d)
            (?<after>\s\p{Ll}{4,}(?:\s\p{Ll}{4,})?\s\p{Ll}{4,}s)\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Alls();

    [GeneratedRegex(@"[\p{L}\d][\p{L}\d’'-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
