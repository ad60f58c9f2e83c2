using StpGen.Authoring.Rules.Checking;

namespace StpGen.Authoring.Rules.Names;

/// <summary>A word of a text, by its place in it.</summary>
/// <param name="Follows">Whether only a space is between it and the word before.</param>
internal readonly record struct NameWord(string Text, int Start, bool Follows)
{
    public int End => Start + Text.Length;
}

/// <summary>Splits names and texts into words: letters, numbers, # and &amp;, with marks such as - and ’ between two of them.</summary>
internal sealed class NameWords
{
    /// <summary>A word is one string, however often texts have it.</summary>
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<NameWord> _found = [];

    /// <summary>For the texts of one plan.</summary>
    public static NameWords For(PlanUnderCheck plan) => plan.Shared(_ => new NameWords());

    public static string[] Of(string name)
    {
        var words = new List<string>();
        for (var at = 0; Next(name, ref at) is var start and >= 0;) words.Add(name[start..at]);
        return [.. words];
    }

    /// <summary>The words of a text, each without the ’s of the possessive; until the next text.</summary>
    public List<NameWord> In(string text)
    {
        _found.Clear();
        var (at, end) = (0, 0);
        while (Next(text, ref at) is var start and >= 0)
        {
            _found.Add(new(StringOf(text.AsSpan(start, at - start)), start, end > 0 && start - end == 1 && char.IsWhiteSpace(text[end])));
            end = at;
        }
        return _found;
    }

    private string StringOf(ReadOnlySpan<char> word)
    {
        if (_known.TryGetValue(word, out var known)) return known;
        var text = word.ToString();
        _known.Set.Add(text);
        return text;
    }

    /// <summary>Where the next word starts, and in <paramref name="at"/> where it ends; negative: there is none.</summary>
    private static int Next(string text, ref int at)
    {
        while (at < text.Length && !IsOfWord(text[at])) at++;
        if (at == text.Length) return -1;
        var start = at;
        while (at < text.Length && IsOfWord(text[at])) at++;
        while (at + 1 < text.Length && text[at] is '-' or '’' or '\'' && IsLetterOrNumber(text[at + 1]) && !IsPossessive(text, at + 1))
            for (at++; at < text.Length && IsLetterOrNumber(text[at]);) at++;
        return start;
    }

    private static bool IsPossessive(string text, int at) =>
        text[at] == 's' && !(at + 1 < text.Length && IsLetterOrNumber(text[at + 1]));

    private static bool IsOfWord(char c) => IsLetterOrNumber(c) || c is '#' or '&';

    private static bool IsLetterOrNumber(char c) => char.IsLetter(c) || char.IsNumber(c);
}
