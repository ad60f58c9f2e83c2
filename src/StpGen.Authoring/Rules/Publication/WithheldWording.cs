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
        var withheld = new Dictionary<string, (int Readers, Passage Passage)>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in plan.Passages)
        {
            var readers = releases.Of(passage);
            var isName = passage.Field is "name" or "title" or "aliases" or "term" && readers == 0;
            if (readers == 0 && !isName) continue;
            foreach (var (run, _, _) in RunsOf(passage))
                if (isName) names.Add(run);
                else if (readers > 0 && (!withheld.TryGetValue(run, out var known) || known.Readers > readers))
                    withheld[run] = (readers, passage);
        }
        if (withheld.Count == 0) return;
        foreach (var passage in plan.Passages)
        {
            var readers = releases.Of(passage);
            foreach (var (run, start, end) in RunsOf(passage))
                if (!names.Contains(run) && withheld.TryGetValue(run, out var source) && source.Readers > readers)
                {
                    Found.Add((passage, start, end - start, source.Passage));
                    _passages.Add(passage);
                    break;
                }
        }
    }

    /// <summary>The first run of words in each such text, and the text that has it too.</summary>
    public List<(Passage Passage, int Start, int Length, Passage Withheld)> Found { get; } = [];

    public static WithheldWording Of(PlanUnderCheck plan) => plan.Shared(p => new WithheldWording(p));

    public bool Has(Passage passage) => _passages.Contains(passage);

    /// <summary>Every run of words in a text, in small letters, with where it starts and ends.</summary>
    private static IEnumerable<(string Run, int Start, int End)> RunsOf(Passage passage)
    {
        if (passage.Field == "source") yield break;
        var words = new Queue<(string Word, int Start, int End)>();
        var text = passage.Text;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '\'' or '\u2019')) at++;
            words.Enqueue((text[start..at].ToLowerInvariant().Replace('\u2019', '\''), start, at));
            if (words.Count > Words) words.Dequeue();
            if (words.Count == Words)
                yield return (string.Join(' ', words.Select(w => w.Word)), words.Peek().Start, at);
        }
    }
}
