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
            var sentences = text.SelectMany(p => Sentences.Of(p.Own).Select(s => Words().Matches(s.Of(p.Own)))).Where(w => w.Count > 2)
                .ToList();
            var words = sentences.Sum(s => s.Count);
            if (words < LeastWords) continue;
            var syllables = sentences.Sum(s => s.Sum(w => Math.Max(1, Vowels().Count(w.Value) - (SilentEnd().IsMatch(w.Value) ? 1 : 0))));
            var (length, weight) = ((double)words / sentences.Count, (double)syllables / words);
            // The grade of Flesch and Kincaid: the years of school that a reader needs.
            var grade = 0.39 * length + 11.8 * weight - 15.59;
            if (grade < Hardest) continue;
            var longest = text.First();
            yield return new Finding(Info, longest.SpanOf(0, Math.Min(longest.Text.Length, 40)), string.Create(CultureInfo.InvariantCulture,
                $"This text needs about {grade:0} years of school to read: its sentences have {length:0} words on average."),
                "Use shorter sentences and words, for the public to read it with ease.");
        }
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
