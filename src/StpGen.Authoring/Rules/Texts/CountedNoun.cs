using System.Text.RegularExpressions;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>A text that counts what the plan lists gives the number of the list, at the time of the text.</summary>
internal sealed partial class CountedNoun : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP250", "counted-noun", "A number in a text differs from the list it counts", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var lists = new CountableLists(plan);
        foreach (var passage in plan.Passages)
        {
            // A count of the footprint has a rule of its own.
            if (passage.IsNoWording || passage.Record.Record is Count) continue;
            foreach (Match match in Counted().Matches(passage.Own))
                if (Fault(match, passage, lists) is { } list)
                    yield return At(passage, match, list);
        }
    }

    private Finding At(Passage passage, Match match, CountableList list)
    {
        var (start, length) = (match.Groups["number"].Index, match.Groups["number"].Length + 1 + list.Noun.Length);
        return new(Info, passage.SpanOf(start, length),
            $"This text has '{passage.Text.Substring(start, length)}', but the plan has {list.Shown}.",
            "Correct the number in the text, or the list.")
        {
            Related = list.First is { } first ? [new(first, "the first of the list")] : [],
        };
    }

    private static CountableList? Fault(Match match, Passage passage, CountableLists lists)
    {
        if (NumberWords.Value(match.Groups["number"].Value) is not { } number) return null;
        var words = match.Groups["words"].Value.ToLowerInvariant();
        // A seat speaks for those that it lists.
        if (passage.Record.Record is Seat seat && number == seat.Organisations.Length) return null;
        if (lists.Find(words, passage) is not { } list || list.Counts.Contains((int)number)) return null;
        var before = passage.Own[..match.Index];
        var after = passage.Own[(match.Groups["words"].Index + list.Noun.Length)..];
        if (NotACount().IsMatch(before) || OnlySome().IsMatch(after)) return null;
        var sentence = Sentences.At(passage.Own, match.Index).Of(passage.Own);
        if (!list.IsOfRound && OtherTime().IsMatch(sentence)) return null;
        var isDefinite = match.Groups["all"].Success;
        var isBoth = match.Groups["number"].Value.Equals("both", StringComparison.OrdinalIgnoreCase);
        if (isBoth) return list.Counts.Max() > 2 && CountableLists.NamesIn(passage.Text, list) < 2 && !IsOfPart(passage) ? list
            : list.Counts.Max() < 2 && list.Counts.Max() > 0 ? list : null;
        // More than there are is wrong in any case; fewer may be some of them.
        if (number > list.Counts.Max()) return list;
        if (!list.IsWhole) return isDefinite ? list : null;
        return isDefinite || match.Groups["the"].Success || !IsOfPart(passage) ? list : null;
    }

    /// <summary>The text of one programme or decision may be about some of the priorities.</summary>
    private static bool IsOfPart(Passage passage) => passage.Records.Any(r => r.Record is Programme or Decision or Response or Workstream);

    [GeneratedRegex($$"""
        (?<![\p{L}\p{N}£.,/–-])(?:(?<all>[Aa]ll(?:\s(?:of\s)?(?:the|our|its))?\s|[Oo]ur\s)|(?<the>[Tt]he\s))?
        (?<number>{{NumberWords.Pattern}}|[Bb]oth)(?=\s(?<words>\p{L}[\p{L}’'&-]*(?:\s\p{L}[\p{L}’'&-]*){0,6}))
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex("""
        \b(?:first|next|last|top|other|another|further|additional|more\sthan|less\sthan|fewer\sthan|about|around|roughly|approximately
            |some|nearly|almost|up\sto
        |at\sleast|at\smost|over|under|between|from|or|than|new|extra|every|each|remaining|these|those|per|plus|minus|stage|priority|tier
            |phase|number|table|figure|part
        |chapter|section|another|(?:\d|one|two|three|four|five|six)\s(?:to|and))\s+(?:the\s)?$|[–-]$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex NotACount();

    [GeneratedRegex("""
        ^[’']?s?\s+(?:that|we|they|it|which|who|whose|where|with|without|under|affected|concerned|involved|named|above|below|outside
            |beyond
            |elsewhere|left|remaining|not|in|of\s\p{Lu}
        |of\sthem|at|on|between|across|near|for\s\p{Lu}|around|led|chaired|each|per|from|among|out\sof|started|closed|merged|still
            |already)\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex OnlySome();

    [GeneratedRegex("""
        \b(?:as\sat|formerly|originally|at\sfirst|used\sto|previously|earlier|initially|no\slonger|instead\sof|might|could|would|likely
            |one\sday|perhaps|should|had|were|was|merge[sd]?|fewer)\b
        |\b(?:in|since|until|before|during|of|by|at)\s(?:(?:early|late|mid|spring|summer|autumn|winter)\s)?(?:January|February|March
            |April|May|June|July|August|September|October
        |November|December|19\d\d|20\d\d)\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex OtherTime();
}
