using System.Text.RegularExpressions;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>Two sentences of a plan that are the same but for one number: one of the two is out of date, most likely.</summary>
internal sealed partial class TextsAlike : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP254", "texts-alike", "Two texts are the same but for one number", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        // A number that is wrong in itself has its own finding.
        var wrong = plan.Found(new CountedNoun()).Concat(plan.Found(new DigitsTransposed()))
            .Select(s => ((string?)s.Path, (int?)s.Line, (int?)s.Column)).ToHashSet();
        var known = new Dictionary<string, List<Said>>(StringComparer.OrdinalIgnoreCase);
        foreach (var passage in plan.Passages)
        {
            if (passage.IsNoWording) continue;
            foreach (var sentence in Sentences.Of(passage.Own))
            {
                if (!HasDigit(passage.Own.AsSpan(sentence.Start, sentence.Length))) continue;
                var text = sentence.Of(passage.Own).TrimEnd('.');
                var numbers = Numbers().Matches(text);
                if (numbers.Count is 0 or > 6 || Words().Count(text) < LeastWords) continue;
                var said = new Said(passage, sentence, [.. numbers.Select(m => m.Value)], [.. numbers.Select(m => m.Index)]);
                var key = string.Join(' ', Numbers().Replace(text, "#").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                if (!known.TryGetValue(key, out var before)) known[key] = before = [];
                if (before.FirstOrDefault(b => AreOfOneThing(b.Passage, passage) && Differing(b, said) is not null) is { } other
                    && !before.Any(b => b.Numbers.SequenceEqual(said.Numbers)))
                {
                    var at = Differing(other, said)!.Value;
                    if (IsAmong(wrong, said.Place(at)) || IsAmong(wrong, other.Place(at))) continue;
                    yield return new Finding(Info, passage.SpanOf(sentence.Start + said.At[at], said.Numbers[at].Length),
                        $"This sentence is also in the plan with {other.Numbers[at]} in the place of {said.Numbers[at]}.",
                        "Correct the number that is wrong.")
                    {
                        Related =
                            [new(other.Passage.SpanOf(other.Sentence.Start + other.At[at], other.Numbers[at].Length), "the other number")],
                    };
                }
                before.Add(said);
            }
        }
    }

    private static bool HasDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsDigit(c)) return true;
        return false;
    }

    private const int LeastWords = 5;

    /// <summary>Records of one kind say like things of different things, as each programme of its cost.</summary>
    private static bool AreOfOneThing(Passage one, Passage other) => one.IsInTimeOf(other)
        && !ReferenceEquals(one.Record.Record, other.Record.Record)
        && (one.Record.Name != other.Record.Name || one.Record.Record is NarrativeSection);

    /// <summary>Which number differs; null: none, or more than one, or a year, which makes them of different times.</summary>
    private static int? Differing(Said one, Said other)
    {
        int? found = null;
        for (var i = 0; i < one.Numbers.Length; i++)
        {
            if (one.Numbers[i] == other.Numbers[i]) continue;
            var (value, otherValue) = (NumberWords.Value(one.Numbers[i]), NumberWords.Value(other.Numbers[i]));
            var isYear = one.Numbers[i].Length == 4 && value is >= 1990 and < 2100;
            if (found is not null || isYear || value == otherValue) return null;
            found = i;
        }
        return found;
    }

    private static bool IsAmong(HashSet<(string?, int?, int?)> places, SourceSpan span) =>
        places.Contains((span.Path, span.Line, span.Column));

    private sealed record Said(Passage Passage, Sentence Sentence, string[] Numbers, int[] At)
    {
        /// <summary>Where one of its numbers is.</summary>
        public SourceSpan Place(int number) => Passage.SpanOf(Sentence.Start + At[number], Numbers[number].Length);
    }

    /// <remarks>The number of a phase or ward is its name.</remarks>
    [GeneratedRegex("""
        (?<!\b(?:Phase|Stage|Ward|Table|Part|Year|Level|Tier|Group|Option|Step|Annex|Priority|Number|No\.?|Figure|Chapter|Section|Site
            |Block|Wave|Cohort|Band|Type|Grade|Zone|Area|Unit|Version|Update)\s)
        (?<![\p{L}\d/.,–-])(?:\d[\d,]*(?:\.\d+)?)(?![\d/–-])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
