using System.Buffers;
using System.Text.RegularExpressions;
using StpGen.Authoring.Reading;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Markdown;

/// <summary>Marks of Markdown and HTML in a field that is a line of plain text, which prints them as they are.</summary>
internal static partial class PlainMarks
{
    private static readonly SearchValues<char> s_signs = SearchValues.Create("*_[<~`{&\\#-•");

    /// <summary>Whether a character can start such a mark.</summary>
    public static bool IsSign(char c) => s_signs.Contains(c);

    /// <summary>The text that papers print: without comments, which are for colleagues. Each mark is reported.</summary>
    /// <param name="mayCite">Whether the field may cite facts, so that their marks do not print.</param>
    public static string Check(string text, YamlScalar scalar, bool mayCite, Action<Finding> report)
    {
        if (text.Contains(Comments.Open, StringComparison.Ordinal))
        {
            var (rest, isClosed) = Comments.Without(text);
            report(Comments.Finding(ReadRules.BadProse, scalar.Span, isClosed));
            return rest.Trim();
        }
        foreach (var mark in Mark().EnumerateMatches(text)) Report(mark, "Delete the marks and write the words only.");
        foreach (var cited in Cited().EnumerateMatches(mayCite ? Citations.WithoutPaths(Citations.Mark(text), ' ') : text))
            if (mayCite) Report(cited, "Write the path of a fact without spaces, as in [@footprint.population].");
            else report(new Finding(ReadRules.BadProse, PlaceOf(cited, text, scalar),
                $"This field cannot cite facts, so {Shown(cited)} prints as typed.", "Write the words themselves."));
        return text;

        string Shown(ValueMatch mark) => Words.Quote(text.Substring(mark.Index, mark.Length));
        void Report(ValueMatch mark, string hint) => report(new Finding(ReadRules.BadProse, Severity.Warning,
            PlaceOf(mark, text, scalar), $"This field is a line of plain text, so {Shown(mark)} prints with its marks.")
        {
            Hints = [hint],
        });
    }

    /// <summary>To the character, if the file has the text as it is.</summary>
    private static SourceSpan PlaceOf(ValueMatch mark, string text, YamlScalar scalar)
    {
        var span = scalar.Span;
        var marks = span.EndColumn - span.Column - text.Length;
        return span.Line == span.EndLine && scalar.Value == text && marks is 0 or 2
            ? SourceSpan.At(span.Path, span.Line, span.Column + (marks / 2) + mark.Index, mark.Length) : span;
    }

    [GeneratedRegex(@"\*\*[^*\s][^*]{0,200}\*\*|(?<!\w)__[^_\s][^_]{0,200}__(?!\w)"
        + @"|(?<![\w*])\*(?=[^*\s])[^*]{0,200}(?<=[^*\s])\*(?![\w*])|(?<![\w_])_(?=[^_\s])[^_]{0,200}(?<=[^_\s])_(?![\w_])"
        + @"|!?\[[^\]]{1,200}\]\((?:https?:|www\.|mailto:|tel:|\#|assets/)[^)]{0,200}\)|\[\^[^\]\s]{1,30}\]"
        + @"|</?(?:b|i|u|p|a|em|br|strong|sup|sub|span|div)\b[^<>]{0,80}>"
        + @"|~~[^~\s][^~]{0,200}~~|`[^`]{1,200}`|\{%[^{}]{0,200}%\}|\\[*_\#\[\]`]|\A(?:\#{1,6}|[-*•]) (?=\S)"
        + @"|&(?:nbsp|amp|lt|gt|quot|pound|[nm]dash|hellip|[lr][sd]quo|\#x?[0-9a-f]{2,6});",
        RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\[@[^\]]{0,120}\]?")]
    private static partial Regex Cited();
}
