using StpGen.Core.Findings;
using StpGen.Core.Text;
using YamlDotNet.Core;

namespace StpGen.Authoring.Reading.Yaml;

/// <summary>
/// A change of one line after which it is YAML: quotation marks around a text that needs them, or a space after a dash or a colon. It is
/// offered only if the parser then gets beyond the line.
/// </summary>
internal static class SyntaxFix
{
    public static Fix? Of(SourceText text, int number)
    {
        var line = text.Line(number);
        foreach (var candidate in (Fix?[])[Quoted(text, number, line), Spaced(text, number, line)])
            if (candidate is { Edits: [var edit] } && IsRead(text, number, With(line, edit))) return candidate;
        return null;
    }

    /// <summary>The whole value in quotation marks.</summary>
    private static Fix? Quoted(SourceText text, int number, string line)
    {
        var start = ValueStart(line);
        var value = line.AsSpan(start).TrimEnd().ToString();
        if (value.Length == 0 || value.Contains(" #", StringComparison.Ordinal) || value[0] is '{' or '[' or '|' or '>' or '&' or '!')
            return null;
        var inner = value;
        // A text in marks that has the same mark in it keeps its words; marks around a part of it are part of the text.
        if (value.Length > 1 && value[0] == value[^1] && value[0] is '"' or '\'' && (value[0] == '\'' || value.Contains('\\')))
            inner = value[1..^1];
        else if (value[0] is '"' or '\'' && value.Count(c => c == value[0]) % 2 == 1) return null;
        var quoted = !inner.Contains('"') && !inner.Contains('\\') ? $"\"{inner}\"" : $"'{inner.Replace("'", "''")}'";
        return new("Put quotation marks around the text.", [new(SourceSpan.At(text.Path, number, start + 1, value.Length), quoted)])
        {
            IsCertain = true,
        };
    }

    /// <summary>With a space after the dash or the colon.</summary>
    private static Fix? Spaced(SourceText text, int number, string line)
    {
        var start = line.Length - line.AsSpan().TrimStart(' ').Length;
        var at = line.AsSpan(start) is ['-', var next, ..] && char.IsAsciiLetter(next) ? start + 1 : -1;
        if (at < 0)
        {
            while (line.AsSpan(start).StartsWith("- ")) start += 2;
            var end = start;
            while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] is '_' or '-')) end++;
            if (end > start && end + 1 < line.Length && line[end] == ':' && line[end + 1] is not (' ' or '/' or ':')) at = end + 1;
        }
        return at < 0 ? null : new("Add the missing space.", [new(SourceSpan.At(text.Path, number, at + 1), " ")]) { IsCertain = true };
    }

    /// <summary>Where the value of the line's key or item begins; of a line without one, its text.</summary>
    private static int ValueStart(string line)
    {
        var start = line.Length - line.AsSpan().TrimStart(' ').Length;
        while (line.AsSpan(start).StartsWith("- ")) start = SkipSpaces(line, start + 2);
        var end = start;
        while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] is '_' or '-')) end++;
        return end > start && line.AsSpan(end).StartsWith(": ") ? SkipSpaces(line, end + 2) : start;
    }

    private static int SkipSpaces(string line, int at)
    {
        while (at < line.Length && line[at] == ' ') at++;
        return at;
    }

    private static string With(string line, FixEdit edit) =>
        string.Concat(line.AsSpan(0, edit.Span.Column - 1), edit.NewText, line.AsSpan(edit.Span.EndColumn - 1));

    /// <summary>Whether the parser reads beyond a line, if the line is another.</summary>
    private static bool IsRead(SourceText text, int number, string line)
    {
        var start = text.OffsetOf(number, 1);
        var changed = string.Concat(text.Content.AsSpan(0, start), line, text.Content.AsSpan(start + text.Line(number).Length));
        try
        {
            var parser = new Parser(new StringReader(changed));
            while (parser.MoveNext())
            {
            }
            return true;
        }
        catch (YamlException fault)
        {
            return fault.Start.Line > number + 1;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or OverflowException or FormatException)
        {
            return false;
        }
    }
}
