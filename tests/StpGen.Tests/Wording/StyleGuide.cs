using System.Text.RegularExpressions;

namespace StpGen.Tests.Wording;

/// <summary>A word or turn of phrase to avoid, what to write instead, and the phrases in which it is right.</summary>
internal sealed record Turn(string Avoid, string Write, Regex Pattern, Regex? RightIn)
{
    /// <summary>The places in a text where the turn is used, leaving out those where it is right.</summary>
    public IEnumerable<int> In(string text)
    {
        var right = RightIn?.Matches(text).Select(m => (m.Index, End: m.Index + m.Length)).ToList() ?? [];
        return Pattern.Matches(text).Select(m => m.Index).Where(at => !right.Exists(r => r.Index <= at && at < r.End));
    }
}

/// <summary>The tables of docs/writing-style.md that list what to avoid.</summary>
internal static partial class StyleGuide
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "writing-style.md"));

    /// <summary>What we avoid wherever people read us.</summary>
    public static IReadOnlyList<Turn> Everywhere { get; } =
        [.. Table("## Words to avoid", "| Avoid |"), .. Table("## Spelling", "| Avoid |")];

    /// <summary>What we also avoid in printed papers.</summary>
    public static IReadOnlyList<Turn> InPapers { get; } = [.. Everywhere, .. Table("## Words to avoid", "| Avoid in papers |")];

    private static IEnumerable<Turn> Table(string heading, string header)
    {
        var start = Page.IndexOf(header, Page.IndexOf(heading, StringComparison.Ordinal), StringComparison.Ordinal);
        var rows = Page[start..].Split('\n').TakeWhile(line => line.StartsWith('|')).Skip(2);
        foreach (var cells in rows.Select(row => row.Trim('|').Split('|').Select(c => c.Trim()).ToArray()))
            foreach (var avoid in cells[0].Split(", "))
                yield return new Turn(avoid, cells[1], AnyOf(avoid), cells[2] == "" ? null : AnyOf(cells[2]));
    }

    /// <summary>Words separated by commas, each whole and not joined to another by a hyphen; <c>*</c> is any letters.</summary>
    private static Regex AnyOf(string words)
    {
        var choices = words.Split(", ")
            .Select(w => Regex.Escape(w).Replace(@"\*", @"\p{L}*", StringComparison.Ordinal)
                .Replace(@"\ ", @"\s+", StringComparison.Ordinal));
        return new Regex($@"(?<![\p{{L}}\d_-])(?:{string.Join('|', choices)})(?![\p{{L}}\d_-])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }
}
