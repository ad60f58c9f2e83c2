using System.Text.RegularExpressions;

namespace StpGen.Authoring.Values;

/// <summary>
/// The words that make an amount a change: <c>down by a quarter</c>, <c>up 5%</c>, <c>a fall of 300 beds</c>, <c>25% fewer</c>,
/// <c>a 5% reduction</c>.
/// </summary>
internal static partial class ChangeWords
{
    /// <remarks>Words come after the longer ones that start with them.</remarks>
    private static readonly (string Words, bool IsFall)[] Before =
    [
        ("down by", true), ("down", true), ("up by", false), ("up", false),
        ("a fall of", true), ("a cut of", true), ("a drop of", true), ("a reduction of", true), ("a decrease of", true),
        ("a rise of", false), ("an increase of", false), ("a growth of", false),
        ("reduced by", true), ("cut by", true), ("decreased by", true), ("increased by", false),
        ("reduce by", true), ("reduction of", true), ("fall by", true), ("fall of", true), ("falls by", true), ("fell by", true),
        ("drop of", true), ("cut of", true), ("decrease by", true), ("decrease of", true), ("lower by", true), ("a saving of", true),
        ("increase by", false), ("increase of", false), ("rise by", false), ("rise of", false), ("rose by", false), ("growth of", false),
        ("an extra", false), ("an additional", false), ("extra", false), ("additional", false),
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

    /// <summary>
    /// Takes the words of a change from around an amount: <c>fewer beds</c>, <c>reduction in admissions</c>; null: it is none.
    /// </summary>
    /// <param name="text">The amount that is left.</param>
    public static ChangeAround? TakeAround(ref string text)
    {
        if (Around().Match(text) is not { Success: true } match) return null;
        text = match.Groups["amount"].Value;
        var word = match.Groups["more"].Success ? match.Groups["more"].Value : match.Groups["noun"].Value;
        var isFall = word.ToUpperInvariant()
            is not ("MORE" or "HIGHER" or "LARGER" or "EXTRA" or "ABOVE" or "INCREASE" or "RISE" or "GROWTH");
        return new(match.Groups["article"].Value.Trim(), word, match.Groups["rest"].Value.Trim(), isFall);
    }

    /// <summary>Whether words after an amount are about what is counted, and so come before it: <c>300 fewer beds</c>.</summary>
    public static bool IsBeforeUnit(string after) => after is "fewer" or "less" or "more" or "extra";

    [GeneratedRegex("""
        ^(?:
            (?<amount>\S.*?)(?<![ ](?:or|no|not|and))[ ](?<more>fewer|less|lower|more|higher|smaller|larger|extra|below|above)
            |(?<article>an?[ ])?(?<amount>\S*[0-9]\S*(?:[ ](?:to|and)[ ]\S*[0-9]\S*)?(?:[ ]percentage[ ]points?|[ ]per[ ]?cent)?)
                [ ](?<noun>reduction|cut|fall|drop|decrease|decline|increase|rise|growth)
        )(?<rest>[ ][\p{L}][\p{L}0-9’'&/,\- ]{0,60})?\z
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Around();

    /// <summary>Whether a measure is itself a change: <c>Fall in emergency admissions</c>.</summary>
    public static bool Names(string measure) =>
        Measures.Any(words => measure.StartsWith(words + " ", StringComparison.OrdinalIgnoreCase));
}

/// <summary>Words of a change around an amount.</summary>
/// <param name="Before">An article, or nothing.</param>
/// <param name="Word">What makes it a change.</param>
/// <param name="Rest">What follows: what is counted, or what the change is in.</param>
internal sealed record ChangeAround(string Before, string Word, string Rest, bool IsFall);
