using StpGen.Core.Fonts;
using StpGen.Tests.Pdf;
using static StpGen.Tests.Fonts.FontSurgery;

namespace StpGen.Tests.Fonts;

/// <summary>A font file is read whole, or named with what is wrong with it.</summary>
public sealed class FontReaderTests
{
    [Theory]
    [InlineData("Regular", false, false)]
    [InlineData("BoldItalic", true, true)]
    public void The_programs_own_fonts_are_whole_and_say_what_they_are(string style, bool bold, bool italic)
    {
        var file = FontReader.Read(Own(style)).File!;
        Assert.Equal(("Liberation Sans", $"LiberationSans{(style == "Regular" ? "" : "-" + style)}", 2048, bold, italic, false),
            (file.Family, file.PostScriptName, file.UnitsPerEm, file.IsBold, file.IsItalic, file.IsVariable));
        Assert.Equal(new FontRights(EmbeddingLevel.Installable, true), file.Rights);
        Assert.True(file.GlyphCount > 2600);
    }

    [Theory]
    [InlineData("head", "is damaged: its table 'head' is missing")]
    [InlineData("hmtx", "is damaged: its table 'hmtx' is missing")]
    [InlineData("OS/2", "is damaged: its table 'OS/2' is missing")]
    [InlineData("name", "is damaged: its table 'name' is missing")]
    [InlineData("post", "is damaged: its table 'post' is missing")]
    [InlineData("cmap", "is damaged: its table 'cmap' is missing")]
    [InlineData("loca", "is damaged: part of it is missing")]
    [InlineData("glyf", "is damaged: it has no outlines")]
    public void A_table_that_is_missing_is_named(string tag, string what) => Assert.Equal(what, Fault(With(Own(), (tag, null))));

    [Theory]
    [InlineData("head", 18, 0, "is damaged: an em of 0 units is impossible")]
    [InlineData("head", 18, 16385, "is damaged: an em of 16385 units is impossible")]
    [InlineData("head", 50, 2, "is damaged: its table 'head' gives an unknown form of 'loca'")]
    [InlineData("head", 12, 0, "is damaged: its table 'head' is not one")]
    [InlineData("hhea", 34, 0, "is damaged: its table 'hhea' gives widths for 0 of 2620 glyphs")]
    [InlineData("hhea", 34, 2621, "is damaged: its table 'hhea' gives widths for 2621 of 2620 glyphs")]
    [InlineData("hhea", 4, 20000, "is damaged: its lines are impossibly high")]
    [InlineData("post", 4, 91, "is damaged: its letters lean more than 90 degrees")]
    [InlineData("maxp", 4, 0, "is damaged: it has no glyphs")]
    [InlineData("maxp", 4, 300, "is damaged: its table 'hhea' gives widths for 2620 of 300 glyphs")]
    [InlineData("name", 2, 60000, "is damaged: part of it is missing")]
    [InlineData("OS/2", 8, 0x0002, "may not be embedded: its licence bit 1 (restricted licence) forbids it")]
    [InlineData("OS/2", 8, 0x0202, "may not be embedded: its licence bit 9 allows bitmaps only, not outlines")]
    public void A_number_that_cannot_be_is_named(string tag, int at, int value, string what) =>
        Assert.Equal(what, Fault(With(Own(), tag, (at, value))));

    [Theory]
    [InlineData("head", 18, 256)]
    [InlineData("head", 18, 16384)]
    [InlineData("post", 4, 90)]
    [InlineData("OS/2", 8, 0x0006)]
    [InlineData("OS/2", 8, 0x000A)]
    [InlineData("OS/2", 8, 0x0108)]
    public void A_number_just_inside_its_limit_is_taken(string tag, int at, int value) => Assert.Null(Fault(With(Own(), tag, (at, value))));

    [Theory]
    [InlineData("wOFF", "is packed for the web (WOFF)")]
    [InlineData("wOF2", "is packed for the web (WOFF)")]
    [InlineData("%!PS", "is a Type 1 font, which Word no longer uses either")]
    [InlineData("\u0080\u0001\u0000\u0000", "is a Type 1 font, which Word no longer uses either")]
    [InlineData("PK\u0003\u0004", "is a ZIP archive")]
    [InlineData("<!DO", "is not a font but a web page or an SVG font")]
    [InlineData("vers", "is not a font but a pointer to one in Git LFS")]
    [InlineData("BM6\u0000", "is not a font, or is damaged")]
    public void Another_kind_of_file_is_named_as_what_it_is(string start, string what)
    {
        var data = Own();
        for (var i = 0; i < 4; i++) data[i] = (byte)start[i];
        Assert.Equal(what, Fault(data));
    }

