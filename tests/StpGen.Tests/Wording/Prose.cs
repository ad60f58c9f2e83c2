using System.Text.RegularExpressions;

namespace StpGen.Tests.Wording;

/// <summary>Words that people read: where they are, and what they say.</summary>
internal sealed record Prose(string Path, int Line, string Text)
{
    /// <summary>Each turn to avoid that the words use, as <c>path:line: avoid → write</c>.</summary>
    public IEnumerable<string> Faults(IReadOnlyList<Turn> turns) =>
        from turn in turns
        from at in turn.In(Text)
        orderby at
        select $"{Path}:{Line + Text.AsSpan(0, at).Count('\n')}: '{turn.Avoid}' in “{Around(at)}” → {turn.Write}";

    private string Around(int at) => Text[Math.Max(0, at - 30)..Math.Min(Text.Length, at + 40)].ReplaceLineEndings(" ");
}

/// <summary>Finds the words that people read in source files, guides and templates.</summary>
internal static partial class ProseReader
{
    /// <summary>The string literals of C# source that are words and not names or marks.</summary>
    public static IEnumerable<Prose> Literals(string path, string source) =>
        from piece in CSharpText.Read(source)
        where piece.Kind == PieceKind.Text && IsWords(piece.Value)
        select new Prose(path, piece.Line, piece.Value);

    public static IEnumerable<Prose> Comments(string path, string source) =>
        from piece in CSharpText.Read(source)
        where piece.Kind == PieceKind.Comment
        select new Prose(path, piece.Line, CodeElements().Replace(piece.Value, Blank));

    /// <summary>A page of Markdown without its code, its links’ addresses and its front matter.</summary>
    public static Prose Markdown(string path, string text) => new(path, 1, MarkdownCode().Replace(text, Blank));

    /// <summary>A template’s own words, with the phrases that it gives to functions.</summary>
    public static Prose Template(string path, string text) =>
        new(path, 1, TemplateCode()
            .Replace(MarkdownCode().Replace(text, Blank), m => Blank(m, Phrases().Matches(m.Value).Select(p => (p.Index, p.Length)))));

    /// <summary>The texts of a plan file and its comments, without names of fields, ids and sources.</summary>
    public static Prose PlanText(string path, string text) => new(path, 1, PlanCode().Replace(text, Blank));

    /// <summary>Two words at least, and none of the marks that style sheets, XML and patterns are made of.</summary>
    private static bool IsWords(string text) => TwoWords().IsMatch(text) && !Markup().IsMatch(text);

    private static string Blank(Match match) => Blank(match, []);

    /// <summary>Spaces in place of a match, but for some stretches of it, so that lines stay where they are.</summary>
    private static string Blank(Match match, IEnumerable<(int Index, int Length)> kept) =>
        string.Create(match.Length, (match.Value, Kept: kept.ToList()), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = state.Value[i] == '\n' || state.Kept.Exists(k => k.Index <= i && i < k.Index + k.Length) ? state.Value[i] : ' ';
    });

    [GeneratedRegex(@"\p{L}{2,}\W* \W*\p{L}{2,}")]
    private static partial Regex TwoWords();

    [GeneratedRegex(@"</|/>|;\s*\}|\(\?|\{\s*[a-z-]+:|^[a-z-]+: [^.]*;$")]
    private static partial Regex Markup();

    [GeneratedRegex(@"<c>.*?</c>|<code>.*?</code>|<[^>\n]*>", RegexOptions.Singleline)]
    private static partial Regex CodeElements();

    [GeneratedRegex(@"\A---\n.*?\n---\n|^(?<fence>`{3,}).*?^\k<fence>$|`[^`\n]+`|\]\([^)\n]*\)|https?:\S+",
        RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex MarkdownCode();

    /// <summary>The name of a field with its value where that is an id or a source, a reference to a fact, an address.</summary>
    [GeneratedRegex(@"^ *-? *(source|id|brand|from|until|date|aliases): .*$|^ *-? *\w+:(?= |$)|(?<=: |- )[a-z0-9]+(-[a-z0-9]+)+ *$"
        + @"|\[@[^\]]*\]|: \[[^\]]*\]|https?:\S+", RegexOptions.Multiline)]
    private static partial Regex PlanCode();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex TemplateCode();

    [GeneratedRegex(@"(?<="")[^""\n]* [^""\n]*(?="")")]
    private static partial Regex Phrases();
}
