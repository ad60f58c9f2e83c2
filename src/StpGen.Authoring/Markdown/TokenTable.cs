using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Markdown;

/// <summary>A value that a template put into a text: plain characters, prose, or a note that the value is missing.</summary>
internal abstract record TokenValue(SourceSpan? Span)
{
    /// <summary>How many characters it gives a paper.</summary>
    public abstract int Length { get; }

    /// <summary>What it says of the plan; see <see cref="TextRun.Facts"/>.</summary>
    public ImmutableArray<int> Facts { get; init; } = [];
}

internal sealed record PlainToken(string Text, SourceSpan? Span) : TokenValue(Span)
{
    public override int Length => Text.Length;
}

internal sealed record ProseToken(Prose Prose) : TokenValue(Prose.Span)
{
    public override int Length => Prose.Markdown.Length;
}

internal sealed record MissingToken(string Text, bool IsStated = false) : TokenValue((SourceSpan?)null)
{
    public override int Length => Text.Length;
}

/// <summary>
/// In Markdown, values are opaque tokens (private-use characters around a number), so that no value can ever
/// change the structure of a page. Plans and templates may not contain those characters themselves.
/// </summary>
internal sealed class TokenTable
{
    public const char Open = '\uE000';
    public const char Close = '\uE001';

    private readonly List<TokenValue> _values = [];

    public static TokenTable Empty { get; } = new();

    /// <summary>The token for a value.</summary>
    public string Add(TokenValue value)
    {
        _values.Add(value is PlainToken plain ? plain with { Text = WithoutMarks(plain.Text) } : value);
        return Open + (_values.Count - 1).ToString(CultureInfo.InvariantCulture) + Close;
    }

    // A template can compute these characters; as text they would stand for the value of another place.
    private static string WithoutMarks(string text) =>
        text.AsSpan().ContainsAny(Open, Close) ? text.Replace(Open.ToString(), "").Replace(Close.ToString(), "") : text;

    /// <summary>The pieces of a text: literal characters (no value) and values, with the offset at which each starts.</summary>
    public IEnumerable<(int Offset, string Text, TokenValue? Value)> Split(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var open = text.IndexOf(Open, start);
            var close = open < 0 ? -1 : text.IndexOf(Close, open);
            if (close < 0)
            {
                yield return (start, text[start..], null);
                yield break;
            }
            if (open > start) yield return (start, text[start..open], null);
            yield return (open, "", _values[int.Parse(text.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture)]);
            start = close + 1;
        }
    }

    /// <summary>How long a text is with its tokens replaced.</summary>
    public long LengthOf(string text) => Split(text).Sum(piece => (long)(piece.Value?.Length ?? piece.Text.Length));

    /// <summary>A finding about what a template wrote: a name in it may have a value in it, whose mark is for no reader.</summary>
    public Finding WithoutMarks(Finding finding) =>
        finding.Message.Contains(Open) || finding.Hints.Any(hint => hint.Contains(Open))
            ? finding with { Message = Shortened(finding.Message), Hints = [.. finding.Hints.Select(Shortened)] } : finding;

    private string Shortened(string text) => string.Concat(Split(text).Select(piece => piece.Value is null ? piece.Text : "…"));

    /// <summary>The facts of the values in a text.</summary>
    public ImmutableArray<int> FactsIn(string text) =>
        text.Contains(Open) ? [.. Split(text).SelectMany(piece => piece.Value is { } value ? value.Facts : [])] : [];

    /// <summary>A text with its tokens replaced by their plain text: for addresses, titles and captured text.</summary>
    public string Flatten(string text)
    {
        if (!text.Contains(Open)) return text;
        var flat = new StringBuilder();
        foreach (var (_, literal, value) in Split(text))
            flat.Append(value switch
            {
                null => literal,
                PlainToken plain => plain.Text,
                ProseToken prose => prose.Prose.Markdown,
                MissingToken missing => missing.Text,
                _ => "",
            });
        return flat.ToString();
    }
}
