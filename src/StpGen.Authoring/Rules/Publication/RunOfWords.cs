namespace StpGen.Authoring.Rules.Publication;

/// <summary>Some words in a row of a text, equal to the same words elsewhere whatever their capitals and what is between them.</summary>
/// <remarks>A text has as many as it has words: none is copied.</remarks>
internal readonly struct RunOfWords : IEquatable<RunOfWords>
{
    private readonly string _text;
    private readonly int _hash;

    private RunOfWords(string text, int start, int end, int hash) => (_text, Start, Length, _hash) = (text, start, end - start, hash);

    public int Start { get; }

    public int Length { get; }

    /// <summary>Every run of so many words in a text.</summary>
    public static IEnumerable<RunOfWords> In(string text, int words)
    {
        var (starts, hashes) = (new int[words], new int[words]);
        var (at, count) = (0, 0);
        while (Next(text, ref at, text.Length) is var start and >= 0)
        {
            (starts[count % words], hashes[count % words]) = (start, HashOf(text.AsSpan(start, at - start)));
            if (++count < words) continue;
            var hash = 0;
            for (var i = 0; i < words; i++) hash = unchecked((hash * 31) + hashes[(count + i) % words]);
            yield return new(text, starts[count % words], at, hash);
        }
    }

    public bool Equals(RunOfWords other)
    {
        if (_hash != other._hash) return false;
        var (at, otherAt, end, otherEnd) = (Start, other.Start, Start + Length, other.Start + other.Length);
        while (true)
        {
            var (start, otherStart) = (Next(_text, ref at, end), Next(other._text, ref otherAt, otherEnd));
            if (start < 0 || otherStart < 0) return start < 0 && otherStart < 0;
            if (at - start != otherAt - otherStart) return false;
            for (var i = 0; i < at - start; i++)
                if (Plain(_text[start + i]) != Plain(other._text[otherStart + i])) return false;
        }
    }

    public override bool Equals(object? obj) => obj is RunOfWords other && Equals(other);

    public override int GetHashCode() => _hash;

    /// <summary>Where the next word starts, and in <paramref name="at"/> where it ends; negative: there is none.</summary>
    private static int Next(string text, ref int at, int end)
    {
        while (at < end && !char.IsLetterOrDigit(text[at])) at++;
        if (at >= end) return -1;
        var start = at;
        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '\'' or '’')) at++;
        return start;
    }

    private static int HashOf(ReadOnlySpan<char> word)
    {
        var hash = word.Length;
        foreach (var c in word) hash = unchecked((hash * 31) + Plain(c));
        return hash;
    }

    private static char Plain(char c) => c == '’' ? '\'' : char.ToLowerInvariant(c);
}
