namespace StpGen.Core.Text.LineBreaks;

/// <summary>The text between two spaces, and where a line may end inside it.</summary>
/// <param name="End">Offset, exclusive.</param>
/// <param name="IsAddress">A web or mail address, which ends lines at its own signs.</param>
internal readonly record struct Token(int Start, int End, bool IsAddress)
{
    // So few letters look lost at the end or the start of a line: "e-mail", "w/c", "co-op".
    private const int FewLetters = 2;

    // An address no longer than this is kept whole if it fits on a line.
    private const int ShortAddress = 20;

    // Nor is so short a beginning or end of one worth a line's end.
    private const int LeastAddressPart = 4;

    public static Token At(string text, int start, int end)
    {
        var span = text.AsSpan(start, end - start);
        return new Token(start, end, IsAddressText(span));
    }

    /// <summary>Whether a line may end after the character at <paramref name="i"/>, another following it in the token.</summary>
    public bool BreaksAfter(string text, int i) =>
        i > Start && i + 1 < End && (IsAddress ? End - Start > ShortAddress && InAddress(text, i) : InWord(text, i));

    private static bool IsAddressText(ReadOnlySpan<char> span) => span.Contains("://", StringComparison.Ordinal)
        || span.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (span.IndexOf('@') is > 0 and var at && span[at..].Contains('.'));

    // After / . - _ ? & = # and @, never before, so that the break is recognisable.
    private bool InAddress(string text, int i) =>
        text[i] is '/' or '.' or '-' or '_' or '?' or '&' or '=' or '#' or '@'
        && char.IsLetterOrDigit(text[i + 1]) && i + 1 - Start >= LeastAddressPart && End - (i + 1) >= LeastAddressPart - 1
        && text[i - 1] != ':';

    // After a hyphen, a slash or a dash, never before; not within dates, years and ranges of numbers ("2016/17", "10-12", "2016–21").
    private bool InWord(string text, int i)
    {
        if (!char.IsLetterOrDigit(text[i - 1])) return false;
        var next = text[i + 1];
        return text[i] switch
        {
            '-' or '/' or '\u2010' => char.IsLetter(next) && LettersBefore(text, i) > FewLetters - 1 && LettersAfter(text, i) > FewLetters,
            '–' => char.IsLetterOrDigit(next) && !(char.IsDigit(text[i - 1]) && char.IsDigit(next)),
            '—' => char.IsLetterOrDigit(next),
            _ => false,
        };
    }

    private int LettersBefore(string text, int i)
    {
        var start = i;
        while (start > Start && char.IsLetterOrDigit(text[start - 1])) start--;
        return i - start;
    }

    private int LettersAfter(string text, int i)
    {
        var end = i + 1;
        while (end < End && char.IsLetterOrDigit(text[end])) end++;
        return end - i - 1;
    }
}
