using System.Buffers;
using System.Text.RegularExpressions;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Markdown;

/// <summary>
/// Marks of other programs within a line (GitHub, pandoc, Jinja, LaTeX), and marks of Markdown with a slip in them. Each would print as
/// it was typed.
/// </summary>
internal static partial class MarkSlips
{
    private const string Backslash = "or put a backslash before it to print it";

    private static readonly Mark[] s_all =
    [
        new("**", Bold(), "This '**' prints as it is: it has no partner, or a space beside it.",
            $"Write **bold** without spaces inside the marks, {Backslash}."),
        new("__", BoldLine(), "This '__' prints as it is: it has no partner, or a space beside it.",
            $"Write **bold** without spaces inside the marks, {Backslash}."),
        new("*", Italic(), "This '*' prints as it is, because there is a space inside the marks.",
            $"Write *italic* without spaces inside the marks, {Backslash}."),
        new("_", ItalicLine(), "This '_' prints as it is, because there is a space inside the marks.",
            $"Write *italic* without spaces inside the marks, {Backslash}."),
        new("~~", Struck(), "Papers do not strike out text.", $"Delete the text and its marks, {Backslash}."),
        new("~", Subscript(), "Papers do not support subscripts.", "Type the character itself, as in H₂O, or write it on the line."),
        new("^[", InlineNote(), "A footnote cannot be written inside the text.",
            "Write [^1] here, and '[^1]: …' on a line of its own.", "Put the note into the text, in brackets."),
        new("^", Superscript(), "Papers do not support superscripts.", "Type the character itself, as in m², or write it on the line."),
        new("==", Marked(), "Papers do not highlight text.", $"Write **bold**, {Backslash}."),
        new("++", Underlined(), "Papers do not underline text.", $"Write **bold**, {Backslash}."),
        new("TOC", Contents(), "This is not replaced by a table of contents.", "Write '::: contents', and ':::' on the next line.",
            "Delete it; contents belong in templates."),
        new("{%", Jinja(), "'{% … %}' prints as it is.", "Write {{ if … }}, {{ for … }} and {{ end }}.",
            "Delete it; conditions belong in templates."),
        new("{#", JinjaNote(), "'{# … #}' prints as it is.", "Write a note to colleagues as {{# … }}.", "Delete it."),
        new("<%", MergeCode(), "'<% … %>' prints as it is.", "Write {{ plan.footprint.name }}.",
            "Cite a fact of the plan as [@footprint.population]."),
        new("{{", TwoBraces(), "'{{ … }}' prints as it is.", "Put a backslash before it to print it.",
            "Cite a fact of the plan as [@footprint.population]."),
        new("{", OneBrace(), "This name in single braces prints as it is.", "Write two: {{ plan.footprint.name }}.",
            "Cite a fact of the plan as [@footprint.population]."),
        new("{", Attributes(), "Attributes in braces print as they are.", "Delete them; the look of papers is in brand/theme.yaml."),
        new("![", SizedPicture(), "The size of this picture cannot be read.", "Write it after the round bracket: {width=30%}.",
            "Delete it; pictures belong in templates."),
        new("![", Picture(), "This picture cannot be read.",
            "Write ![what it shows](assets/name.png \"Caption\"), and a name with spaces as <assets/our map.png>.",
            "Delete it; pictures belong in templates."),
        new("](", BrokenLink(), "This link cannot be read: its address has a space, or its brackets do not match.",
            "Write [words](https://…), with %20 for a space in the address."),
        new("] ", SpacedLink(), "There is a space between the words and the address of this link.", "Delete the space.")
        {
            IsCertain = false,
        },
        new("][", NamedLink(), "There is no address for this link.", "Write the address after the words: [words](https://…)."),
        new(")[", TurnedLink(), "The brackets of this link are the wrong way round.", "Write [words](https://…)."),
        new("[[", WikiLink(), "A link in double brackets prints as it is.",
            "Write [words](https://…), or [](#…) for a place in this paper.",
            "Write [words](https://…)."),
        new(":", Emoji(), "The name of this emoji prints as it is.", $"Delete it, {Backslash}.") { IsCertain = false },
        new("[!", Alert(), "Boxes of this kind print as text.", "Write '::: callout', the text, and ':::'.",
            "Delete it; boxes belong in templates."),
        new("\\", Latex(), "LaTeX prints as it is.", "Delete it; write '---' for a new page and **bold** for bold.", "Delete it."),
        new("\\n", TypedLineEnd(), "'\\n' prints as it is.", "Start a new line in the file; end this one with a backslash."),
        new("[@", Cited(), "This fact cannot be read, so it prints as typed.", "Write {{ plan.footprint.population }}.",
            "Write it without spaces, as in [@footprint.population]."),
        new("&", Entity(), "This code for a character prints as it is.", "Type the character itself."),
        new("$$", Formula(), "Formulas print as they are.", $"Write it in words, {Backslash}."),
        new("`", Backquote(), "This backquote prints as it is.", "Type an apostrophe (’), or delete it.") { IsCertain = false },
        new("\\", LastBackslash(), "This backslash prints, because no line follows it.", "Delete it."),
    ];

    private static readonly SearchValues<char> s_signs = SearchValues.Create("*_~^={[]\\&$`+:");

    /// <summary>Whether there can be any: most texts are done with this.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(s_signs);

