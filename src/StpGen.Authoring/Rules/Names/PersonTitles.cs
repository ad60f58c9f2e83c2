namespace StpGen.Authoring.Rules.Names;

/// <summary>The titles before people's names.</summary>
internal static class PersonTitles
{
    /// <summary>Each with the short form that stands for the same; empty for those that are only courtesy.</summary>
    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["Mr"] = "",
        ["Mrs"] = "",
        ["Ms"] = "",
        ["Miss"] = "",
        ["Mx"] = "",
        ["Dr"] = "Dr",
        ["Doctor"] = "Dr",
        ["Prof"] = "Professor",
        ["Professor"] = "Professor",
        ["Sir"] = "Sir",
        ["Dame"] = "Dame",
        ["Lord"] = "Lord",
        ["Lady"] = "Lady",
        ["Baroness"] = "Baroness",
        ["Councillor"] = "Councillor",
        ["Cllr"] = "Councillor",
        ["Rev"] = "Reverend",
        ["Revd"] = "Reverend",
        ["Reverend"] = "Reverend",
        ["Canon"] = "Canon",
        ["Alderman"] = "Alderman",
        ["Colonel"] = "Colonel",
        ["Major"] = "Major",
        ["Captain"] = "Captain",
    };

    public static bool IsTitle(string word) => Titles.ContainsKey(word);

    /// <summary>The title in full, or as it is always written; empty: a courtesy, or none.</summary>
    public static string Of(string word) => Titles.GetValueOrDefault(word, "");

    /// <summary>The titles of a name, but for courtesies.</summary>
    public static HashSet<string> In(string name) =>
        [.. NameWords.Of(name).TakeWhile(IsTitle).Select(Of).Where(t => t.Length > 0)];

    /// <summary>A name without them.</summary>
    public static string Without(string name) => string.Join(' ', NameWords.Of(name).SkipWhile(IsTitle));
}
