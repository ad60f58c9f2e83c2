using System.Text;

namespace StpGen.Cli.Terminal;

/// <summary>Rows of cells set in columns, two spaces between them.</summary>
internal static class TextColumns
{
    /// <param name="right">For each column from the first, 'r' to align it right; anything else, or nothing, left.</param>
    public static string Align(IReadOnlyList<string[]> rows, string right)
    {
        var widths = rows.SelectMany(r => r.Select((cell, i) => (i, cell.Length))).GroupBy(c => c.i, c => c.Length)
            .ToDictionary(g => g.Key, g => g.Max());
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, i) => i < right.Length && right[i] == 'r' ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]));
            text.Append(TerminalText.Sanitise(string.Join("  ", cells).TrimEnd())).Append('\n');
        }
        return text.ToString();
    }
}
