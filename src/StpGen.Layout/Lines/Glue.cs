using System.Collections.Frozen;
using System.Globalization;

namespace StpGen.Layout.Lines;

/// <summary>Which neighbouring words a careful editor keeps on one line.</summary>
internal static class Glue
{
    private static readonly FrozenSet<string> Months = FrozenSet.Create(
        StringComparer.Ordinal,
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December");

    private static readonly FrozenSet<string> Units = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "million", "billion", "thousand", "per", "%", "am", "pm", "km", "miles", "m", "bn", "days", "weeks", "months", "years", "hours", "minutes");

    private static readonly FrozenSet<string> Titles = FrozenSet.Create(
        StringComparer.Ordinal, "Dr", "Dr.", "Mr", "Mrs", "Ms", "Miss", "Prof", "Professor", "Sir", "Dame", "Cllr", "Lord", "Lady");

    private static readonly FrozenSet<string> Counters = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "No.", "Nos.", "page", "pages", "table", "figure", "section", "part", "annex", "p.", "pp.");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MonthLookup = Months.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnitLookup = Units.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TitleLookup = Titles.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CounterLookup = Counters.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when the space between the two words should not end a line.</summary>
    public static bool Holds(ReadOnlySpan<char> word, ReadOnlySpan<char> next)
    {
        if (next.Length == 0 || word.Length == 0) return false;
        if (next is "–" or "—") return true;
        next = next.TrimEnd(".,;:)");
        word = word.TrimStart("(");
        if (next.Length == 0 || word.Length == 0) return false;
        return (char.IsDigit(word[^1]) && (UnitLookup.Contains(next) || MonthLookup.Contains(next)))
            || (MonthLookup.Contains(word) && next.Length == 4 && int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            || (TitleLookup.Contains(word) && char.IsUpper(next[0]))
            || (CounterLookup.Contains(word) && char.IsDigit(next[0]));
    }
}
