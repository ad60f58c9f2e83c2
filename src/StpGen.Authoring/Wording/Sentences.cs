using System.Text.RegularExpressions;

namespace StpGen.Authoring.Wording;

/// <summary>A sentence of a text, by its place in it.</summary>
internal readonly record struct Sentence(int Start, int Length)
{
    public string Of(string text) => text.Substring(Start, Length);
}

/// <summary>Splits a text into sentences.</summary>
internal static partial class Sentences
{
    public static IEnumerable<Sentence> Of(string text)
    {
        var start = 0;
        foreach (var end in Ends().Matches(text).Select(m => m.Index + m.Groups["end"].Length))
        {
            yield return new(start, end - start);
            for (start = end; start < text.Length && char.IsWhiteSpace(text[start]);) start++;
        }
        if (start < text.Length) yield return new(start, text.Length - start);
    }

    /// <summary>The sentence in which a place is.</summary>
    public static Sentence At(string text, int place) => Of(text).FirstOrDefault(s => place < s.Start + s.Length);

    /// <remarks>A full stop after a short form, such as "e.g.", "Dr." or an initial, ends no sentence.</remarks>
    [GeneratedRegex("""
        (?<!\b(?:e\.g|i\.e|etc|cf|vs|Dr|Mr|Mrs|Ms|St|Prof|No|approx
            |\p{Lu}))(?<end>[.!?]+[”’"')]*)(?=\s+[“‘"'(]*[\p{Lu}\p{N}\uFFFC\uFFFF#])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
