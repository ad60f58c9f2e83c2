using static StpGen.Core.Fonts.FontBytes;

namespace StpGen.Core.Fonts;

/// <summary>Which glyph a font has for a character (OpenType 1.9, cmap), by the widest of its maps. The font was checked.</summary>
public sealed class CharacterMap
{
    private readonly ReadOnlyMemory<byte> _map;

    public CharacterMap(FontFile font)
    {
        var cmap = font.Tables.Slice("cmap");
        var best = 0;
        for (var i = 0; i < U16(cmap.Span, 2); i++)
        {
            var (platform, encoding) = (U16(cmap.Span, 4 + 8 * i), U16(cmap.Span, 6 + 8 * i));
            var at = U32(cmap.Span, 8 + 8 * i);
            if (platform is not (0 or 3) || Rank(U16(cmap.Span, at), encoding) is var rank && rank <= best) continue;
            (best, _map) = (rank, cmap[(int)at..]);
        }
    }

    /// <summary>0: the font does not have the character.</summary>
    public int GlyphOf(int character)
    {
        var map = _map.Span;
        return U16(map, 0) switch
        {
            4 => character > 0xFFFF ? 0 : OfSegments(map, character),
            6 => character - U16(map, 6) is >= 0 and var i && i < U16(map, 8) ? U16(map, 10 + 2 * i) : 0,
            10 => character - (long)U32(map, 12) is >= 0 and var i && i < U32(map, 16) ? U16(map, 20 + 2 * i) : 0,
            var format => OfGroups(map, character, rises: format == 12),
        };
    }

    private static int Rank(int format, int encoding) => format switch
    {
        12 => 4,
        10 or 13 => 3,
        4 => encoding == 0 ? 1 : 2,
        6 => 1,
        _ => 0,
    };

    private static int OfSegments(ReadOnlySpan<byte> map, int character)
    {
        var count = U16(map, 6) / 2;
        for (var i = 0; i < count; i++)
        {
            if (U16(map, 14 + 2 * i) < character) continue;
            var (start, delta) = (U16(map, 16 + 2 * count + 2 * i), U16(map, 16 + 4 * count + 2 * i));
            if (start > character) return 0;
            var place = 16 + 6 * count + 2 * i;
            var offset = U16(map, place);
            // The last segment is only a mark, and often leads nowhere.
            if (start == 0xFFFF) return 0;
            var id = offset == 0 ? character : U16(map, place + offset + 2 * (character - start));
            return offset != 0 && id == 0 ? 0 : (id + delta) & 0xFFFF;
        }
        return 0;
    }

    private static int OfGroups(ReadOnlySpan<byte> map, int character, bool rises)
    {
        for (var i = 0L; i < U32(map, 12); i++)
        {
            var (start, end, id) = (U32(map, 16 + 12 * i), U32(map, 20 + 12 * i), U32(map, 24 + 12 * i));
            if (end >= character) return start > character ? 0 : (int)(id + (rises ? character - start : 0));
        }
        return 0;
    }
}
