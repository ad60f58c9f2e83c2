namespace StpGen.Core.Text;

/// <summary>The order of texts in which numbers count as numbers: line 9 comes before line 10.</summary>
public sealed class NumbersInText : IComparer<string>
{
    private NumbersInText()
    {
    }

    public static NumbersInText Order { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (one, other) = (x ?? "", y ?? "");
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            var left = Piece(one, i);
            var right = Piece(other, j);
            var order = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0])
                ? CompareNumbers(left, right) : left.CompareTo(right, StringComparison.OrdinalIgnoreCase);
            if (order != 0) return order;
            (i, j) = (i + left.Length, j + right.Length);
        }
        var length = one.Length.CompareTo(other.Length);
        return length != 0 ? length : string.CompareOrdinal(one, other);
    }

    /// <summary>The digits, or the other characters, from a place on.</summary>
    private static ReadOnlySpan<char> Piece(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]) == char.IsAsciiDigit(text[start])) end++;
        return text.AsSpan(start, end - start);
    }

    private static int CompareNumbers(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var left = one.TrimStart('0');
        var right = other.TrimStart('0');
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.CompareTo(right, StringComparison.Ordinal);
    }
}
