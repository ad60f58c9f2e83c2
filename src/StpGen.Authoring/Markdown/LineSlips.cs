using System.Text.RegularExpressions;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Markdown;

/// <summary>Starts of lines that look like a heading, a list, a table or a rule, and are none, so that they run on as text.</summary>
internal static partial class LineSlips
{
    private const string Escape = "or put a backslash before it to print it";

    /// <summary>The slips of one paragraph, at most one of each kind.</summary>
    public static IEnumerable<Slip> In(string text, bool isTemplate)
    {
        foreach (var line in s_everywhere)
            if (line.Pattern.Match(text) is { Success: true } match)
                yield return new Slip(match.Index, Math.Max(1, match.Length),
                    new Advice(line.Message, isTemplate ? line.Hint : line.InPlan ?? line.Hint), line.IsCertain);
        if (Rule().IsMatch(text))
            yield return new Slip(0, text.Length, new Advice("This line prints as it is.", isTemplate
                ? $"Write '---' between empty lines for a new page, {Escape}." : $"Delete it, {Escape}."));
        foreach (var pattern in new[] { Lettered(), Bracketed(), Roman() })
            if (pattern.Matches(text) is { Count: > 1 } several)
            {
                yield return new Slip(several[0].Index, several[0].Length, new Advice(
                    "Lines that start like this run together into one paragraph.",
                    "Write '1.' or '-' before each, or put an empty line between them."), false);
                break;
            }
        var numbers = Numbered().Matches(text);
        if (numbers.Count > 1 || numbers is [var only] && text[..only.Index].TrimEnd() is [.., ':'])
            yield return new Slip(numbers[0].Index, numbers[0].Length, new Advice(
                "This numbered list runs on as text, because it does not start with 1.", "Put an empty line before it."));
    }

    /// <summary>Whether a line starts with anything but a word: most paragraphs are done with this.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (!char.IsLetter(text[0]) || text[..Math.Min(5, text.Length)].ContainsAny('.', ')')) return true;
            var end = text.IndexOf('\n');
            text = end < 0 ? [] : text[(end + 1)..];
        }
        return false;
    }

    private static readonly Line[] s_everywhere =
    [
        new(Headings(), "This is not a heading, because there is no space after '#'.", $"Put a space after '#', {Escape}.",
            $"Delete the '#', {Escape}; headings belong in templates."),
        new(Hashtag(), "This is not a heading, because there is no space after '#'.", $"Put a space after '#', {Escape}.",
            $"Delete the '#', {Escape}.") { IsCertain = false },
        new(DeepHeading(), "Papers have 4 levels of headings.", "Write at most '####'.", "Delete the '#'; headings belong in templates."),
        new(Item(), "This is not a list, because there is no space after the mark.", $"Put a space after it, {Escape}."),
        new(ValueItem(), "This is not a list, because there is no space after '-'.", $"Put a space after it, {Escape}.")
        {
            IsCertain = false,
        },
        new(StarItems(), "This is not a list, because there is no space after '*'.", $"Put a space after it, {Escape}."),
        new(NumberedItem(), "This is not a list, because there is no space after the number.", $"Put a space after it, {Escape}."),
        new(TickBox(), "Papers do not have tick boxes.", "Delete the brackets, or write “done” or “to do”."),
        new(Definition(), "A list of definitions prints as text.", "Write '- **Term**: meaning' for each."),
        new(TableRow(), "This table prints as text.", "Put '::: table', a caption and an empty line before it, and ':::' after it.",
            "Write a list; tables belong in templates."),
        new(GridTable(), "This table prints as text.", "Write its rows as '| A | B |', between '::: table' and ':::'.",
            "Write a list; tables belong in templates."),
        new(Container(), "This prints as text.", "Write '::: callout' with 3 colons at the start of a line.",
            "Delete it; boxes belong in templates."),
        new(Abbreviation(), "This does not explain an abbreviation.", "Add it to the plan's glossary."),
    ];

    private sealed record Line(Regex Pattern, string Message, string Hint, string? InPlan = null)
    {
        public bool IsCertain { get; init; } = true;
    }

    [GeneratedRegex(@"^#{2,6}(?=[\p{L}\p{N}\u00A0\uFFFC])|^#(?=\u00A0)", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"^#(?=[\p{L}\uFFFC])", RegexOptions.Multiline)]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"^#{7,}", RegexOptions.Multiline)]
    private static partial Regex DeepHeading();

    [GeneratedRegex(@"^[-+•◦▪●](?=[\p{L}\u00A0])", RegexOptions.Multiline)]
    private static partial Regex Item();

    [GeneratedRegex(@"^-(?=\uFFFC)", RegexOptions.Multiline)]
    private static partial Regex ValueItem();

    [GeneratedRegex(@"^\*(?=[\p{L}\u00A0])[^\n]{0,300}\n\*(?=[\p{L}\u00A0])", RegexOptions.Multiline)]
    private static partial Regex StarItems();

    [GeneratedRegex(@"^\d{1,3}[.)](?=[\p{L}\u00A0])", RegexOptions.Multiline)]
    private static partial Regex NumberedItem();

    [GeneratedRegex(@"^\[[ xX]?\](?=[\s\uFFFC])", RegexOptions.Multiline)]
    private static partial Regex TickBox();

    [GeneratedRegex(@"(?<=\n): ", RegexOptions.None)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^\||^[ \t:-]*-[ \t]*\|[ \t:|-]*$", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^\+[-=]{2,}", RegexOptions.Multiline)]
    private static partial Regex GridTable();

    [GeneratedRegex(@"^::+(?=\s*[a-z\n]|\s*\z)", RegexOptions.Multiline)]
    private static partial Regex Container();

    [GeneratedRegex(@"^\*\[[^\]\n]{1,40}\]:", RegexOptions.Multiline)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"^[a-h][.)][^\S\n]", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Lettered();

    [GeneratedRegex(@"^\([a-z0-9]{1,4}\)[^\S\n]", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^[ivx]{1,4}[.)][^\S\n]", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Roman();

    [GeneratedRegex(@"^\d{1,2}[.)][^\S\n]", RegexOptions.Multiline)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\A[-–—=~_*][-–—=~_*\s]*\z")]
    private static partial Regex Rule();
}
