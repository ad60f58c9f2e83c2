using System.Buffers;

namespace StpGen.Authoring.Markdown;

/// <summary>
/// Lines of Markdown up to an empty one, and what they may take the parser: it reads the marks of a paragraph, and of a table, together.
/// </summary>
/// <param name="Marks">Characters that may open something which the parser then looks for the end of.</param>
/// <param name="Markers">Marks of lists and quotations, and their indents, at the starts of its lines.</param>
/// <param name="Containers">How many containers its lines open, less those that they close.</param>
/// <param name="OpenContainers">How many of them are open at once.</param>
/// <param name="Columns">The cells of its longest line.</param>
/// <param name="IsTable">Whether a line is one of dashes that makes a table of the others.</param>
/// <param name="TooDeepAt">Where a line starts with too many marks of lists and quotations.</param>
internal readonly record struct MarkdownParagraph(
    int Start, int Length, int Lines, int Marks, int Markers, int Containers, int OpenContainers, int Columns, bool IsTable, int? TooDeepAt)
{
    private static readonly SearchValues<char> s_ofDashes = SearchValues.Create("|-: \t>");

    private const int MostMarkersOfLine = 32;

    /// <summary>The parser looks at each open block for each line: as long as for so many characters.</summary>
    private const int WorkOfMarker = 200;

    /// <summary>For each mark the parser may look through the whole paragraph.</summary>
    public long Work => Length + (long)Marks * Length + (long)WorkOfMarker * Markers;

    public static IEnumerable<MarkdownParagraph> In(string text)
    {
        var paragraph = new MarkdownParagraph();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (text.AsSpan(start, end - start).IsWhiteSpace())
            {
                if (paragraph.Lines > 0) yield return paragraph;
                paragraph = new MarkdownParagraph { Start = end + 1 };
            }
            else paragraph = paragraph.With(text.AsSpan(start, end - start), start);
            start = end + 1;
        }
        if (paragraph.Lines > 0) yield return paragraph;
    }

    private MarkdownParagraph With(ReadOnlySpan<char> line, int start)
    {
        var (marks, pipes, markers, starting, before) = (Marks, 0, 0, true, '\0');
        foreach (var c in line)
        {
            if (c is '[' or '*' or '_' or '`' or '<' or '~') marks++;
            else if (c == '|') pipes++;
            if (starting && !(c is '>' or '-' or '+' or '*' or '.' or ')' or ' ' or '\t' || char.IsAsciiDigit(c))) starting = false;
            // A line of dashes or dots is one mark.
            else if (starting && c is not (' ' or '\t') && !char.IsAsciiDigit(c) && (c == '>' || c != before)) markers++;
            before = c;
        }
        var indent = line.Length - line.TrimStart(" \t>").Length;
        var colons = line.Trim();
        var containers = Containers + (!colons.StartsWith(":::") ? 0 : colons.TrimStart(':').IsEmpty ? -1 : 1);
        return this with
        {
            Length = Length + line.Length + 1,
            Lines = Lines + 1,
            Marks = marks,
            Markers = Markers + markers + indent / 2,
            Containers = containers,
            OpenContainers = Math.Max(OpenContainers, containers),
            Columns = Math.Max(Columns, pipes),
            IsTable = IsTable || (pipes > 0 && line.Contains('-') && !line.ContainsAnyExcept(s_ofDashes)),
            TooDeepAt = TooDeepAt ?? (markers > MostMarkersOfLine ? start : null),
        };
    }
}
