using System.Text;

namespace StpGen.Cli.Terminal;

/// <summary>A line of a file and, below it, marks under the part that is meant; cut to a width with the marks in sight.</summary>
internal sealed record SourceExcerpt(string Text, string Marks)
{
    private sealed record Cell(string Text, int Width, bool Marked);

    /// <param name="start">1-based column of the first character meant, in UTF-16 code units.</param>
    /// <param name="end">Exclusive; at least one column is marked.</param>
    /// <param name="width">Columns at most.</param>
    public static SourceExcerpt Of(string line, int start, int end, int width, char mark = '^')
    {
        if (line.Length > 4 * width + start || start > 4 * width) return OfPart(line, start, end, width, mark);
        var cells = CellsOf(line, start, Math.Max(end, start + 1));
        var first = cells.FindIndex(c => c.Marked);
        var from = 0;
        var total = cells.Sum(c => c.Width);
        if (total > width)
        {
            var before = cells.Take(first).Sum(c => c.Width);
            for (var room = Math.Max(0, Math.Min(before - width / 3, total - width + 1)); room > 0 && from < first; from++)
                room -= cells[from].Width;
        }
        var (text, marks) = (new StringBuilder(from > 0 ? "…" : ""), new StringBuilder(from > 0 ? " " : ""));
        var used = text.Length;
        foreach (var cell in cells.Skip(from))
        {
            if (used + cell.Width > width - 1 && total > width)
            {
                text.Append('…');
                break;
            }
            used += cell.Width;
            text.Append(cell.Text);
            marks.Append(cell.Marked ? mark : ' ', cell.Width);
        }
        return new(text.ToString().TrimEnd(), marks.ToString().TrimEnd());
    }

    /// <summary>A line may be a whole file: only what is near the marks is looked at.</summary>
    private static SourceExcerpt OfPart(string line, int start, int end, int width, char mark)
    {
        var from = Math.Max(0, start - 1 - 2 * width);
        if (from > 0 && from < line.Length && char.IsLowSurrogate(line[from])) from++;
        var part = from >= line.Length ? "" : line.Substring(from, Math.Min(line.Length - from, 4 * width));
        return Of(part, start - from, Math.Min(end - from, part.Length + 1), width, mark);
    }

    private static List<Cell> CellsOf(string line, int start, int end)
    {
        var cells = new List<Cell>();
        var column = 1;
        foreach (var rune in line.EnumerateRunes())
        {
            var isCommand = RunnerCommands.EndsMark(line, column - 1);
            cells.Add(new(TerminalText.Show(rune) + (isCommand ? "·" : ""), TerminalText.Width(rune) + (isCommand ? 1 : 0),
                column >= start && column < end));
            column += rune.Utf16SequenceLength;
        }
        // What is missing is missing behind the last character.
        if (!cells.Exists(c => c.Marked)) cells.Add(new(" ", 1, true));
        return cells;
    }
}
