using StpGen.Core.Fonts;
using StpGen.Writers.FontFiles;

namespace StpGen.Tests.Fonts;

/// <summary>Fonts with OpenType outlines, made by hand around the tables of the program's own font.</summary>
internal static class CffSurgery
{
    public const int Glyphs = 2620;

    /// <summary>A box that a subroutine of each kind helps to draw, 100 units wide.</summary>
    public static readonly byte[] Box =
        [(byte)(139 + 100), (byte)(139 + 10), 21, (byte)(139 + 80), 6, 139 - 107, 10, 139 - 107, 29, 14];

    /// <summary>Local: up, and back by the global one. The second of each is never called.</summary>
    public static readonly byte[][] Local = [[(byte)(139 + 90), 7, 11], [(byte)(139 + 1), 7, 11]];

    public static readonly byte[][] Global = [[139 - 80, 6, 11], [(byte)(139 + 2), 6, 11]];

    /// <summary>A whole font file.</summary>
    public static byte[] Font(Func<int, byte[]>? glyph = null, byte[][]? local = null, byte[][]? global = null) =>
        Font(Table(Enumerable.Range(0, Glyphs).Select(id => glyph?.Invoke(id) ?? Box), local ?? Local, global ?? Global));

    public static byte[] Font(byte[] table) => FontSurgery.With(FontSurgery.Own(), ("glyf", null), ("loca", null), ("CFF ", table));

    /// <summary>The CFF table of a font with names, an em of 2,048 units, and one set of glyphs.</summary>
    private static byte[] Table(IEnumerable<byte[]> glyphs, byte[][] local, byte[][] global)
    {
        byte[] privateDict = [.. CffNumbers.Integer(100), 20, .. CffNumbers.Integer(0), 21, .. CffNumbers.Offset(13), 19];
        privateDict = [.. privateDict[..^6], .. CffNumbers.Offset(privateDict.Length), 19];
        var (names, strings, globals, charstrings) = (Index("Box"u8.ToArray()), Index(), Index(global), Index([.. glyphs]));
        byte[] Top(int at, int privateAt) =>
        [
            .. CffNumbers.Matrix(2048), .. CffNumbers.Offset(at), 17,
            .. CffNumbers.Offset(privateDict.Length), .. CffNumbers.Offset(privateAt), 18,
        ];
        var start = 4 + names.Length + Index(Top(0, 0)).Length + strings.Length + globals.Length;
        return [1, 0, 4, 4, .. names, .. Index(Top(start, start + charstrings.Length)), .. strings, .. globals, .. charstrings,
            .. privateDict, .. Index(local)];
    }

    private static byte[] Index(params byte[][] strings)
    {
        if (strings.Length == 0) return [0, 0];
        var (offsets, at) = (new List<byte>(FontSurgery.U32(1)), 1);
        foreach (var text in strings) offsets.AddRange(FontSurgery.U32(at += text.Length));
        return [(byte)(strings.Length >> 8), (byte)strings.Length, 4, .. offsets, .. strings.SelectMany(s => s)];
    }

    /// <summary>A CFF table as it was read.</summary>
    public static CffFont Read(byte[] table) => CffFont.Read(table);
}
