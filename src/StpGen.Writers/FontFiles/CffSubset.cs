using System.Text;
using StpGen.Core.Fonts;

namespace StpGen.Writers.FontFiles;

/// <summary>
/// A CFF table with the outlines of only some glyphs, as an embedded CIDFontType0C (ISO 32000-1, 9.9). Glyph ids stay, and a glyph's
/// CID is its id; a glyph or subroutine left out is empty. The font was checked when it was read.
/// </summary>
/// <remarks>Adobe Technical Note 5176. Every font is written keyed by CID, so that names of glyphs need not travel.</remarks>
internal static class CffSubset
{
    // The first two numbers behind those of the standard strings.
    private const int Adobe = 391, Identity = 392;

    /// <summary>An offset in a dictionary has 5 bytes, whatever its value.</summary>
    private const int OffsetLength = 5;

    /// <param name="used">By glyph id; .notdef is always there.</param>
    /// <param name="count">How many glyphs are written, from the first on.</param>
    public static byte[] Create(FontFile font, bool[] used, int count)
    {
        var cff = font.Cff!;
        var calls = new CffCalls(cff);
        for (var id = 0; id < count; id++)
            if (used[id] || id == 0) calls.Follow(id);

        var start = Concat([1, 0, 4, 4], Index([Encoding.ASCII.GetBytes(font.PostScriptName)]));
        var strings = Concat(Index(["Adobe"u8.ToArray(), "Identity"u8.ToArray()]), Subroutines(cff.GlobalSubroutines, calls.Global));
        byte[] charset = count > 1 ? [2, 0, 1, .. U16(count - 2)] : [0];
        var sets = SetOfGlyphs(cff, count);
        var glyphs = Index([.. Enumerable.Range(0, count).Select(id => used[id] || id == 0 ? cff.Glyphs[id].ToArray() : [14])]);

        // The length of a dictionary does not depend on the offsets in it, so its first form tells where all else is.
        var at = start.Length + Index([Top(font, count, 0, 0, 0, 0)]).Length + strings.Length;
        var (charsetAt, setsAt, glyphsAt) = (at, at + charset.Length, at + charset.Length + sets.Length);
        var fontsAt = glyphsAt + glyphs.Length;
        var privatesAt = fontsAt + Fonts(cff, calls, 0, out _).Length;
        var fonts = Fonts(cff, calls, privatesAt, out var privates);
        return Concat(start, Index([Top(font, count, charsetAt, setsAt, glyphsAt, fontsAt)]), strings, charset, sets, glyphs, fonts,
            privates);
    }

    private static byte[] Top(FontFile font, int count, int charset, int sets, int glyphs, int fonts)
    {
        var top = font.Cff!.Top;
        // Without it, an em has 1,000 units.
        var matrix = top[CffDict.Matrix]?.Bytes.ToArray()
            ?? (font.UnitsPerEm == 1000 || font.Cff.Sets.Any(s => s.Dict?[CffDict.Matrix] is not null)
                ? [] : CffNumbers.Matrix(font.UnitsPerEm));
        return
        [
            .. CffNumbers.Integer(Adobe), .. CffNumbers.Integer(Identity), .. CffNumbers.Integer(0), 12, 30,
            .. matrix, .. top[CffDict.FontBox]?.Bytes.ToArray() ?? [],
            .. CffNumbers.Integer(count), 12, 34,
            .. CffNumbers.Offset(charset), 15, .. CffNumbers.Offset(sets), 12, 37,
            .. CffNumbers.Offset(glyphs), 17, .. CffNumbers.Offset(fonts), 12, 36,
        ];
    }

    /// <summary>The dictionary of each set of glyphs, and behind one another their Private dictionaries with subroutines.</summary>
    private static byte[] Fonts(CffFont cff, CffCalls calls, int privatesAt, out byte[] privates)
    {
        var (dicts, all) = (new List<byte[]>(), new List<byte>());
        foreach (var (i, set) in cff.Sets.Index())
        {
            byte[] own = [.. set.Private.Entries.Where(e => e.Key != CffDict.Subroutines).SelectMany(e => e.Entry.Bytes.ToArray())];
            // The subroutines follow at once; where they are is counted from the dictionary's own start.
            if (set.Subroutines.Count > 0) own = [.. own, .. CffNumbers.Offset(own.Length + OffsetLength + 1), CffDict.Subroutines];
            dicts.Add(
            [
                .. set.Dict?[CffDict.Matrix]?.Bytes.ToArray() ?? [],
                .. CffNumbers.Offset(own.Length), .. CffNumbers.Offset(privatesAt + all.Count), CffDict.Private,
            ]);
            all.AddRange(own);
            if (set.Subroutines.Count > 0) all.AddRange(Subroutines(set.Subroutines, calls.Local[i]));
        }
        privates = [.. all];
        return Index(dicts);
    }

    /// <summary>Numbers stay; one that no glyph calls only returns.</summary>
    private static byte[] Subroutines(CffIndex all, bool[] called) =>
        Index([.. Enumerable.Range(0, all.Count).Select(i => called[i] ? all[i].ToArray() : [11])]);

    /// <summary>FDSelect, format 3: ranges of glyphs.</summary>
    private static byte[] SetOfGlyphs(CffFont cff, int count)
    {
        var ranges = new List<byte>();
        var number = 0;
        for (var id = 0; id < count; id++)
        {
            if (id > 0 && cff.SetOf(id) == cff.SetOf(id - 1)) continue;
            ranges.AddRange([.. U16(id), (byte)cff.SetOf(id)]);
            number++;
        }
        return [3, .. U16(number), .. ranges, .. U16(count)];
    }

    private static byte[] Index(List<byte[]> strings)
    {
        if (strings.Count == 0) return [0, 0];
        var bytes = new List<byte>([.. U16(strings.Count), 4]);
        var offset = 1;
        foreach (var length in strings.Select(s => s.Length).Prepend(0)) bytes.AddRange(CffNumbers.U32(offset += length));
        foreach (var text in strings) bytes.AddRange(text);
        return [.. bytes];
    }

    private static byte[] U16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Concat(params ReadOnlySpan<byte[]> parts)
    {
        var all = new List<byte>();
        foreach (var part in parts) all.AddRange(part);
        return [.. all];
    }
}
