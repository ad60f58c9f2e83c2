namespace StpGen.Authoring.Values;

/// <summary>Labels in the plural as they are for one: <c>county councils</c> becomes <c>county council</c>.</summary>
public static class SingularText
{
    private static readonly string[] Prepositions =
        ["of", "with", "in", "for", "at", "to", "from", "on", "under", "within", "without", "that", "who", "which", "per"];

    /// <summary>Words whose one and many look alike, or that have no singular.</summary>
    private static readonly string[] Unchanged =
        ["premises", "headquarters", "series", "species", "means", "news", "statistics", "works", "savings", "earnings", "diagnostics"];

    private static readonly (string Many, string One)[] Others =
        [("people", "person"), ("children", "child"), ("women", "woman"), ("men", "man"), ("buses", "bus"), ("lives", "life"),
            ("halves", "half"), ("staff", "member of staff")];

    /// <summary>A label for one. One that joins two things, or whose singular is not sure, stays as it is.</summary>
    public static string Of(string label)
    {
        var words = label.Split(' ');
        if (words.Any(w => w is "and" or "or" or "&" || w.EndsWith(',') || w.Contains('/'))) return label;
        var end = Array.FindIndex(words, w => w.StartsWith('(') || Prepositions.Contains(w, StringComparer.OrdinalIgnoreCase));
        var head = (end < 0 ? words.Length : end) - 1;
        if (head < 0) return label;
        words[head] = OfWord(words[head]);
        return string.Join(' ', words);
    }

    private static string OfWord(string word)
    {
        foreach (var (many, one) in Others)
            if (word.Equals(many, StringComparison.OrdinalIgnoreCase))
                return char.IsUpper(word[0]) ? char.ToUpperInvariant(one[0]) + one[1..] : one;
        if (word.Length < 3 || Unchanged.Contains(word, StringComparer.OrdinalIgnoreCase)) return word;
        if (Ends("ies") && word.Length > 4) return word[..^3] + "y";
        if (Ends("sses") || Ends("shes") || Ends("ches") || Ends("xes")) return word[..^2];
        return Ends("s") && !Ends("ss") && !Ends("us") && !Ends("is") ? word[..^1] : word;

        bool Ends(string letters) => word.EndsWith(letters, StringComparison.Ordinal);
    }
}
