using StpGen.Core.Text;
using YamlDotNet.Core;

namespace StpGen.Authoring.Yaml;

/// <summary>Says in an author's words what the YAML parser stumbled over, judged by the line itself.</summary>
internal static class SyntaxFault
{
    /// <summary>The first line that a merge left in the file; 0: there is none.</summary>
    public static int MergeMarker(SourceText text)
    {
        for (var line = 1; line <= text.LineCount; line++)
            if (text.Line(line) is var content && (content.StartsWith("<<<<<<< ", StringComparison.Ordinal) || content.StartsWith(">>>>>>> ", StringComparison.Ordinal)))
                return line;
        return 0;
    }

    public static (string Message, string Hint) Explain(SourceText text, YamlException fault, SourceSpan span)
    {
        var line = text.Line(span.Line).Trim();
        if (text.Content.Contains('\0'))
            return ("This file is not text: it holds zero bytes.", "Save it as UTF-8 text, or restore it from a copy.");
        if (!line.Contains('"') && !line.Contains('\'') && line.Split(": ").Length > 2)
            return ("A second ': ' stands on this line.", "Put quotation marks around text that holds ': '.");
        if (line.Count(c => c == '"') % 2 == 1)
            return ("A quotation mark is opened and not closed.", "Close it, or put the whole text between single quotation marks.");
        if (line.StartsWith('@') || line.Contains(": @") || line.Contains(": `") || line.Contains("- @"))
            return ("Text that starts with '@' or '`' cannot stand bare.", "Put quotation marks around it.");
        if (line.Contains(": %") || line.Contains("- %"))
            return ("Text that starts with '%' cannot stand bare.", "Put quotation marks around it.");
        if (line.Count(c => c == '[') != line.Count(c => c == ']') || line.Count(c => c == '{') != line.Count(c => c == '}'))
            return ("A bracket is opened and not closed.", "Close it, or put quotation marks around text that holds a bracket.");
        return ("This line does not fit what stands before it.", "Compare its indentation with the lines above, and look for a missing ':' or '-'.");
    }
}
