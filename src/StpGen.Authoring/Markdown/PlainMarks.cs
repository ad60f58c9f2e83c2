using System.Text.RegularExpressions;
using StpGen.Authoring.Reading;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Markdown;

/// <summary>Marks of Markdown and HTML in a field that is a line of plain text, which prints them as they are.</summary>
internal static partial class PlainMarks
{
    /// <summary>Whether a character can start such a mark.</summary>
    public static bool IsSign(char c) => c is '*' or '[' or '<';

    /// <summary>A finding for the first mark, and the text that papers print: without comments, which are for colleagues.</summary>
    public static (string Text, Finding? Finding) Check(string text, SourceSpan span)
    {
        if (text.Contains(Comments.Open, StringComparison.Ordinal))
        {
            var (rest, isClosed) = Comments.Without(text);
            return (rest.Trim(), Comments.Finding(ReadRules.BadProse, span, isClosed));
        }
        return Mark().Match(text) is not { Success: true } mark ? (text, null)
            : (text, new Finding(ReadRules.BadProse, Severity.Warning, span,
                $"This field is a line of plain text, so {Words.Quote(mark.Value)} prints with its marks.")
            {
                Hints = ["Delete the marks and write the words only."],
            });
    }

    [GeneratedRegex(@"\*\*[^*\s][^*]{0,200}\*\*|\[[^\]]{1,200}\]\((?:https?:|mailto:|tel:|#)[^)]{0,200}\)"
        + @"|</?(?:b|i|u|p|a|em|br|strong|sup|sub)\b[^<>]{0,80}>",
        RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
