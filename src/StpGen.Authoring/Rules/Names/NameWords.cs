using System.Text.RegularExpressions;

namespace StpGen.Authoring.Rules.Names;

/// <summary>A word of a text, by its place in it.</summary>
/// <param name="Follows">Whether only a space is between it and the word before.</param>
internal readonly record struct NameWord(string Text, int Start, bool Follows)
{
    public int End => Start + Text.Length;
}

/// <summary>Splits names and texts into words.</summary>
internal static partial class NameWords
{
    public static string[] Of(string name) => [.. In(name).Select(w => w.Text)];

    /// <summary>The words of a text, each without the ’s of the possessive.</summary>
    public static IEnumerable<NameWord> In(string text)
    {
        var end = -1;
        foreach (Match match in Words().Matches(text))
        {
            yield return new(match.Value, match.Index, match.Index - end == 1 && end > 0 && char.IsWhiteSpace(text[end]));
            end = match.Index + match.Length;
        }
    }

    [GeneratedRegex(@"[\p{L}\p{N}#&]+(?:[-’'](?!s(?![\p{L}\p{N}]))[\p{L}\p{N}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