    /// <summary>The first place of each kind of mark.</summary>
    public static IEnumerable<Slip> In(string text, bool isTemplate)
    {
        foreach (var mark in s_all)
            if (text.Contains(mark.Sign, StringComparison.OrdinalIgnoreCase) && mark.Pattern.Match(text) is { Success: true } match)
                yield return new Slip(match.Index, match.Length,
                    new Advice(mark.Message, isTemplate ? mark.Hint : mark.InPlan ?? mark.Hint), mark.IsCertain);
    }

    /// <param name="Sign">Characters that each match contains, to look for first.</param>
    /// <param name="InPlan">What to do in a text of the plan, where it differs.</param>
    private sealed record Mark(string Sign, Regex Pattern, string Message, string Hint, string? InPlan = null)
    {
        public bool IsCertain { get; init; } = true;
    }

    [GeneratedRegex(@"\*\*(?!\*)")]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?<![\w_])__(?=[\p{L}\p{N}\uFFFC])")]
    private static partial Regex BoldLine();

    [GeneratedRegex(@"(?<![\w*\uFFFC])\*(?=[\p{L}\uFFFC])[^*\n]{0,300}[^\S\n]\*(?![\w*])")]
    private static partial Regex Italic();

    [GeneratedRegex(@"(?<![\w_\uFFFC])_(?=[\p{L}\uFFFC])[^_\n]{0,300}[^\S\n]_(?![\w_])")]
    private static partial Regex ItalicLine();

    [GeneratedRegex("~~")]
    private static partial Regex Struck();

    [GeneratedRegex(@"(?<=[\p{L}\p{N})])~[^\s~]{1,12}~")]
    private static partial Regex Subscript();

    [GeneratedRegex(@"\^\[")]
    private static partial Regex InlineNote();

    [GeneratedRegex(@"(?<=[\p{L}\p{N})])\^(?:[^\s^]{1,12}\^|[\p{N}-])")]
    private static partial Regex Superscript();

    [GeneratedRegex(@"(?<!=)==(?=[^\s=])[^=\n]{1,300}==(?!=)")]
    private static partial Regex Marked();

    [GeneratedRegex(@"(?<!\S)\+\+(?=[^\s+])[^+\n]{1,300}(?<=\S)\+\+")]
    private static partial Regex Underlined();

    [GeneratedRegex(@"\[\[?[_\uFFFC]?TOC[_\uFFFC]?\]|\{:?toc\}", RegexOptions.IgnoreCase)]
    private static partial Regex Contents();

    [GeneratedRegex(@"\{%")]
    private static partial Regex Jinja();

    [GeneratedRegex(@"\{\#[^{}\n]{0,300}\#\}")]
    private static partial Regex JinjaNote();

    [GeneratedRegex("<%")]
    private static partial Regex MergeCode();

    [GeneratedRegex(@"(?<!\{)\$?\{(?:plan|paper|round|stage)\b[\w.]{0,80}\}(?!\})|\$\{[\w.]{1,80}\}")]
    private static partial Regex OneBrace();

    [GeneratedRegex(@"\{\{")]
    private static partial Regex TwoBraces();

    [GeneratedRegex(@"\{(?:[#.:][\w-]|(?:width|height|style|class)\s*=)[^}\n]{0,80}\}")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"!\[[^\]\n]{0,200}\]\([^)\n]{0,200}\s=\d*x")]
    private static partial Regex SizedPicture();

    [GeneratedRegex(@"!\[(?![^\]\n]{0,200}\]\([^)\n]{0,200}\s=\d*x)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?<!!\[[^\]\n]{0,200})\]\(")]
    private static partial Regex BrokenLink();

    [GeneratedRegex(@"\][^\S\n]{1,3}\((?:https?:|www\.|mailto:|#)")]
    private static partial Regex SpacedLink();

    [GeneratedRegex(@"\]\[[^\]\n]{0,80}\]")]
    private static partial Regex NamedLink();

    [GeneratedRegex(@"\)\[(?:https?:|www\.|mailto:|#)")]
    private static partial Regex TurnedLink();

    [GeneratedRegex(@"(?<!!)\[\[(?![_\uFFFC]?TOC)[^\]\n]{1,120}\]\]")]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"(?<![\w:]):[a-z][a-z0-9_+-]{1,30}:(?![\w:])")]
    private static partial Regex Emoji();

    [GeneratedRegex(@"\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|INFO)\]", RegexOptions.IgnoreCase)]
    private static partial Regex Alert();

    [GeneratedRegex(@"\\(?:newpage|pagebreak|clearpage|textbf|textit|emph|section|subsection|begin|end|tableofcontents|item|footnote|cite"
        + @"|ref|label|includegraphics)\b")]
    private static partial Regex Latex();

    [GeneratedRegex(@"\\n(?![a-z])")]
    private static partial Regex TypedLineEnd();

    [GeneratedRegex(@"\[@")]
    private static partial Regex Cited();

    [GeneratedRegex(@"&(?:(?:nbsp|amp|lt|gt|quot|pound|euro|copy|reg|trade|[nm]dash|hellip|[lr][sd]quo|bull|middot|times|deg"
        + @"|frac[13][24])\b|#\d{2,6}|#x[0-9a-f]{2,5}|[A-Za-z][A-Za-z0-9]{1,12};)", RegexOptions.IgnoreCase)]
    private static partial Regex Entity();

    [GeneratedRegex(@"\$\$[^$\n]{1,300}\$\$")]
    private static partial Regex Formula();

    [GeneratedRegex("`")]
    private static partial Regex Backquote();

    [GeneratedRegex(@"(?<!\\)\\\s*\z")]
    private static partial Regex LastBackslash();
}
