using System.Text.RegularExpressions;

namespace StpGen.Authoring.Values;

/// <summary>Amounts in forms of other programs and countries that can mean one thing only, as a plan writes them.</summary>
internal static partial class AmountForm
{
    /// <summary>The same amount in a form that is read; null: none is known.</summary>
    public static string? Instead(string text)
    {
        var usual = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        usual = SpaceInFigures().Replace(usual, "");
        usual = Pounds().Replace(usual, "£$1$2");
        usual = SignFirst().Replace(usual, "£");
        usual = SpaceBeforeScale().Replace(usual, "$1$2");
        usual = Millions().Replace(usual, "${figures}m");
        usual = Billions().Replace(usual, "${figures}bn");
        return usual != text && QuantityParser.TryParse(usual, default, out _) ? usual : null;
    }

    /// <summary>Thousands apart by spaces.</summary>
    [GeneratedRegex(@"(?<=\d) (?=\d{3}(\D|$))")]
    private static partial Regex SpaceInFigures();

    [GeneratedRegex(@"(?<!\w)(?:GBP|gbp) ?(-?)([\d.,]+)")]
    private static partial Regex Pounds();

    [GeneratedRegex(@"£ (?=\d)")]
    private static partial Regex SignFirst();

    [GeneratedRegex(@"(£[\d.,]+) (m|bn|k)(?!\w)")]
    private static partial Regex SpaceBeforeScale();

    [GeneratedRegex(@"(?<figures>£[\d.,]+) ?(?:mn|mln|mil|mill|MM|M|mio)\b\.?")]
    private static partial Regex Millions();

    [GeneratedRegex(@"(?<figures>£[\d.,]+) ?(?:b|B|BN|Bn|bln|bil)\b\.?")]
    private static partial Regex Billions();
}
