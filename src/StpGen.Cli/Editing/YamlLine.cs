using System.Collections.Immutable;

namespace StpGen.Cli.Editing;

/// <summary>A line of YAML by itself: its dashes, its key and its value, as far as one line tells.</summary>
internal sealed class YamlLine
{
    /// <param name="text">Without its end.</param>
    public YamlLine(string text)
    {
        var at = 0;
        var dashes = ImmutableArray.CreateBuilder<int>();
        while (true)
        {
            while (at < text.Length && text[at] == ' ') at++;
            if (at >= text.Length || text[at] != '-' || (at + 1 < text.Length && text[at + 1] != ' ')) break;
            dashes.Add(at++);
        }
        (Dashes, ContentStart) = (dashes.ToImmutable(), at);
        CommentStart = CommentIn(text, at);
        ContentEnd = text.AsSpan(0, CommentStart).TrimEnd().Length;
        if (ContentEnd < ContentStart) ContentEnd = ContentStart;
        FindKey(text);
    }

    /// <summary>The columns of the dashes that begin items of lists.</summary>
    public ImmutableArray<int> Dashes { get; }

    /// <summary>Where the first word after dashes is, or would be.</summary>
    public int ContentStart { get; }

    public int ContentEnd { get; }

    /// <summary>The length of the line if it has no comment.</summary>
    public int CommentStart { get; }

    public bool IsEmpty => Dashes.IsEmpty && ContentEnd == ContentStart;

    /// <summary>Without quotation marks; null: the line has none.</summary>
    public string? Key { get; private set; }

    public int KeyEnd { get; private set; }

    /// <summary>Of the value after a key, or where it would be; without a key, of the content.</summary>
    public int ValueStart { get; private set; }

    private void FindKey(string text)
    {
        ValueStart = ContentStart;
        if (ContentStart >= ContentEnd || text[ContentStart] is '{' or '[' or '|' or '>') return;
        var quote = text[ContentStart] is '"' or '\'' ? text[ContentStart] : '\0';
        var end = quote == '\0' ? ContentStart : text.IndexOf(quote, ContentStart + 1) + 1;
        if (end < ContentStart) return;
        while (end < ContentEnd && !(text[end] == ':' && (end + 1 >= ContentEnd || text[end + 1] == ' '))) end++;
        if (end <= ContentStart || end >= ContentEnd) return;
        (Key, KeyEnd) = (text[ContentStart..end].Trim('"', '\'', ' '), end);
        ValueStart = end + 1;
        while (ValueStart < text.Length && text[ValueStart] == ' ') ValueStart++;
    }

    /// <summary>A comment begins the line, or comes after a space; not within quotation marks.</summary>
    private static int CommentIn(string text, int start)
    {
        var quote = '\0';
        for (var i = start; i < text.Length; i++)
        {
            if (quote != '\0')
            {
                if (text[i] == quote) quote = '\0';
            }
            else if (text[i] is '"' or '\'' && (i == start || text[i - 1] is ' ' or '[' or '{' or ',')) quote = text[i];
            else if (text[i] == '#' && (i == 0 || text[i - 1] is ' ' or '\t')) return i;
        }
        return text.Length;
    }
}
