using System.Text;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Markdown;

/// <summary>HTML comments, <c>&lt;!-- … --&gt;</c>: notes to colleagues, which never reach a paper.</summary>
internal static class Comments
{
    public const string Open = "<!--";

    private const string Close = "-->";

    /// <summary>A text without its comments, and whether each of them is closed; one that is not goes to the end of the text.</summary>
    public static (string Text, bool IsClosed) Without(string text)
    {
        var rest = new StringBuilder();
        for (var at = 0; ;)
        {
            var open = text.IndexOf(Open, at, StringComparison.Ordinal);
            if (open < 0) return (rest.Append(text, at, text.Length - at).ToString(), true);
            rest.Append(text, at, open - at);
            var close = text.IndexOf(Close, open + Open.Length - 2, StringComparison.Ordinal);
            if (close < 0) return (rest.ToString(), false);
            at = close + Close.Length;
        }
    }

    public static Finding Finding(RuleInfo unsupported, SourceSpan span, bool isClosed) =>
        isClosed ? new(unsupported, span, "Papers do not support HTML comments; this one is not printed.", Instead(unsupported))
        : new(unsupported, span, "This comment does not end, so nothing after it is printed.",
            "Add '-->' where it ends.", Instead(unsupported));

    private static string Instead(RuleInfo unsupported) => unsupported == TemplateRules.Markdown
        ? "Write a note to colleagues as {{# … }}." : "Move it to a YAML file, to a line that starts with '#'.";
}
