namespace StpGen.Authoring.Values;

/// <summary>The words that make an amount a change: <c>down by a quarter</c>, <c>up 5%</c>, <c>a fall of 300 beds</c>.</summary>
internal static class ChangeWords
{
    /// <remarks>Words come after the longer ones that start with them.</remarks>
    private static readonly (string Words, bool IsFall)[] Before =
    [
        ("down by", true), ("down", true), ("up by", false), ("up", false),
        ("a fall of", true), ("a cut of", true), ("a drop of", true), ("a reduction of", true), ("a decrease of", true),
        ("a rise of", false), ("an increase of", false), ("a growth of", false),
        ("reduced by", true), ("cut by", true), ("decreased by", true), ("increased by", false),
    ];

    /// <summary>What a measure is called that is a change itself, so that its amount is not what it reaches.</summary>
    private static readonly string[] Measures =
    [
        "fall in", "cut in", "cut to", "drop in", "reduction in", "reduction of", "decrease in", "rise in", "increase in", "growth in",
        "improvement in", "change in", "fewer", "less", "more",
    ];

    /// <summary>Takes the words of a change off the start of a text; null: it is none.</summary>
    public static (string Words, bool IsFall)? Take(ref string text)
    {
        foreach (var (words, isFall) in Before)
        {
            if (!text.StartsWith(words + " ", StringComparison.OrdinalIgnoreCase)) continue;
            var rest = text[(words.Length + 1)..];
            if (words == "up" && rest.StartsWith("to ", StringComparison.OrdinalIgnoreCase)) return null;
            text = rest;
            return (words, isFall);
        }
        return null;
    }

    /// <summary>Whether a measure is itself a change: <c>Fall in emergency admissions</c>.</summary>
    public static bool Names(string measure) =>
        Measures.Any(words => measure.StartsWith(words + " ", StringComparison.OrdinalIgnoreCase));
}
