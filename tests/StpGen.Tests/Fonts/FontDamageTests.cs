using System.Buffers.Binary;
using System.Collections.Immutable;
using StpGen.Core.Fonts;
using StpGen.Core.Themes;
using StpGen.Layout;
using StpGen.Layout.Fonts;
using StpGen.Writers.Pdf;
using UglyToad.PdfPig;
using static StpGen.Tests.Fonts.FontSurgery;

namespace StpGen.Tests.Fonts;

/// <summary>Fonts damaged in thousands of ways: each is named, or papers can be set in it.</summary>
public sealed class FontDamageTests
{
    private const int EachWay = 300;

    private static readonly string[] Tables =
        ["head", "hhea", "maxp", "hmtx", "cmap", "loca", "glyf", "name", "OS/2", "post", "GSUB", "GPOS"];

    public static TheoryData<string> Ways =>
        ["cut", "directory", "heads", "anywhere", "offsets", "lengths", "overlap", "loca", "composites"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_damaged_font_is_named_or_papers_are_set_in_it(string way)
    {
        var (random, whole, refused) = (new SeededNumbers(20161021), Own(), 0);
        for (var i = 0; i < EachWay; i++)
        {
            var font = (byte[])whole.Clone();
            font = Damage(font, way, random);
            var reading = FontReader.Read(font);
            if (reading.Fault is { } fault)
            {
                refused++;
                Assert.DoesNotContain(fault.What, char.IsControl);
                Assert.EndsWith(".", fault.Hint, StringComparison.Ordinal);
                continue;
            }
            Assert.Contains("fi", Pdf(reading.File!), StringComparison.Ordinal);
        }
        // Where the damage is in what no one reads, the font is as good as before.
        if (way is not ("anywhere" or "heads")) Assert.True(refused > EachWay / 10, $"{refused}");
    }

    private static byte[] Damage(byte[] font, string way, SeededNumbers random)
    {
        var tag = Tables[random.Next(Tables.Length)];
        var (entry, start) = (Entry(font, tag), Start(font, tag));
        void Put(int at, long value) => BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(at), (uint)value);
        switch (way)
        {
            case "cut":
                return font[..random.Next(font.Length)];
            case "directory":
                font[random.Next(12 + 16 * 20)] ^= (byte)(1 << random.Next(8));
                return font;
            case "heads":
                random.Fill(font.AsSpan(start + random.Next(60), 1 + random.Next(4)));
                return font;
            case "anywhere":
                for (var i = 1 + random.Next(39); i > 0; i--) font[random.Next(font.Length)] = (byte)random.Next(256);
                return font;
            case "offsets":
                Put(entry + 8, random.Next(2) == 0 ? font.Length - random.Next(40) : uint.MaxValue - random.Next(40));
                return font;
            case "lengths":
                Put(entry + 12, random.Next(3) switch { 0 => random.Next(60), 1 => font.Length, _ => uint.MaxValue });
                return font;
            case "overlap":
                Put(entry + 8, Start(font, Tables[random.Next(Tables.Length)]) + random.Next(4));
                return font;
            case "loca":
                random.Fill(font.AsSpan(Start(font, "loca") + 2 * random.Next(2000), 2));
                return font;
            default:
                // The parts of composites are from two bytes behind their heads on; each changed number is one that leads astray.
                var glyphs = new GlyphTable(FontReader.ReadOwn(font).Tables);
                var at = Start(font, "glyf");
                for (var id = 0; id < 2620; at += glyphs[id++].Length)
                    if (GlyphTable.IsComposite(glyphs[id]) && random.Next(50) == 0)
                        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(at + 12), (ushort)(random.Next(3) == 0 ? id : random.Next(2700)));
                return font;
        }
    }

    /// <summary>The text of a page that is set in the font, as a reader finds it.</summary>
    private static string Pdf(FontFile file)
    {
        var styles = Enum.GetValues<FontStyle>();
        var family = FontLibrary.Of([.. styles.Select(s => new BrandFont((int)s % 2 == 1, (int)s > 1, file))]);
        var document = Specimen.Create() with { Blocks = [Specimen.Body("fi Café ŵŷ AV £5m")] };
        using var pdf = PdfDocument.Open(PdfWriter.Write(LayoutEngine.Layout(document, NhsTheme.Create(), family).Value!));
        var page = pdf.GetPage(1);
        Assert.All(page.Letters, letter => Assert.True(double.IsFinite(letter.Width)));
        return page.Text;
    }
}
