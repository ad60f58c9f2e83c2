using System.Text.RegularExpressions;
using StpGen.Authoring.Wording;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>The words by which a title or a sentence tells of an event, and its numbers.</summary>
/// <param name="Content">Without small words and endings of the plural, in lower case.</param>
/// <param name="Order">Words such as "first" and "all", which make it another event.</param>
internal sealed partial record EventWords(HashSet<string> Content, HashSet<string> Order, HashSet<decimal> Numbers)
{
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "the", "and", "for", "with", "from", "are", "will", "has", "have", "been", "was", "were", "its", "our", "their", "that", "which",
        "each", "every", "into", "this", "these", "those", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "both",
    };

    private static readonly HashSet<string> Ordering = new(StringComparer.Ordinal)
    {
        "first", "second", "third", "all", "last", "final", "next", "remaining", "draft", "phase", "review", "pilot", "half", "not", "no",
        "before", "after", "decision", "consultation", "case", "plan",
    };

    public static EventWords Of(string text)
    {
        var words = Words().Matches(text).Select(m => m.Value.ToLowerInvariant()).ToList();
        return new(
            [.. words.Where(w => w.Length > 2 && !Small.Contains(w) && !Ordering.Contains(w)).Select(Stem)],
            [.. words.Where(Ordering.Contains)],
            [.. Figures().Matches(text).Select(m => NumberWords.Value(m.Value)).OfType<decimal>()]);
    }

    /// <summary>Whether both are titles of one event, whatever their numbers.</summary>
    public bool IsSame(EventWords other) => Content.Count >= LeastOfTitle && Content.SetEquals(other.Content)
        && Order.SetEquals(other.Order);

    /// <summary>Whether a sentence tells of an event with this title: nearly all of its words, and its numbers.</summary>
    public bool Tells(EventWords title)
    {
        var shared = title.Content.Count(Content.Contains);
        return shared >= LeastOfSentence && shared * 5 >= title.Content.Count * 4 && title.Order.SetEquals(Order)
            && title.Numbers.IsSubsetOf(Numbers);
    }

    private const int LeastOfTitle = 3;
    private const int LeastOfSentence = 4;

    private static string Stem(string word) => word.Length > 4 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;

    [GeneratedRegex(@"\p{L}[\p{L}’'-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    /// <remarks>No part of a date.</remarks>
    [GeneratedRegex(@"(?<![\p{L}\d.,/£–-])(?:\d{1,3}|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven"
        + @"|[Tt]welve)(?![\p{L}\d/–-]|\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
