using System.Globalization;
using System.Text.RegularExpressions;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>A change that a text states: from so much to so much, and by how much.</summary>
/// <param name="Words">The words before it that say which way, and those after it; empty if none do.</param>
/// <param name="Index">Where the start is in the text; <paramref name="Length"/> to the end of its end.</param>
internal sealed partial record FromTo(
    string Words, decimal Start, decimal End, string Unit, decimal? Difference, string DifferenceUnit, int Index, int Length)
{
    private static readonly string[] Falls =
        ["fall", "falls", "fell", "reduc", "cut", "cuts", "drop", "decreas", "lower", "shrink", "declin", "halv"];

    private static readonly string[] Rises = ["rise", "rises", "rose", "increas", "grow", "grew", "expand", "raise", "climb", "doubl"];

    /// <summary>Less than 0 for a fall, more for a rise, 0 if no word says.</summary>
    public int Direction => Has(Falls) == Has(Rises) || AnyRange().IsMatch(Words) ? 0 : Has(Falls) ? -1 : 1;

    public static IEnumerable<FromTo> In(string text)
    {
        if (!text.Contains("from ", StringComparison.OrdinalIgnoreCase)) yield break;
        foreach (Match match in Stated().Matches(text))
        {
            if (Number(match.Groups["a"]) is not { } start || Number(match.Groups["b"]) is not { } end) continue;
            // Years, and numbers with a sign, do not rise and fall.
            if (IsYear(match.Groups["a"].Value) && IsYear(match.Groups["b"].Value)) continue;
            var (unitOfStart, unit) = (match.Groups["ua"].Value, match.Groups["ub"].Value);
            if (unitOfStart.Length > 0 && unitOfStart != unit || match.Groups["pa"].Length > match.Groups["pb"].Length) continue;
            // What follows "by" may be the year.
            var difference = match.Groups["c"] is { Success: true } c && !IsYear(c.Value) ? Number(c) : null;
            var first = match.Groups["pa"].Index;
            yield return new(Around(text, match), start, end, match.Groups["pb"].Value + unit, difference,
                match.Groups["pc"].Value + match.Groups["uc"].Value, first,
                Stop(match.Groups[match.Groups["ub"].Success ? "ub" : "b"]) - first);
        }
    }

    /// <summary>The amount that a label says it starts from: <c>General and acute beds, from 930</c>.</summary>
    public static Quantity? StartOf(PlanText label) =>
        StartAtEnd().Match(label.Value) is { Success: true } match && Number(match.Groups[1]) is { } start
            ? QuantityMath.Of(start) with { Span = label.Span } : null;

    /// <summary>Why it is not right, in words; null if it is.</summary>
    public string? Fault()
    {
        var change = End - Start;
        if (Direction < 0 && change > 0) return "is a rise, but the text says that it falls";
        if (Direction > 0 && change < 0) return "is a fall, but the text says that it rises";
        if (Difference is not { } stated || Start == 0) return null;
        var size = Math.Abs(change);
        var percent = size / Math.Abs(Start) * 100;
        var slack = Half(stated);
        if (DifferenceUnit == "%")
            return Math.Abs(percent - stated) <= (stated.Scale == 0 ? 0.5m : slack) + 0.05m
                || Unit == "%" && Math.Abs(size - stated) <= slack
                || stated >= 10 && stated % 5 == 0 && Math.Abs(percent - stated) <= 1
                ? null : $"is a change of {percent:0.#}%, not {stated:0.##}%";
        if (DifferenceUnit.Length > 0 && DifferenceUnit != Unit) return null;
        return Math.Abs(size - stated) <= slack + Half(Start) + Half(End) ? null : $"is a change of {size:#,0.##}, not {stated:#,0.##}";
    }

    /// <summary>Whether one of the words before the amounts starts like one of these.</summary>
    private bool Has(string[] starts) => Words.Split(' ').Any(w => starts.Any(s => w.StartsWith(s, StringComparison.OrdinalIgnoreCase)));

    private static decimal Half(decimal value)
    {
        if (value.Scale == 0) return 0;
        var half = 0.5m;
        for (var i = 0; i < value.Scale; i++) half /= 10;
        return half;
    }

    /// <summary>From the word that says which way to the amounts, and the word after them.</summary>
    private static string Around(string text, Match match)
    {
        if (match.Groups["word"] is not { Success: true } word) return "";
        var end = Stop(match.Groups[match.Groups["ub"].Success ? "ub" : "b"]);
        return text[word.Index..match.Groups["pa"].Index] + text[end..Math.Min(text.Length, end + 12)];
    }

    private static int Stop(Group group) => group.Index + group.Length;

    private static bool IsYear(string text) => text.Length == 4 && text[0] is '1' or '2' && text[1] is '9' or '0';

    private static decimal? Number(Group group) =>
        decimal.TryParse(group.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex("""
        (?:\b(?<word>falls?|fell|falling|reduc\w{1,5}|cuts?|cutting|drops?|dropped|decreas\w{1,3}|lower\w{0,3}|shrink\w{0,3}|declin\w{1,3}
            |rises?|rose|rising|increas\w{1,3}|grows?|grew|growing|growth|expand\w{0,3}|rais\w{1,3}|climbs?)\b[^.;:\d£]{0,60}
            (?:\bby[ ](?<pc>£?)(?<c>(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,10})(?:\.\d{1,3})?)(?<uc>%|m\b|bn\b|k\b)?
                (?:[ ][a-z]{2,12}){0,2},?[ ])?)?
        \bfrom[ ](?<pa>£?)(?<a>(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,10})(?:\.\d{1,3})?)(?<ua>%|m\b|bn\b|k\b)?(?:[ ][a-z]{2,12}){0,2}
        [ ]to[ ](?<pb>£?)(?<b>(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,10})(?:\.\d{1,3})?)(?<ub>%|m\b|bn\b|k\b)?(?![\d/:-])
        (?:[^.;:\d£%]{0,40}?
            (?:\ban?[ ](?:[a-z]{2,12}[ ])?
                (?:fall|cut|reduction|drop|decrease|rise|increase|saving|growth|loss|gain|difference|change)[ ]of|\bby)
            [ ](?:about[ ])?(?<pc>£?)(?<c>(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,10})(?:\.\d{1,3})?)(?<uc>%|m\b|bn\b|k\b)?(?![\d/:-])
            (?![ ](?:January|February|March|April|May|June|July|August|September|October|November|December|o[’']clock|[ap]m)\b))?
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Stated();

    /// <summary>Ages, hours and distances go from one number to another without a change.</summary>
    [GeneratedRegex("""
        \b(?:aged?|ages|people|children|patients|adults|women|men|open|opening|hours|rang\w+|runs?|travel\w*|vary|varies)[ ]from[ ]
        |[ ]from[ ][ -]?(?:year[ -]?olds?|[ap]m\b|o[’']clock)
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex AnyRange();

    [GeneratedRegex(@",? (?:up |down )?from ((?:\d{1,3}(?:,\d{3}){1,3}|\d{1,10})(?:\.\d{1,3})?)$", RegexOptions.IgnoreCase)]
    private static partial Regex StartAtEnd();
}
