using System.Globalization;
using System.Text;

namespace StpGen.Cli.Terminal;

/// <summary>Text as a terminal may show it: a plan cannot move the cursor, change colours or turn the direction of writing.</summary>
internal static class TerminalText
{
    /// <summary>Controls, line ends and marks of direction become a middle dot; commands to a CI runner are broken by one.</summary>
    public static string Sanitise(string text)
    {
        if (!text.EnumerateRunes().Any(IsUnsafe)) return RunnerCommands.Break(text);
        var tame = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) tame.Append(Show(rune));
        return RunnerCommands.Break(tame.ToString());
    }

    /// <summary>The same for a text of several lines of our own making, with words from outside in it.</summary>
    public static string SanitiseLines(string text) => string.Join('\n', text.Split('\n').Select(Sanitise));

    /// <summary>One character as shown; a tab is four columns wide.</summary>
    public static string Show(Rune rune) => rune.Value == '\t' ? "    " : IsUnsafe(rune) ? "·" : rune.ToString();

    /// <summary>Columns that a character takes (Unicode Standard Annex 11, as terminals follow it).</summary>
    public static int Width(Rune rune) => rune.Value switch
    {
        '\t' => 4,
        < 0x300 => 1,
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) => 2,
        _ => IsUnsafe(rune)
            || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format) ? 1 : 0,
    };

    private static bool IsUnsafe(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is 0x61C or (>= 0xFFF9 and <= 0xFFFB)
            or (>= 0xE0000 and <= 0xE007F) or (>= 0x200E and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
