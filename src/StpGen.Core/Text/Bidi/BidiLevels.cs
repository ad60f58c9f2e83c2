using System.Text;

namespace StpGen.Core.Text.Bidi;

/// <summary>
/// Embedding levels of a paragraph: Unicode Standard Annex 9, rules P2 to P3, W1 to W7, N0 to N2, I1 to I2. Explicit embeddings,
/// overrides and isolates (X1 to X8) have been taken out of the text before, so a paragraph is one level run.
/// </summary>
public sealed class BidiLevels
{
    private readonly byte[] _levels;

    private BidiLevels(byte[] levels, int baseLevel) => (_levels, Base) = (levels, baseLevel);

    /// <summary>0 or 1, by the first strong character.</summary>
    public int Base { get; }

    /// <summary>Of a UTF-16 code unit.</summary>
    public int this[int index] => _levels[index];

    /// <summary>Null when all of the text reads from left to right, as nearly all does.</summary>
    public static BidiLevels? Of(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u058F') < 0) return null;
        var classes = Classes(text);
        if (!classes.Any(c => c is BidiClass.R or BidiClass.AL or BidiClass.AN)) return null;
        var baseLevel = classes.FirstOrDefault(c => c is BidiClass.L or BidiClass.R or BidiClass.AL) is BidiClass.R or BidiClass.AL ? 1 : 0;
        var embedding = baseLevel == 1 ? BidiClass.R : BidiClass.L;
        ReadOnlySpan<BidiClass> original = [.. classes];
        WeakTypes.Resolve(classes, embedding);
        BracketPairs.Resolve(text, classes, original, embedding);
        ResolveNeutrals(classes, embedding);
        return new BidiLevels([.. classes.Select(c => LevelOf(c, baseLevel))], baseLevel);
    }

    private static BidiClass[] Classes(string text)
    {
        var classes = new BidiClass[text.Length];
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            classes.AsSpan(i, length).Fill(BidiClasses.Of(rune.Value));
            i += length;
        }
        return classes;
    }

    // N1, N2: neutrals between text of one direction take it, numbers counting as right to left; else the paragraph's.
    private static void ResolveNeutrals(BidiClass[] classes, BidiClass embedding)
    {
        for (var i = 0; i < classes.Length;)
        {
            var start = i;
            while (i < classes.Length && IsNeutral(classes[i])) i++;
            if (i > start)
            {
                var before = start == 0 ? embedding : Strong(classes[start - 1]);
                var after = i == classes.Length ? embedding : Strong(classes[i]);
                classes.AsSpan(start..i).Fill(before == after ? before : embedding);
            }
            else i++;
        }
    }

    private static bool IsNeutral(BidiClass c) => c is BidiClass.WS or BidiClass.ON;

    private static BidiClass Strong(BidiClass c) => c == BidiClass.L ? BidiClass.L : BidiClass.R;

    private static byte LevelOf(BidiClass c, int level) => (byte)((c, level) switch
    {
        (BidiClass.L, 0) => 0,
        (BidiClass.R, _) => 1,
        _ => 2,
    });
}
