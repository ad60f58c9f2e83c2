using System.Collections.Frozen;
using Lookup = System.Collections.Frozen.FrozenSet<string>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace StpGen.Core.Text.LineBreaks;

/// <summary>English words that go with a number or a name.</summary>
internal static class WordLists
{
    public static Lookup Months { get; } = Exact(
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec");

    public static Lookup Weekdays { get; } = Exact("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    public static Lookup Units { get; } = AnyCase(
        "million", "billion", "thousand", "per", "%", "am", "pm", "a.m", "p.m", "noon", "m", "k", "bn", "km", "miles", "mile",
        "metres", "m²",
        "mg", "g", "kg", "ml", "litres", "°C", "kWh", "days", "weeks", "months", "years", "hours", "minutes", "day", "week", "month",
        "year", "hour",
        "wte", "fte");

    public static Lookup Titles { get; } = Exact(
        "Dr", "Dr.", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Mx", "Miss", "Prof", "Prof.", "Professor", "Sir", "Dame", "Cllr", "Lord",
        "Lady", "Baroness", "Rev", "Revd", "St", "St.");

    public static Lookup Counters { get; } = AnyCase(
        "No.", "No", "Nos.", "Nos", "page", "pages", "p.", "pp.", "table", "tables", "figure", "figures", "fig.", "figs.", "section",
        "sections", "part", "annex", "appendix",
        "chapter", "paragraph", "para", "paras", "item", "note", "vol.", "ch.", "§", "step", "phase", "stage", "year", "tier", "level",
        "wave", "option", "group", "circa", "c.", "×", "=");

    private static Lookup Exact(params string[] words) =>
        words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static Lookup AnyCase(params string[] words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
