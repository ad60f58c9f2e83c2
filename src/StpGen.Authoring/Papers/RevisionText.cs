namespace StpGen.Authoring.Papers;

/// <summary>How papers print a revision: short enough that it leaves room for their title.</summary>
internal static class RevisionText
{
    /// <summary>As many digits of a commit as are enough to find it.</summary>
    private const int Digits = 12;

    private const int Longest = 24;

    public static string Short(string revision)
    {
        var text = string.Join(' ', revision.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length is 40 or 64 && text.All(char.IsAsciiHexDigit)) return text[..Digits];
        if (text.Length <= Longest) return text;
        return text[..(char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1)] + "…";
    }
}
