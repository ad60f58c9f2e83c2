using StpGen.Core.Documents;

namespace StpGen.Authoring.Diagrams;

/// <summary>The first sentence of a text, or as much of it as makes sense by itself.</summary>
internal static class FirstClause
{
    /// <summary>A clause that one of these starts says nothing without what follows.</summary>
    private static readonly HashSet<string> Dependent = new(StringComparer.OrdinalIgnoreCase)
    {
        "as", "if", "when", "while", "although", "though", "because", "by", "with", "without", "through", "to", "in", "for", "since",
            "where",
        "unless", "until", "from", "under", "after", "before", "once", "over", "within", "between", "among", "at", "on", "together", "both",
        "not", "rather",
    };

    /// <param name="most">Characters.</param>
    /// <returns>Without its full stop; empty: nothing that short makes sense.</returns>
    public static string Of(IEnumerable<Block> blocks, int most)
    {
        var text = blocks.OfType<Paragraph>().Select(p => PlainText.Of(p.Content)).FirstOrDefault(t => t.Length > 0) ?? "";
        var end = text.AsSpan().IndexOfAny('.', '?', '!');
        while (end >= 0 && end + 1 < text.Length && text[end + 1] != ' ')
        {
            var next = text.AsSpan(end + 1).IndexOfAny('.', '?', '!');
            end = next < 0 ? -1 : end + 1 + next;
        }
        var sentence = (end < 0 ? text : text[..end]).TrimEnd(':', ';', ',').Trim();
        if (sentence.Length <= most) return sentence;
        if (Dependent.Contains(sentence.Split(' ', ',')[0])) return "";
        foreach (var mark in (string[])["; ", ": ", ", ", " – "])
            if (sentence.IndexOf(mark, StringComparison.Ordinal) is > 20 and var at && at <= most) return sentence[..at];
        return "";
    }
}
