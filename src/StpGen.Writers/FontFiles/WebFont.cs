using System.Text;
using StpGen.Core.Fonts;

namespace StpGen.Writers.FontFiles;

/// <summary>
/// A font for a web page: the glyphs of the page's characters, with kerning and all that browsers check. Where the licence allows no
/// subset, or the page has text in a script whose letters change with their neighbours, it is the whole font.
/// </summary>
internal static class WebFont
{
    /// <summary>Beyond outlines. Not the table of substitutions: ligatures would lead to glyphs that are left out.</summary>
    private static readonly string[] Kept = ["GDEF", "GPOS", "OS/2", "cmap", "gasp", "kern", "name"];

    public static ReadOnlyMemory<byte> Of(FontFile font, IEnumerable<Rune> text)
    {
        var runes = text.ToHashSet();
        if (!font.Rights.MaySubset || runes.Any(IsJoined)) return WholeFont.Of(font);
        var (map, used) = (new CharacterMap(font), new bool[font.GlyphCount]);
        foreach (var rune in runes) used[map.GlyphOf(rune.Value)] = true;
        List<(string, byte[])> tables = [.. Kept.Where(font.Tables.Has).Select(tag => (tag, font.Tables[tag].ToArray())), Post(font)];
        if (font.Cff is null) return TrueTypeSubset.Create(font.Tables, used, font.GlyphCount, tables);
        tables.AddRange(((string[])["head", "hhea", "hmtx", "maxp"]).Select(tag => (tag, font.Tables[tag].ToArray())));
        tables.Add(("CFF ", CffSubset.Create(font, used, font.GlyphCount)));
        return FontTableWriter.Write([.. tables.OrderBy(t => t.Item1, StringComparer.Ordinal)]);
    }

    /// <summary>Hebrew to Mongolian, other scripts of Asia, and presentation forms of Arabic.</summary>
    private static bool IsJoined(Rune rune) =>
        rune.Value is >= 0x0590 and <= 0x109F or >= 0x1700 and <= 0x1CFF or >= 0xA800 and <= 0xABFF or >= 0xFB1D and <= 0xFEFF;

    /// <summary>Version 3 of post: without the names of glyphs.</summary>
    private static (string, byte[]) Post(FontFile font)
    {
        byte[] post = [0, 3, .. font.Tables["post"][2..32]];
        return ("post", post);
    }
}
