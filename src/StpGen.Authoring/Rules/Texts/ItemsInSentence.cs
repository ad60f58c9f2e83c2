using System.Text.RegularExpressions;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>Counts the items of a list within a sentence.</summary>
internal static partial class ItemsInSentence
{
    /// <summary>How many items there can be; none: it is not a plain list, or there is doubt.</summary>
    /// <param name="rest">What follows the colon.</param>
    public static IReadOnlyList<int> Count(string rest)
    {
        var end = End().Match(rest);
        var list = Aside().Replace(end.Success ? rest[..end.Index] : rest, "");
        if (list.Contains(':') || list.Contains('—') || list.Contains(" – ", StringComparison.Ordinal)) return [];
        if (list.Contains(';')) return [Parts(list, ';')];
        var parts = list.Split(',').Select(p => p.Trim()).Where(p => p.Length > 0).ToList();
        if (parts.Count == 0 || parts.Any(p => Clause().IsMatch(p) || p.Split(' ').Length > 10)) return [];
        var ands = parts.Select(p => And().Count(p)).ToList();
        // "a, b, and c": the last comma has the "and".
        if (parts.Count > 1 && And().Match(parts[^1]) is { Success: true, Index: 0 })
            return [.. Enumerable.Range(parts.Count, ands.Sum())];
        // "a, b and c"; with another "and" somewhere, it is not clear which joins the items.
        return ands.Sum() == 1 && ands[^1] == 1 ? [parts.Count + 1] : [];
    }

    private static int Parts(string list, char separator) => list.Split(separator).Count(p => p.Trim().Length > 0);

    [GeneratedRegex(@"[.!?](?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex(@"\s?\([^()]{0,200}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\band\s", RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(@"^(?:which|who|where|when|so|because|but|such|including|for "
        + @"example|with|without|if|though|that|then|as|or)\b|\b(?:or|both)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();
}
