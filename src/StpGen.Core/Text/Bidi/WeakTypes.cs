namespace StpGen.Core.Text.Bidi;

/// <summary>Resolves numbers, their separators and signs, and marks (Unicode Standard Annex 9, rules W1 to W7).</summary>
internal static class WeakTypes
{
    public static void Resolve(BidiClass[] c, BidiClass embedding)
    {
        // W1: a mark has the type of the character it is on.
        for (var i = 0; i < c.Length; i++)
            if (c[i] == BidiClass.NSM) c[i] = i == 0 ? embedding : c[i - 1];
        // W2, W3: digits after Arabic letters are Arabic numbers; then those letters are as other right-to-left ones.
        var strong = embedding;
        for (var i = 0; i < c.Length; i++)
            if (c[i] is BidiClass.L or BidiClass.R or BidiClass.AL) strong = c[i];
            else if (c[i] == BidiClass.EN && strong == BidiClass.AL) c[i] = BidiClass.AN;
        c.AsSpan().Replace(BidiClass.AL, BidiClass.R);
        // W4: one separator between two numbers of a kind belongs to them.
        for (var i = 1; i + 1 < c.Length; i++)
            if (c[i - 1] == c[i + 1]
                && ((c[i] == BidiClass.ES && c[i - 1] == BidiClass.EN)
                    || (c[i] == BidiClass.CS && c[i - 1] is BidiClass.EN or BidiClass.AN)))
                c[i] = c[i - 1];
        Terminators(c);
        // W6: what is left of separators and signs is neutral. W7: European digits after left-to-right text are as that text.
        strong = embedding;
        for (var i = 0; i < c.Length; i++)
            if (c[i] is BidiClass.ES or BidiClass.ET or BidiClass.CS) c[i] = BidiClass.ON;
            else if (c[i] is BidiClass.L or BidiClass.R) strong = c[i];
            else if (c[i] == BidiClass.EN && strong == BidiClass.L) c[i] = BidiClass.L;
    }

    // W5: currency and percent signs beside a European number belong to it.
    private static void Terminators(BidiClass[] c)
    {
        for (var i = 0; i < c.Length;)
        {
            var start = i;
            while (i < c.Length && c[i] == BidiClass.ET) i++;
            if (i == start) i++;
            else if ((start > 0 && c[start - 1] == BidiClass.EN) || (i < c.Length && c[i] == BidiClass.EN))
                c.AsSpan(start..i).Fill(BidiClass.EN);
        }
    }
}
