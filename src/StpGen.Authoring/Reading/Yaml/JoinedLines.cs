using StpGen.Core.Text;

namespace StpGen.Authoring.Reading.Yaml;

/// <summary>
/// Lines that YAML joins into one: those of a text after <c>&gt;</c>, in quotation marks or without any mark. A list in them is one line
/// of text.
/// </summary>
internal static class JoinedLines
{
    /// <summary>The first line that starts an item and is joined to the line above it; null if there is none.</summary>
    /// <param name="indent">The indent of a folded text, in which deeper lines stay lines; null for other texts.</param>
    public static SourceSpan? FirstItem(SourceText text, int from, int to, int? indent) =>
        Find(text, from, to, indent) is { } line
            ? SourceSpan.At(text.Path, line, text.Line(line).Length - text.Line(line).TrimStart().Length + 1, 1) : null;

    private static int? Find(SourceText text, int from, int to, int? indent)
    {
        int? number = null;
        for (var line = from + 1; line <= to; line++)
        {
            var (above, content) = (text.Line(line - 1), text.Line(line));
            if (string.IsNullOrWhiteSpace(above) || indent is { } own && (IsDeeper(above, own) || IsDeeper(content, own))) continue;
            switch (content.TrimStart())
            {
                case ['-' or '*' or '+' or '•' or '●' or '▪' or '◦', ' ' or '\t' or '\u00A0', _, ..]: return line;
                // One number may be the end of a sentence; two are a list.
                case var start when IsNumbered(start):
                    if (number is not null || above.TrimEnd() is [.., ':'] || IsNumbered(above.TrimStart())) return number ?? line;
                    number = line;
                    break;
            }
        }
        return null;
    }

    private static bool IsNumbered(string start) =>
        start is [>= '0' and <= '9', '.' or ')', ' ' or '\t', ..] or [>= '1' and <= '9', >= '0' and <= '9', '.' or ')', ' ' or '\t', ..];

    private static bool IsDeeper(string line, int indent) => line.Length > indent && line[indent] is ' ' or '\t';
}
