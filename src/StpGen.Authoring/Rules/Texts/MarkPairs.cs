namespace StpGen.Authoring.Rules.Texts;

/// <summary>Matches brackets and quotation marks within a text.</summary>
internal static class MarkPairs
{
    /// <summary>The mark that closes what another opens.</summary>
    public static char Closing(char opening) => opening switch
    {
        '(' => ')',
        '[' => ']',
        '“' => '”',
        '‘' => '’',
        _ => opening,
    };

    /// <summary>The first mark without a partner, and whether it is a closing one; null: all have one.</summary>
    public static (int At, bool IsClosing)? FirstWithoutPartner(string text)
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsOpening(text, i, open)) open.Push(i);
            else if (c is ')' or ']' or '”' || (c is '"' or '\'' or '’' && IsOpen(open, text, c)))
            {
                if (c is '’' or '\'' && !EndsQuotation(text, i, open)) continue;
                // An apostrophe may have closed a single quotation mark, or none may have been meant.
                while (c is not '\'' and not '’' && open.TryPeek(out var single) && text[single] is '‘' or '\''
                    && c != Closing(text[single]))
                    open.Pop();
                if (open.TryPeek(out var at)
                    && (Closing(text[at]) == c || (text[at] == '“' && c == '"') || (text[at] == '"' && c == '”')))
                    open.Pop();
                else if (c is '\'' or '’') continue;
                else if (c == ')' && IsLabel(text, i)) continue;
                else return open.Count > 0 ? (open.Peek(), false) : (i, true);
            }
        }
        return open.Count > 0 ? (open.Last(), false) : null;
    }

    private static bool IsOpening(string text, int i, Stack<int> open)
    {
        var (before, after) = (i == 0 ? ' ' : text[i - 1], i + 1 < text.Length ? text[i + 1] : ' ');
        return text[i] switch
        {
            '(' or '[' or '“' => true,
            // The mark of inches is not a quotation mark.
            '"' => !char.IsDigit(before) && !IsOpen(open, text, '"'),
            // Neither is the mark of what is left out: ’em, ’16.
            '‘' or '\'' => (char.IsWhiteSpace(before) || before is '(' or '[' or '–' or '—') && char.IsLetter(after)
                && !IsElision(text, i),
            _ => false,
        };
    }

    private static bool IsOpen(Stack<int> open, string text, char closing) =>
        open.Any(at => Closing(text[at]) == closing || (closing == '"' && text[at] == '“'));

    /// <summary>After a letter or full stop and before no letter; a plural's apostrophe counts only if no later mark can close.</summary>
    private static bool EndsQuotation(string text, int i, Stack<int> open) =>
        (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])) && open.Any(at => Closing(text[at]) == text[i])
        && !(i > 0 && text[i - 1] == 's' && text.AsSpan(i + 1).IndexOf(text[i]) >= 0 && i + 1 < text.Length && text[i + 1] == ' ');

    private static bool IsElision(string text, int i) =>
        text.AsSpan(i + 1).StartsWith("em ", StringComparison.Ordinal) || text.AsSpan(i + 1).StartsWith("n", StringComparison.Ordinal)
            && i + 2 < text.Length && text[i + 2] is '’' or '\'' or ' '
        || text.AsSpan(i + 1).StartsWith("til", StringComparison.Ordinal) || text.AsSpan(i + 1).StartsWith("tis", StringComparison.Ordinal);

    /// <summary>A letter or number before the bracket numbers an item: <c>a)</c>, <c>1)</c>, <c>iv)</c>.</summary>
    private static bool IsLabel(string text, int i)
    {
        var start = i;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1])) start--;
        return i - start is > 0 and <= 3 && (start == 0 || char.IsWhiteSpace(text[start - 1]))
            && (i - start == 1 || text[start..i].All(char.IsDigit) || text[start..i].All(c => "ivx".Contains(c)));
    }
}
