namespace StpGen.Core.Text.Bidi;

/// <summary>Gives both brackets of a pair one direction (Unicode Standard Annex 9, rule N0), for the brackets of running text.</summary>
internal static class BracketPairs
{
    private const string Openers = "([{";
    private const string Closers = ")]}";
    private const int MostOpen = 63;

    public static void Resolve(string text, BidiClass[] classes, ReadOnlySpan<BidiClass> original, BidiClass embedding)
    {
        foreach (var (open, close) in Pairs(text, classes))
        {
            if (Direction(classes, open, close, embedding) is not { } direction) continue;
            Set(classes, original, open, direction);
            Set(classes, original, close, direction);
        }
    }

    // By their openers' order. A closer ends the nearest opener of its kind, and those within that pair are left alone.
    private static List<(int Open, int Close)> Pairs(string text, BidiClass[] classes)
    {
        List<(int, int)> pairs = [];
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (classes[i] != BidiClass.ON) continue;
            if (Openers.Contains(text[i], StringComparison.Ordinal))
            {
                if (open.Count == MostOpen) break;
                open.Push(i);
            }
            else if (Closers.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var kind && open.Any(o => text[o] == Openers[kind]))
            {
                while (text[open.Peek()] != Openers[kind]) open.Pop();
                pairs.Add((open.Pop(), i));
            }
        }
        pairs.Sort();
        return pairs;
    }

    // The paragraph's own direction if it occurs inside; otherwise the other, if it also comes before; null if nothing strong is inside.
    private static BidiClass? Direction(BidiClass[] classes, int open, int close, BidiClass embedding)
    {
        var hasOther = false;
        for (var i = open + 1; i < close; i++)
            if (Strong(classes[i]) is { } strong)
            {
                if (strong == embedding) return embedding;
                hasOther = true;
            }
        if (!hasOther) return null;
        for (var i = open - 1; i >= 0; i--)
            if (Strong(classes[i]) is { } before) return before;
        return embedding;
    }

    // Marks on a bracket go with it.
    private static void Set(BidiClass[] classes, ReadOnlySpan<BidiClass> original, int index, BidiClass direction)
    {
        classes[index] = direction;
        for (var i = index + 1; i < classes.Length && original[i] == BidiClass.NSM; i++) classes[i] = direction;
    }

    private static BidiClass? Strong(BidiClass c) => c switch
    {
        BidiClass.L => BidiClass.L,
        BidiClass.R or BidiClass.EN or BidiClass.AN => BidiClass.R,
        _ => null,
    };
}
