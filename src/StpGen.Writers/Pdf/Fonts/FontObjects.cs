using System.IO.Hashing;
using StpGen.Layout.Fonts;
using StpGen.Writers.FontFiles;
using StpGen.Writers.Pdf.Objects;

namespace StpGen.Writers.Pdf.Fonts;

/// <summary>
/// Writes a font as a Type 0 font over a CIDFontType2 or CIDFontType0 with an embedded subset (ISO 32000-1, 9.7; ISO 14289-1, 7.21).
/// </summary>
internal static class FontObjects
{
    /// <summary>Names may have 127 bytes (ISO 32000-1, annex C.2).</summary>
    private const int LongestName = 40;

    public static void Write(PdfFile file, EmbeddedFont font)
    {
        var (descendant, descriptor, program, toUnicode) = (file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve());
        var face = font.Face.File;
        // Where the licence allows no subset, the whole font is embedded.
        bool[] glyphs = face.Rights.MaySubset ? [.. font.Used] : [.. font.Used.Select(_ => true)];
        var subset = FontSubset.Create(face, glyphs);
        var shortName = face.PostScriptName[..Math.Min(face.PostScriptName.Length, LongestName)];
        var name = face.Rights.MaySubset ? $"{Tag(subset)}+{shortName}" : shortName;

        file.Open(font.Number).Raw("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont"u8).Name(name)
            .Raw("/DescendantFonts["u8).Reference(descendant).Raw("]/ToUnicode "u8).Reference(toUnicode).Raw(">>"u8);

        var cid = file.Open(descendant)
            .Raw(face.Cff is null ? "<</Type/Font/Subtype/CIDFontType2/CIDToGIDMap/Identity"u8 : "<</Type/Font/Subtype/CIDFontType0"u8)
            .Raw("/BaseFont"u8).Name(name)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "u8).Reference(descriptor).Raw("/W["u8);
        WriteWidths(cid, font);
        cid.Raw("]>>"u8);

        WriteDescriptor(file.Open(descriptor), font.Face, name, program);

        var kind = face.Cff is null ? new PdfBuffer(24).Raw("/Length1 "u8).Integer(subset.Length).Written : "/Subtype/CIDFontType0C"u8;
        file.Deflated(program, kind, PdfFile.Deflate(subset));
        file.Deflated(toUnicode, [], PdfFile.Deflate(ToUnicode(font)));
    }

    /// <summary>Six letters that name a subset (9.6.4), from its content, so that they are the same each time.</summary>
    private static string Tag(byte[] subset) => string.Create(6, subset, static (tag, bytes) =>
    {
        var hash = XxHash128.Hash(bytes);
        for (var i = 0; i < tag.Length; i++) tag[i] = (char)('A' + hash[i] % 26);
    });

    /// <summary>Widths of the glyphs used (9.7.4.3), a list for each stretch of neighbouring ids.</summary>
    private static void WriteWidths(PdfBuffer cid, EmbeddedFont font)
    {
        var inList = false;
        for (var id = 0; id < font.Used.Length; id++)
        {
            if (font.Used[id])
            {
                if (inList) cid.Raw(" "u8);
                else cid.Integer(id).Raw("["u8);
                cid.Thousandths(font.Width(id));
            }
            else if (inList) cid.Raw("]"u8);
            inList = font.Used[id];
        }
        if (inList) cid.Raw("]"u8);
    }

    /// <summary>
    /// Table 122. StemV is not in TrueType fonts; it is estimated from the weight, as is usual: 88 for regular, 166 for bold.
    /// </summary>
    private static void WriteDescriptor(PdfBuffer to, FontFace face, string name, int program)
    {
        const int Symbolic = 4, Italic = 64;
        long Scaled(int value) => (long)Math.Round(value * 1000.0 / face.UnitsPerEm);
        var slanted = face.Style is FontStyle.Italic or FontStyle.BoldItalic;
        var weight = face.File.WeightClass / 65.0;

        to.Raw("<</Type/FontDescriptor/FontName"u8).Name(name)
            .Raw("/Flags "u8).Integer(Symbolic | (slanted ? Italic : 0))
            .Raw("/FontBBox["u8).Integer(Scaled(face.File.BoundingBox.XMin)).Raw(" "u8).Integer(Scaled(face.File.BoundingBox.YMin))
            .Raw(" "u8).Integer(Scaled(face.File.BoundingBox.XMax)).Raw(" "u8).Integer(Scaled(face.File.BoundingBox.YMax))
            .Raw("]/ItalicAngle "u8).Number(face.File.ItalicAngle)
            .Raw("/Ascent "u8).Integer(Scaled(face.Ascender))
            .Raw("/Descent "u8).Integer(Scaled(face.Descender))
            .Raw("/CapHeight "u8).Integer(Scaled(face.File.CapHeight))
            .Raw("/StemV "u8).Integer((long)(50 + weight * weight))
            .Raw(face.File.Cff is null ? "/FontFile2 "u8 : "/FontFile3 "u8).Reference(program).Raw(">>"u8);
    }

    /// <summary>Which characters each code stands for (9.10.3), at most 100 in a block.</summary>
    private static ReadOnlySpan<byte> ToUnicode(EmbeddedFont font)
    {
        var ids = Enumerable.Range(0, font.Used.Length).Where(id => font.Used[id]);
        var map = new PdfBuffer(8192);
        map.Raw("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """u8);
        foreach (var block in ids.Chunk(100))
        {
            map.Integer(block.Length).Raw(" beginbfchar\n"u8);
            foreach (var id in block)
                map.Raw("<"u8).HexUnit((ushort)id).Raw("> <"u8).Utf16(font.Text(id)!).Raw(">\n"u8);
            map.Raw("endbfchar\n"u8);
        }
        map.Raw("""
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end

            """u8);
        return map.Written;
    }
}
