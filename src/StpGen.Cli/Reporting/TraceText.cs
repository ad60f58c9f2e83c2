using System.Collections.Immutable;
using System.Text;
using StpGen.Cli.Terminal;

namespace StpGen.Cli.Reporting;

/// <summary>What was traced, for people.</summary>
internal static class TraceText
{
    public static string Of(IEnumerable<TracedFact> facts) => string.Join('\n', facts.Select(Of));

    public static string Of(TracedPaper paper)
    {
        var text = new StringBuilder($"{paper.Id} has {Tally.Count(paper.Pages, "page")}.\n\n");
        var printed = paper.Sections.Where(s => s.Printed > 0).ToList();
        text.Append(TextColumns.Align(
            [["Section", "Prints", "Pages"], .. printed.Select(s => new[] { s.Name, $"{s.Printed} of {s.Total}", Pages(s.Pages) })], ""));
        var left = printed.SelectMany(s => s.Left).ToList();
        if (left.Count > 0)
            text.Append("\nLeft out of these sections:\n")
                .Append(TextColumns.Align([.. left.Select(l => new[] { "  " + l.Path, l.What, l.Reason })], ""));
        var none = paper.Sections.Where(s => s.Printed == 0).Select(s => s.Name).ToList();
        if (none.Count > 0) text.Append($"\nPrints nothing of: {string.Join(", ", none)}\n");
        return text.ToString();
    }

    private static string Of(TracedFact fact)
    {
        var text = new StringBuilder();
        text.Append(TerminalText.Sanitise($"{fact.Path}: {fact.What}")).Append("\n  ").Append(TerminalText.Sanitise($"{fact.Place}"))
            .Append("\n\n");
        var on = fact.Papers.Where(p => p.Reason is null).ToList();
        if (on.Count == 0) text.Append("No paper prints it.\n");
        else
            text.Append(TextColumns.Align(
                [["Paper", "Pages", "Prints"], .. on.Select(p => new[] { p.Paper, Pages(p.Pages), Fields(p.Fields) })], ""));
        var off = fact.Papers.Where(p => p.Reason is not null).ToList();
        if (off.Count > 0)
            text.Append("\nNot on:\n").Append(TextColumns.Align([.. off.Select(p => new[] { "  " + p.Paper, p.Reason! })], ""));
        if (on.Count > 0 && fact.Unprinted.Length > 0) text.Append($"\nOn no paper: {Fields(fact.Unprinted)}\n");
        return text.ToString();
    }

    private static string Fields(ImmutableArray<string> fields)
    {
        const int most = 12;
        return string.Join(", ", fields.Take(most)) + (fields.Length > most ? $" and {fields.Length - most} more" : "");
    }

    /// <summary><c>3, 5 to 7</c>; only in the header, <c>every page</c>.</summary>
    private static string Pages(ImmutableArray<int> pages)
    {
        if (pages is [0]) return "every page";
        pages = pages.Remove(0);
        var ranges = new List<string>();
        for (var i = 0; i < pages.Length;)
        {
            var end = i;
            while (end + 1 < pages.Length && pages[end + 1] == pages[end] + 1) end++;
            ranges.Add(end == i ? $"{pages[i]}" : end == i + 1 ? $"{pages[i]}, {pages[end]}" : $"{pages[i]} to {pages[end]}");
            i = end + 1;
        }
        return string.Join(", ", ranges);
    }
}
