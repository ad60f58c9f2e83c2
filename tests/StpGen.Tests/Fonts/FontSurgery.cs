using System.Buffers.Binary;
using System.Text;
using StpGen.Core.Fonts;
using StpGen.Writers.FontFiles;

namespace StpGen.Tests.Fonts;

/// <summary>Fonts with tables exchanged, so that each fault of a file can be made on its own.</summary>
internal static class FontSurgery
{
    /// <summary>A file of the program's own.</summary>
    public static byte[] Own(string style = "Regular") =>
        File.ReadAllBytes(Path.Combine(Repository.Root, "data", "fonts", "liberation-sans", $"LiberationSans-{style}.ttf"));

    /// <summary>The font with some tables replaced, added, or (where null) taken out.</summary>
    public static byte[] With(byte[] font, params (string Tag, byte[]? Data)[] changes)
    {
        var tables = FontReader.ReadOwn(font).Tables;
        var all = tables.Tags.ToDictionary(tag => tag, tag => tables[tag].ToArray());
        foreach (var (tag, data) in changes)
            if (data is null) all.Remove(tag);
            else all[tag] = data;
        return FontTableWriter.Write([.. all.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => (t.Key, t.Value))]);
    }

    /// <summary>The font with some 16-bit numbers of a table changed.</summary>
    public static byte[] With(byte[] font, string tag, params (int At, int Value)[] numbers)
    {
        var table = FontReader.ReadOwn(font).Tables[tag].ToArray();
        foreach (var (at, value) in numbers) BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)value);
        return With(font, (tag, table));
    }

    /// <summary>The font with its outlines exchanged; a character's map to them is as before.</summary>
    public static byte[] WithGlyphs(byte[] font, byte[][] glyphs)
    {
        var loca = new byte[4 * (glyphs.Length + 1)];
        for (var (i, at) = (0, 0); i < glyphs.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * i + 4), (uint)(at += glyphs[i].Length));
        byte[] Number(string tag, int at, int value)
        {
            var table = FontReader.ReadOwn(font).Tables[tag].ToArray();
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)value);
            return table;
        }
        return With(font, ("glyf", [.. glyphs.SelectMany(g => g)]), ("loca", loca), ("hmtx", new byte[4 * glyphs.Length]),
            ("head", Number("head", 50, 1)), ("hhea", Number("hhea", 34, glyphs.Length)), ("maxp", Number("maxp", 4, glyphs.Length)));
    }

    /// <summary>A file of several fonts.</summary>
    public static byte[] Collection(params byte[][] fonts)
    {
        var (head, at) = (new List<byte>("ttcf\0\u0001\0\0"u8.ToArray().Concat(U32(fonts.Length))), 12 + 4 * fonts.Length);
        var bodies = new List<byte>();
        foreach (var font in fonts)
        {
            head.AddRange(U32(at));
            var moved = (byte[])font.Clone();
            for (var i = 0; i < FontBytes.U16(font, 4); i++)
                U32((int)FontBytes.U32(font, 12 + 16 * i + 8) + at).CopyTo(moved, 12 + 16 * i + 8);
            bodies.AddRange(moved);
            at += moved.Length;
        }
        return [.. head, .. bodies];
    }

    public static byte[] U32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    /// <summary>Where a table's entry in the directory begins.</summary>
    public static int Entry(byte[] font, string tag) => 12 + font.AsSpan(12).IndexOf(Encoding.ASCII.GetBytes(tag));

    /// <summary>Where a table begins.</summary>
    public static int Start(byte[] font, string tag) => (int)FontBytes.U32(font, Entry(font, tag) + 8);
}