    [Theory]
    [InlineData(0, "is empty")]
    [InlineData(11, "is damaged: only its first bytes are there")]
    [InlineData(100, "is damaged: part of it is missing")]
    [InlineData(200_000, "is damaged: its table 'name' ends outside the file")]
    public void A_file_that_is_cut_is_named(int length, string what) => Assert.Equal(what, Fault(Own()[..length]));

    [Fact]
    public void Tables_and_glyphs_that_overlap_are_named()
    {
        var font = Own();
        // hmtx begins where hhea does.
        font.AsSpan(Entry(font, "hhea") + 8, 4).CopyTo(font.AsSpan(Entry(font, "hmtx") + 8));
        Assert.Equal("is damaged: its tables 'hhea' and 'hmtx' overlap", Fault(font));

        var (loca, glyf) = (new byte[4 * 2621], FontReader.ReadOwn(Own()).Tables["glyf"].Length);
        // Every second glyph has all outlines, and those between go back.
        for (var i = 0; i < 2621; i++) System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * i), i % 2 * glyf);
        Assert.Equal("is damaged: part of it is missing", Fault(With(With(Own(), "head", (50, 1)), ("loca", loca))));
    }

    [Theory]
    [InlineData(new byte[] { 1 }, "is damaged: glyph 1 contains itself, or too many others within others")]
    [InlineData(new byte[] { 2 }, "is damaged: glyph 2 contains itself, or too many others within others")]
    [InlineData(new byte[] { 200 }, "is damaged: glyph 1 contains one that does not exist")]
    public void A_composite_that_leads_nowhere_is_named(byte[] parts, string what)
    {
        byte[] simple = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        Assert.Equal(what, FaultOf([simple, Composite(parts), Composite(1), simple]));
    }

    [Theory]
    [InlineData(16, null)]
    [InlineData(17, "is damaged: glyph 17 contains too many others within others")]
    public void Composites_of_composites_go_down_16_levels(int levels, string? what)
    {
        byte[] simple = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        byte[][] glyphs = [simple, .. Enumerable.Range(0, levels).Select(i => Composite((byte)i))];
        Assert.Equal(what, FaultOf(glyphs));
        // From the highest on, nothing is known yet of those below.
        if (what is null) Assert.Null(FaultOf([simple, .. Enumerable.Range(0, levels - 1).Select(i => Composite((byte)(i + 2))), simple]));
    }

    [Theory]
    [InlineData(new byte[] { 0, 1, 0, 0, 0, 0, 0, 0, 0, 0 }, "is damaged: part of it is missing")]
    [InlineData(new byte[] { 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0x31, 0x31 }, null)]
    [InlineData(new byte[] { 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0x31, 0x01 }, "is damaged: glyph 1 ends too soon")]
    [InlineData(new byte[] { 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0x39, 9 },
        "is damaged: glyph 1 has flags for more points than it has")]
    [InlineData(new byte[] { 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0x31, 0x31 }, "is damaged: glyph 1 has contours out of order")]
    [InlineData(new byte[] { 0, 1, 0, 0 }, "is damaged: glyph 1 ends too soon")]
    public void The_points_of_an_outline_are_counted(byte[] glyph, string? what) =>
        Assert.Equal(what, FaultOf([new byte[12], glyph, new byte[12]]));

    private static byte[] Composite(params byte[] parts)
    {
        List<byte> glyph = [0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0];
        for (var i = 0; i < parts.Length; i++) glyph.AddRange([0, (byte)(i < parts.Length - 1 ? 0x20 : 0), 0, parts[i], 0, 0]);
        return [.. glyph];
    }

    /// <summary>Characters lead to no glyph but the first.</summary>
    private static string? FaultOf(byte[][] glyphs) => Fault(With(WithGlyphs(Own(), glyphs),
        ("cmap", [0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12, 0, 6, 0, 12, 0, 0, 0, 65, 0, 1, 0, 0])));

    private static string? Fault(byte[] font) => FontReader.Read(font).Fault?.What;
}
