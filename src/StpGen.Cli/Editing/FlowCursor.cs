using System.Collections.Immutable;

namespace StpGen.Cli.Editing;

/// <summary>What is at a place within the value of a line, which may be a list or record in brackets.</summary>
internal static class FlowCursor
{
    /// <param name="path">To the value.</param>
    public static YamlCursor At(ImmutableArray<YamlStep> path, string line, int start, int column)
    {
        var open = new Stack<(bool IsMap, ImmutableArray<YamlStep> Path, HashSet<string> Keys)>();
        var (here, from, quote, isValue) = (path, start, '\0', true);
        for (var i = start; i < column && i < line.Length; i++)
        {
            var c = line[i];
            if (quote != '\0')
            {
                if (c == quote) quote = '\0';
                continue;
            }
            switch (c)
            {
                case '"' or '\'' when i == from: quote = c; break;
                case '{' or '[' when i == from:
                    open.Push((c == '{', here, []));
                    if (c == '[') here = here.Add(new(null));
                    (from, isValue) = (i + 1, c == '[');
                    break;
                case '}' or ']' when open.Count > 0:
                    here = open.Pop().Path;
                    isValue = true;
                    break;
                case ',' when open.Count > 0:
                    (here, from) = (open.Peek().IsMap ? open.Peek().Path : here, i + 1);
                    isValue = !open.Peek().IsMap;
                    break;
                case ':' when open.Count > 0 && open.Peek().IsMap && !isValue:
                    var key = line[from..i].Trim(' ', '"', '\'');
                    open.Peek().Keys.Add(key);
                    (here, from, isValue) = (here.Add(new(key)), i + 1, true);
                    break;
                case ' ' when i == from: from = i + 1; break;
            }
        }
        from = Math.Min(from, column);
        var end = EndOf(line, column, open.Count > 0, quote);
        return new(here, isValue ? YamlPart.Value : YamlPart.Key, from, end, line[from..column],
            open.TryPeek(out var around) && !isValue ? [.. around.Keys] : [])
        { Whole = line[from..end] };
    }

    private static int EndOf(string line, int column, bool isFlow, char quote)
    {
        var end = column;
        while (end < line.Length && (quote != '\0' ? line[end] != quote : isFlow ? line[end] is not (',' or ']' or '}' or ':')
            : !(line[end] == '#' && end > 0 && line[end - 1] == ' '))) end++;
        if (quote != '\0' && end < line.Length) return end + 1;
        while (end > column && line[end - 1] == ' ') end--;
        return end;
    }
}
