using System.Collections.Immutable;
using StpGen.Authoring.Plans.Papers;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Papers;

/// <summary>Spells out each abbreviation of the glossary the first time that text uses it: <c>general practitioner (GP)</c>.</summary>
internal static class FirstUse
{
    public static ImmutableArray<Block> Expand(ImmutableArray<Block> blocks, ImmutableArray<GlossaryEntry> glossary) =>
        new Expansion(glossary.Where(g => g is { Term: not null, Meaning: not null } && IsAbbreviation(g.Term.Value))
            .DistinctBy(g => g.Term!.Value)
            .ToDictionary(g => g.Term!.Value, g => g.Meaning!.Value, StringComparer.Ordinal)).Blocks(blocks);

    private static bool IsAbbreviation(string term) => term.Length <= 10 && !term.Contains(' ') && term.Count(char.IsUpper) >= 2;

    private sealed class Expansion(Dictionary<string, string> left) : DocumentRewriter
    {
        /// <summary>Headings stay short; the text below them spells out.</summary>
        public override Block Rewrite(Block block) => block is Heading ? block : base.Rewrite(block);

        public override Inline VisitText(TextRun text)
        {
            var words = text.Text;
            for (var start = 0; start < words.Length && left.Count > 0;)
            {
                var end = start;
                while (end < words.Length && (char.IsLetterOrDigit(words[end]) || words[end] == '&')) end++;
                if (end == start)
                {
                    start++;
                    continue;
                }
                var word = words[start..end];
                var plural = word.Length > 2 && word[^1] == 's' && left.ContainsKey(word[..^1]);
                var term = plural ? word[..^1] : word;
                if (left.Remove(term, out var meaning) && !Spelled(words, start))
                {
                    var expanded = $"{Lower(meaning)}{(plural ? "s" : "")} ({word})";
                    words = words[..start] + expanded + words[end..];
                    end = start + expanded.Length;
                }
                start = end;
            }
            return words == text.Text ? text : text with { Text = words };
        }

        /// <summary>It is already in brackets, because an author spelled it out.</summary>
        private static bool Spelled(string words, int start) => start > 0 && words[start - 1] == '(';

        /// <summary>A common noun loses its capital from the glossary; a name, which has several, keeps them.</summary>
        private static string Lower(string meaning) =>
            meaning.Split(' ').Skip(1).Any(w => w.Length > 0 && char.IsUpper(w[0]))
                ? meaning : char.ToLowerInvariant(meaning[0]) + meaning[1..];
    }
}
