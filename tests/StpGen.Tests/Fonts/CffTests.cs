using StpGen.Core.Fonts;
using StpGen.Core.Themes;
using StpGen.Layout;
using StpGen.Layout.Fonts;
using StpGen.Writers.FontFiles;
using StpGen.Writers.Pdf;
using UglyToad.PdfPig;

namespace StpGen.Tests.Fonts;

/// <summary>Fonts with OpenType outlines: read, checked, and embedded with the glyphs that a paper uses.</summary>
public sealed class CffTests
{
    private const string Glyph = "is damaged: a glyph of its table 'CFF' ";

    [Fact]
    public void A_paper_is_set_in_OpenType_outlines()
    {
        var file = FontReader.Read(CffSurgery.Font()).File!;
        Assert.Equal((CffSurgery.Glyphs, 1), (file.Cff!.Glyphs.Count, file.Cff.Sets.Length));
        using var pdf = PdfDocument.Open(Pdf(file));
        var page = pdf.GetPage(1);
        Assert.Contains("Tŷ Hafan", page.Text, StringComparison.Ordinal);
        Assert.All(page.Letters, letter => Assert.EndsWith("+LiberationSans", letter.FontName, StringComparison.Ordinal));
        var raw = System.Text.Encoding.Latin1.GetString(Pdf(file));
        Assert.Contains("/Subtype/CIDFontType0C", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("/Length1", raw, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subset_has_the_used_glyphs_and_the_subroutines_that_they_call()
    {
        var file = FontReader.Read(CffSurgery.Font(id => id == 9 ? [14] : CffSurgery.Box)).File!;
        var table = CffSubset.Create(file, Used(5, 9), 10);
        var subset = CffSurgery.Read(table);
        Assert.Equal(10, subset.Glyphs.Count);
        for (var id = 0; id < 10; id++)
            Assert.Equal(id is 0 or 5 ? CffSurgery.Box : [14], subset.Glyphs[id].ToArray());
        Assert.Equal(CffSurgery.Local[0], subset.Sets[0].Subroutines[0].ToArray());
        Assert.Equal([11], subset.Sets[0].Subroutines[1].ToArray());
        Assert.Equal(CffSurgery.Global[0], subset.GlobalSubroutines[0].ToArray());
        Assert.Equal([11], subset.GlobalSubroutines[1].ToArray());
        Assert.Equal(1.0 / 2048, subset.Top[CffDict.Matrix]!.Numbers[0], 9);
        Assert.Equal([391, 392, 0], subset.Top[CffDict.Registry]!.Numbers);
        Assert.Equal(100, subset.Sets[0].Private[20]!.Numbers[0]);
    }

    /// <summary>A font keyed by CID, as ours is once written, is read like one with names.</summary>
    [Fact]
    public void A_font_keyed_by_CID_is_written_as_it_was_read()
    {
        var named = FontReader.Read(CffSurgery.Font()).File!;
        var table = CffSubset.Create(named, Used(Enumerable.Range(0, CffSurgery.Glyphs)), CffSurgery.Glyphs);
        var keyed = FontReader.Read(CffSurgery.Font(table)).File!;
        Assert.NotNull(keyed.Cff!.Sets[0].Dict);
        Assert.Equal(table, CffSubset.Create(keyed, Used(Enumerable.Range(0, CffSurgery.Glyphs)), CffSurgery.Glyphs));
    }

    [Theory]
    [InlineData(new byte[] { 139, 22 }, "ends too soon")]
    [InlineData(new byte[] { 2, 14 }, "has an unknown command")]
    [InlineData(new byte[] { 12, 99, 14 }, "has an unknown command")]
    [InlineData(new byte[] { 10, 14 }, "calls no subroutine")]
    [InlineData(new byte[] { 139, 10, 14 }, "calls a subroutine that does not exist")]
    [InlineData(new byte[] { 139, 29, 14 }, "calls a subroutine that does not exist")]
    [InlineData(new byte[] { 139 - 106, 10, 14 }, "calls too many subroutines within each other")]
    [InlineData(new byte[] { 139, 12, 12, 10, 14 }, "has too few numbers")]
    [InlineData(new byte[] { 139, 139, 12, 12, 10, 14 }, "calls a subroutine that does not exist")]
    [InlineData(new byte[] { 11 }, "returns from nowhere")]
    [InlineData(new byte[] { 139, 139, 139, 139, 14 }, "is composed in an outdated way")]
    [InlineData(new byte[] { 139, 139, 139, 14 }, null)]
    // Nine stems, so that the mask has two bytes; the second is not the command 2.
    [InlineData(new byte[] { 139, 139, 139, 139, 139, 139, 139, 139, 139, 139, 139, 139, 139, 139, 139, 139, 139, 139, 1, 19, 2, 2, 14 },
        null)]
    [InlineData(new byte[] { 139, 139, 139, 139, 139, 139, 139, 139, 139, 139, 139, 139, 139, 139, 139, 139, 1, 19, 2, 2, 14 },
        "has an unknown command")]
    [InlineData(new byte[] { 28, 0, 14 }, "ends too soon")]
    [InlineData(new byte[] { 255, 0, 0, 0, 0, 139, 139, 139, 139, 139, 8, 12, 35, 14 }, null)]
    public void What_a_glyph_says_is_followed(byte[] glyph, string? what)
    {
        // The second subroutine calls itself.
        var font = CffSurgery.Font(id => id == 7 ? glyph : CffSurgery.Box, [CffSurgery.Local[0], [139 - 106, 10, 11]]);
        Assert.Equal(what is null ? null : Glyph + what, FontReader.Read(font).Fault?.What);
    }

    [Fact]
    public void Glyphs_are_as_many_as_the_font_has()
    {
        var (file, all) = (FontReader.Read(CffSurgery.Font()).File!, Used(Enumerable.Range(0, CffSurgery.Glyphs)));
        Assert.Equal("is damaged: its table 'CFF' has 2619 glyphs, and the font has 2620",
            FontReader.Read(CffSurgery.Font(CffSubset.Create(file, all, CffSurgery.Glyphs - 1))).Fault!.What);
    }

    [Fact]
    public void Damaged_outlines_are_named_or_papers_are_set_in_them()
    {
        var (numbers, whole, refused) = (new SeededNumbers(11), CffSurgery.Font(), 0);
        var (start, length) = (FontSurgery.Start(whole, "CFF "), FontReader.ReadOwn(whole).Tables["CFF "].Length);
        for (var i = 0; i < 240; i++)
        {
            var font = (byte[])whole.Clone();
            // In the heads and at the end, where dictionaries are, or anywhere.
            var at = (i % 3) switch { 0 => numbers.Next(120), 1 => length - 1 - numbers.Next(60), _ => numbers.Next(length) };
            font[start + at] = (byte)numbers.Next(256);
            var reading = FontReader.Read(font);
            if (reading.Fault is not null) refused++;
            else Assert.NotEmpty(Pdf(reading.File!));
        }
        Assert.InRange(refused, 80, 230);
    }

    private static bool[] Used(params IEnumerable<int> ids)
    {
        var used = new bool[CffSurgery.Glyphs];
        foreach (var id in ids) used[id] = true;
        return used;
    }

    private static byte[] Pdf(FontFile file)
    {
        var family = FontLibrary.Of([.. Enum.GetValues<FontStyle>().Select(s => new BrandFont((int)s % 2 == 1, (int)s > 1, file))]);
        var document = Specimen.Create() with { Blocks = [Specimen.Body("Tŷ Hafan")] };
        return PdfWriter.Write(LayoutEngine.Layout(document, NhsTheme.Create(), family).Value!);
    }
}
