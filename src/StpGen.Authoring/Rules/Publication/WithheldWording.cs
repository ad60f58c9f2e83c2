using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;

namespace StpGen.Authoring.Rules.Publication;

/// <summary>Where a text for wider readers has words in a row from a text that they may not see.</summary>
internal sealed class WithheldWording
{
    /// <summary>So many words are not the same by chance.</summary>
    private const int Words = 7;

    private readonly HashSet<Passage> _passages = new(ReferenceEqualityComparer.Instance);

    private WithheldWording(PlanUnderCheck plan)
    {
        var releases = Releases.Of(plan);
        var withheld = new Dictionary<RunOfWords, (int Readers, Passage Passage)>();
        var names = new HashSet<RunOfWords>();
        foreach (var passage in plan.Passages)
        {
            var readers = releases.Of(passage);
            var isName = passage.Field is "name" or "title" or "aliases" or "term" && readers == 0;
            if (readers == 0 && !isName) continue;
            foreach (var run in RunsOf(passage))
                if (isName) names.Add(run);
                else if (readers > 0 && (!withheld.TryGetValue(run, out var known) || known.Readers > readers))
                    withheld[run] = (readers, passage);
        }
        if (withheld.Count == 0) return;
        foreach (var passage in plan.Passages)
        {
            var readers = releases.Of(passage);
            foreach (var run in RunsOf(passage))
                if (!names.Contains(run) && withheld.TryGetValue(run, out var source) && source.Readers > readers)
                {
                    Found.Add((passage, run.Start, run.Length, source.Passage));
                    _passages.Add(passage);
                    break;
                }
        }
    }

    /// <summary>The first run of words in each such text, and the text that has it too.</summary>
    public List<(Passage Passage, int Start, int Length, Passage Withheld)> Found { get; } = [];

    public static WithheldWording Of(PlanUnderCheck plan) => plan.Shared(p => new WithheldWording(p));

    public bool Has(Passage passage) => _passages.Contains(passage);

    private static IEnumerable<RunOfWords> RunsOf(Passage passage) =>
        passage.Field == "source" ? [] : RunOfWords.In(passage.Text, Words);
}
