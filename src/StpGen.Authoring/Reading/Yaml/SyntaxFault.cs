using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Reading.Yaml;

/// <summary>Says in an author's words what the YAML parser stumbled over, judged by the line itself and by the one before it.</summary>
internal static class SyntaxFault
{
    /// <summary>The first line that a merge left in the file; 0: there is none.</summary>
    public static int MergeMarker(SourceText text)
    {
        if (!text.Content.Contains("<<<<<<< ", StringComparison.Ordinal) && !text.Content.Contains(">>>>>>> ", StringComparison.Ordinal)) return 0;
        for (var line = 1; line <= text.LineCount; line++)
            if (text.Line(line) is var content && (content.StartsWith("<<<<<<< ", StringComparison.Ordinal) || content.StartsWith(">>>>>>> ", StringComparison.Ordinal)))
                return line;
        return 0;
    }

    /// <param name="line">Where the parser stopped: often a line after the fault, or after the last one.</param>
    public static Finding Explain(SourceText text, int line, int column)
    {
        var before = LineWithText(text, line - 1);
        if (string.IsNullOrWhiteSpace(text.Line(line)) && before > 0) (line, column, before) = (before, Indent(text, before), LineWithText(text, before - 1));
        for (var divider = before; divider > 0 && divider >= line - 20; divider--)
            if (text.Line(divider) == "=======") return Fault(text, divider, 1, "A merge left a marker here.", "Choose one of the two versions and delete the marker line.");
        if (OfLine(text.Line(line).Trim()) is var (message, hint)) return Fault(text, line, column, message, hint);
        // A dash or a colon without its blank, or a bracket that stays open, is often noticed only on the line below.
        if (before > 0 && OfLineBefore(text.Line(before).Trim()) is var (above, mend)) return Fault(text, before, Indent(text, before), above, mend);
        return Fault(text, line, column, "This line does not fit what stands before it.", "Compare its indentation with the lines above, and look for a missing ':' or '-'.");
    }

    private static (string Message, string Hint)? OfLine(string line)
    {
        var value = ValueOf(line);
        if (value is not ['"' or '\'' or '{' or '[', ..] && value.Contains(": ", StringComparison.Ordinal) && value.Length < line.Length)
            return ("A second ': ' stands on this line.", "Put quotation marks around text that holds ': '.");
        if (line.Count(c => c == '"') % 2 == 1)
            return ("A quotation mark is opened and not closed.", "Close it, or put the whole text between single quotation marks.");
        var behind = BehindQuotation(value);
        if (value is ['\'', .., '\''] && !behind.IsEmpty && char.IsLetterOrDigit(behind[0]))
            return ("The apostrophe ends the text that began with one.", "Put the text between double quotation marks, or write the apostrophe within it twice.");
        if (behind.TrimStart() is [not ('#' or ',' or ':' or ']' or '}' or '\''), ..])
            return ("Text goes on behind a closing quotation mark.", "Put the whole text between single quotation marks.");
        if (value is ['\'', .. var quoted] && behind.IsEmpty && !quoted.EndsWith('\''))
            return ("A quotation mark is opened and not closed.", "Close it, or put the whole text between double quotation marks.");
        if (value is ['"', .., '"'] && value.Contains('\\'))
            return ("A '\\' means something of its own between double quotation marks.", "Put the text between single quotation marks.");
        if (line.StartsWith('@') || line.Contains(": @") || line.Contains(": `") || line.Contains("- @"))
            return ("Text that starts with '@' or '`' cannot stand bare.", "Put quotation marks around it.");
        if (line.Contains(": %") || line.Contains("- %"))
            return ("Text that starts with '%' cannot stand bare.", "Put quotation marks around it.");
        if (line.Contains(": *") || line.Contains("- *"))
            return ("Text that starts with '*' cannot stand bare.", "Put quotation marks around it.");
        return IsOpen(line) ? OpenBracket : OfColon(line);
    }

    private static (string Message, string Hint)? OfLineBefore(string line) =>
        line is ['-', _, ..] && char.IsAsciiLetter(line[1]) ? ("A blank is missing after the '-'.", $"Write '- {Words.Short(line[1..])}'.")
        : IsOpen(line) ? OpenBracket : OfColon(line);

    private static (string Message, string Hint)? OfColon(string line)
    {
        var field = line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line;
        var word = WordLength(field);
        return word > 0 && char.IsAsciiLetter(field[0]) && field.AsSpan(word) is [':', not (' ' or '/' or ':'), ..]
            ? ($"A blank is missing after '{field[..word]}:'.", $"Write '{field[..word]}: {Words.Short(field[(word + 1)..])}'.") : null;
    }

    private static bool IsOpen(string line) => line.Count(c => c == '[') != line.Count(c => c == ']') || line.Count(c => c == '{') != line.Count(c => c == '}');

    private static readonly (string Message, string Hint) OpenBracket = ("A bracket is opened and not closed.", "Close it, or put quotation marks around text that holds a bracket.");

    private static Finding Fault(SourceText text, int line, int column, string message, string hint) =>
        new(ReadRules.Syntax, SourceSpan.At(text.Path, line, column, 1), message, hint);

    /// <summary>The last line up to this one that is neither blank nor a comment; 0: none is.</summary>
    private static int LineWithText(SourceText text, int line)
    {
        line = Math.Min(line, text.LineCount);
        while (line > 0 && (text.Line(line).AsSpan().TrimStart() is var content) && (content.IsEmpty || content[0] == '#')) line--;
        return Math.Max(line, 0);
    }

    /// <summary>The column where the text of a line begins.</summary>
    private static int Indent(SourceText text, int line) => text.Line(line).Length - text.Line(line).TrimStart().Length + 1;

    /// <summary>What stands behind dashes and a key: <c>b</c> of <c>- a: b</c>.</summary>
    private static ReadOnlySpan<char> ValueOf(ReadOnlySpan<char> line)
    {
        while (line.StartsWith("- ")) line = line[2..].TrimStart();
        var word = WordLength(line);
        return word > 0 && line[word..].StartsWith(": ") ? line[(word + 2)..].TrimStart() : line;
    }

    private static int WordLength(ReadOnlySpan<char> line)
    {
        var length = 0;
        while (length < line.Length && (char.IsAsciiLetterOrDigit(line[length]) || (length > 0 && line[length] is '-' or '_'))) length++;
        return length;
    }

    /// <summary>What stands behind text between quotation marks; empty: nothing does, or there is no such text.</summary>
    private static ReadOnlySpan<char> BehindQuotation(ReadOnlySpan<char> value)
    {
        if (value is not ['"' or '\'', ..]) return [];
        var mark = value[0];
        var rest = value[1..];
        while (rest.IndexOf(mark) is >= 0 and var end)
        {
            rest = rest[(end + 1)..];
            // Two apostrophes are one, within the text.
            if (mark != '\'' || rest is not ['\'', ..]) return rest;
            rest = rest[1..];
        }
        return [];
    }
}
