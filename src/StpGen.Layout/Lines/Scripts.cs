using StpGen.Core.Text.Bidi;

namespace StpGen.Layout.Lines;

/// <summary>Parts text into stretches that are shaped in one go: one direction, one script.</summary>
internal static class Scripts
{
    // Blocks from here on contain Hebrew, Arabic and the scripts of Asia; those before are Latin, Greek, Cyrillic and Armenian,
    // which need no splitting.
    private const char FirstComplex = '\u0590';

    /// <summary>Letters whose shape a joiner after them may change: Arabic, Syriac, NKo, the Indic scripts.</summary>
    public static bool Joins(char c) => c is >= '\u0600' and <= '\u0DFF';

    /// <summary>The end, exclusive, of the stretch that begins at <paramref name="start"/>.</summary>
    public static int EndOfRun(string text, BidiLevels? levels, int start, int end)
    {
        if (levels is null && text.AsSpan(start, end - start).IndexOfAnyExceptInRange('\0', FirstComplex) < 0) return end;
        var script = 0;
        for (var i = start; i < end; i++)
        {
            if (levels is not null && levels[i] != levels[start]) return i;
            var here = Of(text[i]);
            if (here == 0) continue;
            if (script != 0 && here != script) return i;
            script = here;
        }
        return end;
    }

    // Coarse: a number for each group of blocks; 0 for what goes with any script.
    private static int Of(char c) => c switch
    {
        _ when !char.IsLetter(c) => 0,
        < FirstComplex or (>= '\u1E00' and <= '\u1FFF') or (>= '\u2C60' and <= '\u2C7F') or (>= '\uA720' and <= '\uA7FF')
            or (>= '\uFB00' and <= '\uFB06') => 1,
        <= '\u05FF' or (>= '\uFB1D' and <= '\uFB4F') => 2,
        (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u0860' and <= '\u08FF')
            or (>= '\uFB50' and <= '\uFEFF') => 3,
        _ => 4 + (c >> 7),
    };
}
