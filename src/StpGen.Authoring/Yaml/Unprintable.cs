using StpGen.Authoring.Shapes;
using StpGen.Core.Text;

namespace StpGen.Authoring.Yaml;

/// <summary>
/// Characters that no paper can show: controls (but tab and line ends), lone surrogates, non-characters, and the private use
/// area that templating needs for itself.
/// </summary>
internal static class Unprintable
{
    /// <summary>The first such character of a text; null: there is none.</summary>
    public static char? In(string value)
    {
        for (var i = 0; i < value.Length; i++)
            if (Is(value, i)) return value[i];
        return null;
    }

    public static Core.Findings.Finding Finding(char character, SourceSpan span) =>
        new(ReadRules.Characters, span, $"This text holds the character U+{(int)character:X4}, which no paper can show.", "Delete it, or type the text afresh.");

    private static bool Is(string value, int i)
    {
        var c = value[i];
        if (char.IsHighSurrogate(c)) return i + 1 >= value.Length || !char.IsLowSurrogate(value[i + 1]);
        if (char.IsLowSurrogate(c)) return i == 0 || !char.IsHighSurrogate(value[i - 1]);
        return (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || c is >= '\uE000' and <= '\uF8FF' or '\uFFFE' or '\uFFFF';
    }
}
