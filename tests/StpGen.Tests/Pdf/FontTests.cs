using System.Collections.Immutable;
using CsCheck;
using StpGen.Layout.Fonts;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf;
using StpGen.Writers.Pdf.Fonts;
using StpGen.Writers.Pdf.Images;
using StpGen.Writers.Pdf.Objects;
using StpGen.Writers.Pdf.Structure;
using UglyToad.PdfPig;
using Xunit;

namespace StpGen.Tests.Pdf;

/// <summary>Several fonts in one paper, and fonts that are damaged.</summary>
public sealed class FontTests
{
    [Fact]
    public void Fonts_of_several_families_stand_beside_each_other_on_a_line()
    {
        var slot = new ContentSlot();
        var other = Copy(SampleFont.Bold, SampleFont.Bold.Data, "Fallback-Sans");
        var (first, second) = (SampleFont.Set(slot, "Words ", 62, 100), SampleFont.Set(slot, "geiriau", 120, 100, face: SampleFont.Bold));
        using var pdf = PdfDocument.Open(PdfWriter.Write(Document(slot, first, second with { Font = other }, first with { X = 200 })));
        var letters = pdf.GetPage(1).Letters;
        Assert.Equal("Words geiriauWords ", string.Concat(letters.Select(l => l.Value)));
        Assert.Equal(["LiberationSans", "Fallback-Sans", "LiberationSans"],
            letters.Select(l => l.FontName!.Split('+')[1])
                .Aggregate(new List<string>(), (names, n) => names is [.., var last] && last == n ? names : [.. names, n]));
    }

    [Fact]
    public void Right_to_left_text_reads_in_logical_order_and_stands_from_the_right()
    {
        var slot = new ContentSlot();
        const string Words = "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD";
        var x = 200.0;
        var letters = Words.Select(c => SampleFont.Set(slot, c.ToString(), 0, 100)).Select(run => run with { X = x -= run.Width }).ToList();
        using var pdf =
            PdfDocument.Open(
                PdfWriter.Write(Document(slot,
                    [SampleFont.Set(slot, "Hello ", 20, 100), .. letters, SampleFont.Set(slot, " there", 200, 100)])));
        var written = pdf.GetPage(1).Letters;
        Assert.Equal($"Hello {Words} there", string.Concat(written.Select(l => l.Value)));
        foreach (var (expected, actual) in letters.Zip(written.Skip(6))) Assert.Equal(expected.X, actual.StartBaseLine.X, 0.002);
    }

    [Fact]
    public void A_font_whose_tables_lead_astray_is_named_or_written_and_never_anything_else()
    {
        var whole = SampleFont.Regular.Data.ToArray();
        var slot = new ContentSlot();
        var line = SampleFont.Set(slot, "Café ŵŷ fi", 62, 100);
        var places = (string[])["glyf", "loca", "head", "hhea", "hmtx", "maxp"];
        var starts = places.Select(tag => Start(whole, tag)).Append(0).ToArray();
        var composite = Start(whole, "glyf") + Offset(whole, SampleFont.Set(null, "é", 0, 0).Words[0][0].Id);
        var broken = 0;
        Gen.Select(Gen.Int[0, starts.Length], Gen.Int[0, 399], Gen.Byte.Array[1, 4]).Sample((table, at, noise) =>
        {
            var data = (byte[])whole.Clone();
            noise.CopyTo(data, (table < starts.Length ? starts[table] : composite) + (table is 1 or 2 or 3 or 5 ? at % 60 : at));
            try
            {
                PdfWriter.Write(Document(slot, line with { Font = Copy(SampleFont.Regular, data, "Bad-Font") }));
            }
            catch (BrokenFontException e)
            {
                Interlocked.Increment(ref broken);
                return e.Font == "Bad-Font" && e.Message.EndsWith('.');
            }
            return true;
        }, iter: 400);
        Assert.True(broken > 0);
    }

    [Theory]
    [InlineData("loca", 1, "overlap")]
    [InlineData("glyf", 0, "too soon")]
    [InlineData("hmtx", 0, "too soon")]
    public void A_font_with_a_cut_table_is_named(string tag, int mode, string reason)
    {
        var data = SampleFont.Regular.Data.ToArray();
        var directory = data.AsSpan(12).IndexOf(System.Text.Encoding.ASCII.GetBytes(tag)) + 12;
        var slot = new ContentSlot();
        if (mode == 0) data.AsSpan(directory + 12, 3).Clear();
        else
            for (var i = 0; i < 2600; i++) (i % 2 == 0 ? [0, 0, 0, 0] : (byte[])[0, 2, 0, 0]).CopyTo(data, Start(data, tag) + 4 * i);
        var line = SampleFont.Set(slot, "abcdefghijklmnopqrstuvwxyz0123456789", 62, 100);
        // Where every other glyph has all outlines, those between have less than none.
        line = line with { Words = [[.. line.Glyphs.Where(g => g.Id % 2 == 0)]] };
        var e = Assert.Throws<BrokenFontException>(() =>
            PdfWriter.Write(Document(slot, line with { Font = Copy(SampleFont.Regular, data, "Bad-Font") })));
        Assert.Contains(reason, e.Reason);
    }

    [Fact]
    public void A_glyph_that_the_font_lacks_and_an_impossible_em_are_named()
    {
        var slot = new ContentSlot();
        var line = SampleFont.Set(slot, "a", 62, 100);
        var beyond = line with { Words = [[line.Words[0][0] with { Id = 65535 }]] };
        Assert.Contains("does not have", Assert.Throws<BrokenFontException>(() => PdfWriter.Write(Document(slot, beyond))).Reason);
        var flat = line with { Font = Copy(SampleFont.Regular, SampleFont.Regular.Data, "Flat", 0) };
        Assert.Contains("em of 0", Assert.Throws<BrokenFontException>(() => PdfWriter.Write(Document(slot, flat))).Reason);
    }

    private static int Start(byte[] font, string tag) =>
        (int)TrueTypeTables.U32(font, font.AsSpan(12).IndexOf(System.Text.Encoding.ASCII.GetBytes(tag)) + 12 + 8);

    private static int Offset(byte[] font, int glyph) => TrueTypeTables.U16(TrueTypeTables.Find(font, "head"), 50) == 0
        ? 2 * TrueTypeTables.U16(TrueTypeTables.Find(font, "loca"), 2 * glyph)
        : (int)TrueTypeTables.U32(TrueTypeTables.Find(font, "loca"), 4 * glyph);

    private static FontFace Copy(FontFace face, ReadOnlyMemory<byte> data, string name, int? unitsPerEm = null) => new()
    {
        Family = name,
        Style = face.Style,
        PostScriptName = name,
        Data = data,
        UnitsPerEm = unitsPerEm ?? face.UnitsPerEm,
        Ascender = face.Ascender,
        Descender = face.Descender,
        CapHeight = face.CapHeight,
        ItalicAngle = face.ItalicAngle,
        WeightClass = face.WeightClass,
        BoundingBox = face.BoundingBox,
        Advances = face.Advances,
    };

    private static PagedDocument Document(ContentSlot slot, params ImmutableArray<PageItem> items) => SamplePages.Create() with
    {
        Pages = [new(595, 842, items, [])],
        Structure = new(StructureType.Document, [new StructureElement(StructureType.P, [slot])]),
        Outline = [],
        Destinations = ImmutableDictionary<string, Destination>.Empty,
    };
}
