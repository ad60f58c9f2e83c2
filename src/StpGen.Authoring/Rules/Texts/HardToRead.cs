using System.Globalization;
using System.Text.RegularExpressions;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>A text for the public that few people can read easily is worth knowing of.</summary>
internal sealed partial class HardToRead : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP267", "hard-to-read", "A text for the public is very hard to read", RuleStage.Plan, RuleEffect.Note);

    private const int LeastWords = 60;
    private const double Hardest = 20;

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        if (plan.Plan.Audiences is not [var widest, ..]) yield break;
        foreach (var text in plan.Passages.Where(p => p.IsProse && IsFor(p, widest.Id, plan.Plan.DefaultRelease?.Id)).GroupBy(p => p.Whole))
        {
            var (sentences, words, syllables) = Count(text);
            if (words < LeastWords) continue;
            var (length, weight) = ((double)words / sentences, (double)syllables / words);
            // The grade of Flesch and Kincaid: the years of school that a reader needs.
            var grade = 0.39 * length + 11.8 * weight - 15.59;
            if (grade < Hardest) continue;
            var longest = text.First();
            yield return new Finding(Info, longest.SpanOf(0, Math.Min(longest.Text.Length, 40)), string.Create(CultureInfo.InvariantCulture,
                $"This text needs about {grade:0} years of school to read: its sentences have {length:0} words on average."),
                "Use shorter sentences and words, for the public to read it with ease.");
        }
    }

    private static (int Sentences, int Words, int Syllables) Count(IEnumerable<Passage> text)
    {
        var (sentences, all, allSyllables) = (0, 0, 0);
        foreach (var passage in text)
            foreach (var sentence in Sentences.Of(passage.Own))
            {
                var own = passage.Own.AsSpan(sentence.Start, sentence.Length);
                var (words, syllables) = (0, 0);
                foreach (var match in Words().EnumerateMatches(own))
                {
                    var word = own.Slice(match.Index, match.Length);
                    words++;
                    syllables += Math.Max(1, Vowels().Count(word) - (SilentEnd().IsMatch(word) ? 1 : 0));
                }
                if (words > 2) (sentences, all, allSyllables) = (sentences + 1, all + words, allSyllables + syllables);
            }
        return (sentences, all, allSyllables);
    }

    private static bool IsFor(Passage passage, string widest, string? byDefault) =>
        passage.Records.All(r => (r.Record?.Release?.Id ?? byDefault) == widest
            && !(r.Record?.FieldRelease.ContainsKey(passage.Field) ?? false));

    [GeneratedRegex(@"\p{L}[\p{L}’'-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("[aeiouy]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Vowels();

    [GeneratedRegex("[^aeiouyl]e(?:d|s)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SilentEnd();
}
