using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Reading.Yaml;

/// <summary>Explains in plain words why the YAML parser stopped, from the line itself and the one before it.</summary>
internal static class SyntaxFault
{
    /// <param name="line">Where the parser stopped: often a line after the fault, or after the last one.</param>
    public static Finding Explain(SourceText text, int line, int column)
    {
        var before = LineWithText(text, line - 1);
        if (string.IsNullOrWhiteSpace(text.Line(line)) && before > 0)
            (line, column, before) = (before, Indent(text, before), LineWithText(text, before - 1));
        for (var divider = before; divider > 0 && divider >= line - 20; divider--)
            if (text.Line(divider) == "=======")
                return Fault(text, divider, 1, "There is an unresolved merge marker here.",
                    "Choose one of the two versions and delete the marker line.");
        if (OfLine(text.Line(line).Trim()) is var (message, hint)) return Fault(text, line, column, message, hint);
        // The parser often notices a missing space after a dash or colon, or an open bracket, only on the next line.
        if (before > 0 && OfLineBefore(text.Line(before).Trim()) is var (above, mend))
            return Fault(text, before, Indent(text, before), above, mend);
        return Fault(text, line, column, "This line does not fit the lines above it.",
            "Compare its indentation with the lines above, and look for a missing ':' or '-'.");
    }

    private static Advice? OfLine(string line)
    {
        var value = ValueOf(line);
        if (value is not ['"' or '\'' or '{' or '[', ..] && value.Contains(": ", StringComparison.Ordinal) && value.Length < line.Length)
            return new("This line has a second ': '.", "Put quotation marks around text that contains ': '.");
        if (line.Count(c => c == '"') % 2 == 1)
            return new("There is an opening quotation mark but no closing one.",
                "Add the closing one, or put the whole text in single quotation marks.");
        var behind = BehindQuotation(value);
        if (value is ['\'', .., '\''] && !behind.IsEmpty && char.IsLetterOrDigit(behind[0]))
            return new("The apostrophe ends the text, because the text starts with one.",
                "Put the text in double quotation marks, or write the apostrophe twice.");
        if (behind.TrimStart() is [not ('#' or ',' or ':' or ']' or '}' or '\''), ..])
            return new("There is text after the closing quotation mark.", "Put the whole text in single quotation marks.");
        if (value is ['\'', .. var quoted] && behind.IsEmpty && !quoted.EndsWith('\''))
            return new("There is an opening quotation mark but no closing one.",
                "Add the closing one, or put the whole text in double quotation marks.");
        if (value is ['"', .., '"'] && value.Contains('\\'))
            return new("A '\\' has a special meaning in double quotation marks.", "Put the text in single quotation marks.");
        if (line.StartsWith('@') || line.Contains(": @") || line.Contains(": `") || line.Contains("- @"))
            return new("Text that starts with '@' or '`' must be in quotation marks.", "Put quotation marks around it.");
        if (line.Contains(": %") || line.Contains("- %"))
            return new("Text that starts with '%' must be in quotation marks.", "Put quotation marks around it.");
        if (line.Contains(": *") || line.Contains("- *"))
            return new("Text that starts with '*' must be in quotation marks.", "Put quotation marks around it.");
        return IsOpen(line) ? OpenBracket : OfColon(line);
    }

    private static Advice? OfLineBefore(string line) =>
        line is ['-', _, ..] && char.IsAsciiLetter(line[1])
            ? new("A space is missing after the '-'.", $"Write '- {Words.Short(line[1..])}'.")
        : IsOpen(line) ? OpenBracket : OfColon(line);

    private static Advice? OfColon(string line)
    {
        var field = line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line;
        var word = WordLength(field);
        return word > 0 && char.IsAsciiLetter(field[0]) && field.AsSpan(word) is [':', not (' ' or '/' or ':'), ..]
            ? new($"A space is missing after '{field[..word]}:'.", $"Write '{field[..word]}: {Words.Short(field[(word + 1)..])}'.") : null;
    }

    private static bool IsOpen(string line) => line.Count(c => c == '[') != line.Count(c => c == ']')
        || line.Count(c => c == '{') != line.Count(c => c == '}');

    private static readonly Advice OpenBracket =
        new("The brackets on this line do not match.", "Add the missing bracket, or put quotation marks around text that contains one.");

    private static Finding Fault(SourceText text, int line, int column, string message, string hint) =>
        new(ReadRules.Syntax, SourceSpan.At(text.Path, line, column, 1), message, hint) { Fix = SyntaxFix.Of(text, line) };

    /// <summary>The last line up to this one that is neither blank nor a comment; 0 if there is none.</summary>
    private static int LineWithText(SourceText text, int line)
    {
        line = Math.Min(line, text.LineCount);
        while (line > 0 && (text.Line(line).AsSpan().TrimStart() is var content) && (content.IsEmpty || content[0] == '#')) line--;
        return Math.Max(line, 0);
    }

    /// <summary>The column where the text of a line begins.</summary>
    private static int Indent(SourceText text, int line) => text.Line(line).Length - text.Line(line).TrimStart().Length + 1;

    /// <summary>The text after dashes and a key: <c>b</c> in <c>- a: b</c>.</summary>
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

    /// <summary>The text after a closing quotation mark; empty if there is none.</summary>
    private static ReadOnlySpan<char> BehindQuotation(ReadOnlySpan<char> value)
    {
        if (value is not ['"' or '\'', ..]) return [];
        var mark = value[0];
        var rest = value[1..];
        while (rest.IndexOf(mark) is >= 0 and var end)
        {
            rest = rest[(end + 1)..];
            // Inside the text, two apostrophes are one.
            if (mark != '\'' || rest is not ['\'', ..]) return rest;
            rest = rest[1..];
        }
        return [];
    }
}
