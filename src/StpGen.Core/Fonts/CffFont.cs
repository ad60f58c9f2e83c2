using System.Collections.Immutable;
using static StpGen.Core.Fonts.FontBytes;

namespace StpGen.Core.Fonts;

/// <summary>A set of glyphs in a CFF table that share a Private dictionary and subroutines.</summary>
/// <param name="Dict">Its font dictionary; null where the font has only one set.</param>
public sealed record CffGlyphSet(CffDict? Dict, CffDict Private, CffIndex Subroutines);

/// <summary>
/// The CFF table of a font with OpenType outlines (Adobe Technical Note 5176). Reading it checks its lists and dictionaries.
/// </summary>
public sealed class CffFont
{
    private readonly byte[] _setOf;

    private CffFont(CffDict top, CffIndex glyphs, CffIndex global, ImmutableArray<CffGlyphSet> sets, byte[] setOf) =>
        (Top, Glyphs, GlobalSubroutines, Sets, _setOf) = (top, glyphs, global, sets, setOf);

    public CffDict Top { get; }

    /// <summary>Each glyph's charstring, by glyph id.</summary>
    public CffIndex Glyphs { get; }

    public CffIndex GlobalSubroutines { get; }

    public ImmutableArray<CffGlyphSet> Sets { get; }

    /// <summary>The set that a glyph belongs to.</summary>
    public int SetOf(int glyph) => _setOf.Length == 0 ? 0 : _setOf[glyph];

    internal static CffFont Read(ReadOnlyMemory<byte> table)
    {
        var bytes = table.Span;
        if (Part(bytes, 0, 4)[0] != 1) throw Damaged("has an unknown version");
        long at = bytes[2];
        CffIndex.Read(table, ref at);
        var tops = CffIndex.Read(table, ref at);
        if (tops.Count != 1) throw Damaged("contains more or fewer than 1 font");
        CffIndex.Read(table, ref at);
        var global = CffIndex.Read(table, ref at);
        var top = new CffDict(tops.Slice(0));
        if (top[CffDict.CharstringType]?.Numbers is [not 2]) throw Damaged("has outlines of an outdated type");
        var place = top.Need(CffDict.CharStrings);
        var glyphs = CffIndex.Read(table, ref place);
        if (top[CffDict.Registry] is null) return new(top, glyphs, global, [SetOf(null, top, table)], []);

        var sets = ImmutableArray.CreateBuilder<CffGlyphSet>();
        place = top.Need(CffDict.Fonts);
        var fonts = CffIndex.Read(table, ref place);
        for (var i = 0; i < fonts.Count; i++)
        {
            var dict = new CffDict(fonts.Slice(i));
            sets.Add(SetOf(dict, dict, table));
        }
        return new(top, glyphs, global, sets.ToImmutable(), SetsOfGlyphs(bytes, top.Need(CffDict.FontOfGlyph), glyphs.Count, fonts.Count));
    }

    internal static DamagedFontException Damaged(string reason) => DamagedFontException.In("its table 'CFF'", reason);

    private static CffGlyphSet SetOf(CffDict? dict, CffDict named, ReadOnlyMemory<byte> table)
    {
        var (length, start) = (named.Need(CffDict.Private), named.Need(CffDict.Private, 1));
        Part(table.Span, start, length);
        var own = new CffDict(table.Slice((int)start, (int)length));
        if (own[CffDict.Subroutines] is null) return new(dict, own, default);
        var place = start + own.Need(CffDict.Subroutines);
        return new(dict, own, CffIndex.Read(table, ref place));
    }

    /// <summary>FDSelect: a set for each glyph (format 0), or ranges of glyphs (format 3).</summary>
    private static byte[] SetsOfGlyphs(ReadOnlySpan<byte> table, long at, int glyphs, int sets)
    {
        var setOf = new byte[glyphs];
        switch (Part(table, at, 1)[0])
        {
            case 0:
                Part(table, at + 1, glyphs).CopyTo(setOf);
                break;
            case 3:
                var ranges = U16(table, at + 1);
                for (var i = 0; i < ranges; i++)
                {
                    var range = Part(table, at + 3 + 3L * i, 5);
                    var (first, end) = (U16(range, 0), U16(range, 3));
                    if (first > end || end > glyphs || (i == 0 && first > 0)) throw Damaged("has ranges of glyphs out of order");
                    setOf.AsSpan(first, end - first).Fill(range[2]);
                }
                if (ranges == 0 || U16(table, at + 3 + 3L * ranges) != glyphs) throw Damaged("has glyphs of no set");
                break;
            default:
                throw Damaged("has an unknown form of sets");
        }
        return setOf.All(set => set < sets) ? setOf : throw Damaged("has glyphs of a set that does not exist");
    }
}
