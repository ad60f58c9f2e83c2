using StpGen.Writers.Pdf.Fonts;
using Xunit;

namespace StpGen.Tests.Pdf;

/// <summary>A subset draws its glyphs as the whole font does.</summary>
public sealed class TrueTypeSubsetTests
{
    private static readonly byte[] Whole = SampleFont.Regular.Data.ToArray();

    [Fact]
    public void A_subset_is_much_smaller_than_its_font() => Assert.True(Subset("Café ŵŷ", out _).Length < Whole.Length / 20);

    [Fact]
    public void Outlines_and_widths_are_unchanged_and_parts_of_accented_letters_come_along()
    {
        var subset = Subset("éŵŷAgV", out var used);
        var before = new TrueTypeSubset.Outlines(Whole);
        var after = new TrueTypeSubset.Outlines(subset);
        foreach (var letter in "éŵŷAgVewy") Assert.True(used[Glyph(letter)], letter.ToString());
        for (var id = 0; id < Array.LastIndexOf(used, true) + 1; id++)
            // Padding to four bytes is not part of an outline.
            if (used[id]) Assert.Equal(before[id].ToArray(), after[id][..before[id].Length].ToArray());
            else Assert.True(after[id].IsEmpty);
        foreach (var letter in "éŵŷAgV")
            Assert.Equal(SampleFont.Regular.Advances[Glyph(letter)], TrueTypeTables.U16(TrueTypeTables.Find(subset, "hmtx"), 4 * Glyph(letter)));
    }

    [Fact]
    public void Checksums_add_up()
    {
        var subset = Subset("Checksum", out _);
        var sum = 0u;
        for (var at = 0; at < subset.Length; at += 4) sum += TrueTypeTables.U32(subset, at);
        Assert.Equal(0xB1B0AFBA, sum);
    }

    [Fact]
    public void A_font_without_truetype_outlines_is_named_as_such() =>
        Assert.Contains("glyf", Assert.Throws<InvalidDataException>(() => TrueTypeSubset.Create(TrueTypeTables.Write([("head", new byte[54])]), [true])).Message);

    private static byte[] Subset(string letters, out bool[] used)
    {
        used = new bool[SampleFont.Regular.Advances.Count];
        foreach (var letter in letters) used[Glyph(letter)] = true;
        return TrueTypeSubset.Create(Whole, used);
    }

    private static int Glyph(char letter) => SampleFont.Set(null, letter.ToString(), 0, 0).Words[0][0].Id;
}
