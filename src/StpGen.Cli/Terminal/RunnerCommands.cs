using System.Text.RegularExpressions;

namespace StpGen.Cli.Terminal;

/// <summary>
/// Words that a CI runner takes from a log as commands: <c>##[error]</c> and <c>##vso[task]</c> anywhere in a line, <c>::error::</c> at
/// its start. Words of a plan are never commands.
/// </summary>
internal static partial class RunnerCommands
{
    /// <summary>The text with a middle dot in each mark that begins a command.</summary>
    public static string Break(string text)
    {
        if (text.Contains("##", StringComparison.Ordinal)) text = Marks().Replace(text, "##·");
        var start = text.Length - text.TrimStart().Length;
        return string.CompareOrdinal(text, start, "::", 0, 2) == 0 ? text.Insert(start + 1, "·") : text;
    }

    /// <summary>JSON that means the same, without commands, marks of direction and controls that only terminals read.</summary>
    public static string EscapeJson(string json) =>
        Hidden().Replace(Marks().Replace(json, @"#\u0023"), m => $"\\u{(int)m.Value[0]:x4}");

    /// <summary>The same for XML.</summary>
    public static string EscapeXml(string xml) => LineStarts().Replace(
        Hidden().Replace(Marks().Replace(xml, "#&#35;"), m => $"&#x{(int)m.Value[0]:X};"), "$1&#58;");

    /// <summary>Whether the second of two number signs, with which a command begins, is at this index.</summary>
    public static bool EndsMark(string line, int index) =>
        index > 0 && line[index] == '#' && line[index - 1] == '#' && Marks().Match(line, index - 1) is { Success: true } mark
            && mark.Index == index - 1;

    [GeneratedRegex(@"##(?=[\w.-]*\[)")]
    private static partial Regex Marks();

    [GeneratedRegex(@"(?m)^(\s*):(?=:)")]
    private static partial Regex LineStarts();

    [GeneratedRegex("[\\u007F-\\u009F\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFFF9-\\uFFFB]")]
    private static partial Regex Hidden();
}
