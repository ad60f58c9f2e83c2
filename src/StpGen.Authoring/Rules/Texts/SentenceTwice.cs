using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>A long sentence is there once: two copies get changed apart.</summary>
internal sealed class SentenceTwice : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP261", "sentence-twice", "A long sentence is in the plan twice", RuleStage.Plan, RuleEffect.Warning);

    private const int LeastWords = 12;

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var known = new Dictionary<string, List<(Passage Passage, Sentence Sentence)>>(StringComparer.Ordinal);
        // Two places that share a paragraph have one finding, not one for each sentence.
        var pairs = new HashSet<(SourceSpan, SourceSpan)>();
        foreach (var passage in plan.Passages)
        {
            if (!passage.IsProse) continue;
            foreach (var sentence in Sentences.Of(passage.Own))
            {
                var words = sentence.Of(passage.Own).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                if (words.Length < LeastWords) continue;
                var key = string.Join(' ', words).TrimEnd('.');
                if (!known.TryGetValue(key, out var before)) known[key] = before = [];
                foreach (var first in before.Take(1)
                    .Where(b => IsSameReader(b.Passage, passage) && pairs.Add((b.Passage.Whole, passage.Whole))))
                    yield return new Finding(Info, passage.SpanOf(sentence.Start, sentence.Length), "This sentence is in the plan twice.",
                        "Delete it in one of the two places.")
                    {
                        Related = [new(first.Passage.SpanOf(first.Sentence.Start, first.Sentence.Length), "the first")],
                    };
                before.Add((passage, sentence));
            }
        }
    }

    /// <summary>Texts for different papers or readers, or of different times, may say the same.</summary>
    private static bool IsSameReader(Passage one, Passage other) =>
        one.IsInTimeOf(other) && one.Record.Record?.Release?.Id == other.Record.Record?.Release?.Id
        && !(one.Record.Record is NarrativeSection a && other.Record.Record is NarrativeSection b && a.Papers.Length > 0
            && b.Papers.Length > 0
            && !a.Papers.Select(p => p.Value).Intersect(b.Papers.Select(p => p.Value)).Any());
}
