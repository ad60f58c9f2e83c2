using System.Text;
using System.Text.RegularExpressions;

namespace StpGen.Authoring.Wording;

/// <summary>Which words of a text are not its author's own: quotations and titles between quotation marks, addresses.</summary>
internal static partial class OthersWords
{
    /// <summary>Puts <see cref="Passage.Another"/> in the place of each character of them.</summary>
    /// <param name="own">As long as <paramref name="text"/>.</param>
    public static void Blank(string text, StringBuilder own)
    {
        foreach (var match in Others().EnumerateMatches(text))
            for (var i = match.Index; i < match.Index + match.Length; i++) own[i] = Passage.Another;
    }

    /// <remarks>
    /// A single quotation mark opens after a space or bracket and closes before one or a full stop, so that an apostrophe is neither.
    /// Each part is bounded, so that the time is linear.
    /// </remarks>
    [GeneratedRegex("""
        “[^“”]{1,600}”
        | "[^"]{1,600}"
        | (?<![^\s(\[–—])‘[^‘]{1,600}?’(?![\p{L}\p{N}])
        | (?<![^\s(\[–—])'[^']{1,600}'(?![\p{L}\p{N}])
        | \b(?:https?://|www\.)\S+
        | \b[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+
        | \b[\w-]{1,64}(?:\.[\w-]{1,64})*\.(?:nhs\.uk|org\.uk|gov\.uk|co\.uk|ac\.uk|org|com|net)\b(?:/\S*)?
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
