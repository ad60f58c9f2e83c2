using StpGen.Core.Fonts;
using StpGen.Tests.Fonts;
using StpGen.Writers.FontFiles;

namespace StpGen.Tests.Pdf;

/// <summary>A subset draws its glyphs as the whole font does.</summary>
public sealed class TrueTypeSubsetTests
{
    private static readonly FontFile Whole = SampleFont.Regular.File;

    [Fact]
    public void A_subset_is_much_smaller_than_its_font() => Assert.True(Subset("Café ŵŷ", out _).Length < Whole.Data.Length / 20);

    [Fact]
    public void Outlines_and_widths_are_unchanged_and_parts_of_accented_letters_come_along()
    {
        var subset = Subset("éŵŷAgV", out var used);
        var before = new GlyphTable(Whole.Tables);
        var after = new GlyphTable(TablesOf(subset));
        foreach (var letter in "éŵŷAgVewy") Assert.True(used[Glyph(letter)], letter.ToString());
        for (var id = 0; id < Array.LastIndexOf(used, true) + 1; id++)
            // Padding to four bytes is not part of an outline.
            if (used[id]) Assert.Equal(before[id].ToArray(), after[id][..before[id].Length].ToArray());
            else Assert.True(after[id].IsEmpty);
        foreach (var letter in "éŵŷAgV")
            Assert.Equal(SampleFont.Regular.Advances[Glyph(letter)],
                FontBytes.U16(TablesOf(subset)["hmtx"], 4 * Glyph(letter)));
    }

    /// <summary>An accented letter of an accented letter: what the second is made of is drawn too, and nothing else comes along.</summary>
    [Fact]
    public void Parts_of_parts_come_along_however_deep()
    {
        byte[] simple = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        byte[] Of(params ReadOnlySpan<byte> parts)
        {
            // Offsets are bytes (4 bytes of arguments were words); 0x20 says that one more part follows.
            List<byte> glyph = [0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0];
            for (var i = 0; i < parts.Length; i++) glyph.AddRange([0, (byte)(i < parts.Length - 1 ? 0x20 : 0), 0, parts[i], 0, 0]);
            while (glyph.Count % 4 > 0) glyph.Add(0);
            return [.. glyph];
        }
        byte[][] glyphs = [simple, simple, Of(1), Of(6, 2), Of(3), simple, simple];
        var used = new bool[glyphs.Length];
        used[4] = true;
        var subset = TrueTypeSubset.Create(FontReader.ReadOwn(FontSurgery.WithGlyphs(FontSurgery.Own(), glyphs)).Tables, used);
        Assert.Equal([true, true, true, true, true, false, true], used);
        var outlines = new GlyphTable(TablesOf(subset));
        for (var id = 0; id < glyphs.Length; id++) Assert.Equal(used[id] ? glyphs[id] : [], outlines[id].ToArray());
    }

    [Fact]
    public void Checksums_add_up()
    {
        var subset = Subset("Checksum", out _);
        var sum = 0u;
        for (var at = 0; at < subset.Length; at += 4) sum += FontBytes.U32(subset, at);
        Assert.Equal(0xB1B0AFBA, sum);
    }

    private static byte[] Subset(string letters, out bool[] used)
    {
        used = new bool[SampleFont.Regular.Advances.Count];
        foreach (var letter in letters) used[Glyph(letter)] = true;
        return TrueTypeSubset.Create(Whole.Tables, used);
    }

    private static FontTables TablesOf(byte[] subset) => FontTables.Read(subset, 0);

    private static int Glyph(char letter) => SampleFont.Set(null, letter.ToString(), 0, 0).Words[0][0].Id;
}
