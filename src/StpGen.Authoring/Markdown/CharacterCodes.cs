using System.Globalization;
using System.Text.RegularExpressions;
using StpGen.Authoring.Reading;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Markdown;

/// <summary>
/// Codes for characters, <c>&amp;#8364;</c>. The parser makes characters of them wherever they are, also in addresses and options, so
/// those that a text may not have are found before: a code could make a control, or the mark of a value.
/// </summary>
internal static partial class CharacterCodes
{
    /// <summary>Whether a text has no code for a character that papers cannot show; each such code is reported.</summary>
    public static bool Check(string text, ISpanMap spans, Action<Finding> report)
    {
        var isRight = true;
        if (!text.Contains("&#", StringComparison.Ordinal)) return isRight;
        foreach (var code in Code().EnumerateMatches(text))
        {
            var digits = text.AsSpan(code.Index + 2, code.Length - 3);
            var number = digits[0] is 'x' or 'X'
                ? int.Parse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
            // For a number that is none of a character the parser writes the sign of one that is unknown.
            if (number is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF)) continue;
            if (Unprintable.In(char.ConvertFromUtf32(number), spans.SpanAt(code.Index, code.Index + code.Length)) is not { } bad) continue;
            report(bad);
            isRight &= bad.Severity != Severity.Error;
        }
        return isRight;
    }

    // A backslash before it makes it text, unless another backslash makes that one text.
    [GeneratedRegex(@"(?<=(?:^|[^\\])(?:\\\\)*)&#(?:[xX][0-9a-fA-F]{1,6}|[0-9]{1,7});")]
    private static partial Regex Code();
}
