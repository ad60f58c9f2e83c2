using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using StpGen.Core.Documents;
using StpGen.Core.Fonts;
using StpGen.Core.Themes;
using StpGen.Tests.Word;
using StpGen.Writers.Html;
using static StpGen.Tests.Fonts.FontSurgery;

namespace StpGen.Tests.Fonts;

/// <summary>The brand's fonts within Word files and web pages.</summary>
public sealed partial class FontTravelTests
{
    private const int EditableBit = 0x8, PreviewBit = 0x4, NoSubsettingBit = 0x100;

    [Fact]
    public void Word_carries_whole_fonts_disguised_with_a_key_from_their_content()
    {
        var file = Word(Theme(Own(), Own("Bold"), Own("Italic"), Own("BoldItalic")));
        var table = Raw(file, "word/fontTable.xml");
        var relations = Raw(file, "word/_rels/fontTable.xml.rels");
        string[] styles = ["Regular", "Bold", "Italic", "BoldItalic"];
        foreach (var style in styles)
        {
            var (id, key) = Embedded().Matches(table).Where(m => m.Groups["style"].Value == style)
                .Select(m => (Value(m.Value, "id"), Value(m.Value, "fontKey"))).Single();
            var target = Regex.Match(relations, $"Id=\"{id}\" Type=\"[^\"]*/font\" Target=\"([^\"]*)\"").Groups[1].Value;
            var bytes = Bytes(file, "word/" + target);
            Assert.NotEqual(Own(style)[..32], bytes[..32]);
            // As the standard words it: the key's digits without marks, two by two from the last.
            var digits = key.Where(char.IsAsciiHexDigit).Chunk(2).Reverse().Select(d => Convert.ToByte(new string(d), 16)).ToArray();
            for (var i = 0; i < 32; i++) bytes[i] ^= digits[i % 16];
            Assert.Equal(Own(style), bytes);
        }
        Assert.Equal(styles.Length, Embedded().Count(table));
        Assert.Contains("<w:embedTrueTypeFonts", Raw(file, "word/settings.xml"), StringComparison.Ordinal);
        Assert.Contains("obfuscatedFont", Raw(file, "[Content_Types].xml"), StringComparison.Ordinal);
        Assert.Contains("w:altName w:val=\"Arial\"", table, StringComparison.Ordinal);
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void Word_only_names_what_it_may_not_or_cannot_carry()
    {
        var large = With(Own(), ("zzzz", new byte[FontTravel.LargestInWord]));
        var file = Word(Theme(With(Own(), "OS/2", (8, PreviewBit)), CffSurgery.Font(), large,
            With(Own("BoldItalic"), "OS/2", (8, EditableBit))));
        Assert.Equal("BoldItalic", Embedded().Matches(Raw(file, "word/fontTable.xml")).Single().Groups["style"].Value);
        var none = Word(NhsTheme.Create());
        Assert.DoesNotContain("embedTrueTypeFonts", Raw(none, "word/settings.xml"), StringComparison.Ordinal);
        Assert.Equal("its licence allows files to be read and printed only", WhyNot(With(Own(), "OS/2", (8, PreviewBit))));
        Assert.Equal("Word embeds fonts with TrueType outlines (.ttf) only", WhyNot(CffSurgery.Font()));
        Assert.Equal("it is larger than 2.5 MB", WhyNot(large));
        Assert.Null(WhyNot(Own()));
    }

    [Fact]
    public void Word_gets_one_font_out_of_a_collection_and_the_default_of_a_variable_one()
    {
        var variable = With(Own("Bold"), ("fvar", new byte[40]), ("gvar", new byte[40]));
        var four = Collection(Own(), variable, Own("Italic"), Own("BoldItalic"));
        var theme = NhsTheme.Create() with
        {
            Fonts = [.. Places.Select(p => new BrandFont(p.Bold, p.Italic, FontReader.Read(four, new(null, p.Bold, p.Italic)).File!))],
        };
        var file = Word(theme);
        Assert.Equal(4, Embedded().Count(Raw(file, "word/fontTable.xml")));
        // Without what was added, which nothing else refers to, it is as it was.
        Assert.Equal(With(Own("Bold")).Length, Bytes(file, "word/fonts/font2.odttf").Length);
    }

    [Fact]
    public void A_web_page_carries_the_glyphs_of_its_characters()
    {
        var html = Html(Theme(Own(), CffSurgery.Font(), Own("Italic"), Own("BoldItalic")), "Tŷ Ωmega");
        var faces = Face().Matches(html)
            .Select(m => (m.Groups["head"].Value, Font: Unpack(Convert.FromBase64String(m.Groups["font"].Value)))).ToList();
        Assert.Equal(
            ["font-weight:400;font-style:normal", "font-weight:700;font-style:normal", "font-weight:400;font-style:italic",
                "font-weight:700;font-style:italic"], faces.Select(f => f.Value));
        // Read back by the reader that checks everything.
        var font = FontReader.Read(faces[0].Font).File!;
        var glyphs = new GlyphTable(font.Tables);
        var map = new CharacterMap(font);
        foreach (var letter in "Tŷ Ωmega£–") Assert.True(letter == ' ' || !glyphs[map.GlyphOf(letter)].IsEmpty, letter.ToString());
        foreach (var letter in "ΨЖ₪") Assert.True(glyphs[map.GlyphOf(letter)].IsEmpty, letter.ToString());
        Assert.Equal(FontReader.ReadOwn(Own()).GlyphCount, font.GlyphCount);
        Assert.True(faces[0].Font.Length < Own().Length / 2);
        Assert.NotNull(FontReader.Read(faces[1].Font).File!.Cff);
    }

    [Theory]
    [InlineData(PreviewBit, "Text", 3, null)]
    [InlineData(EditableBit, "Text", 4, null)]
    [InlineData(NoSubsettingBit, "Text", 4, true)]
    [InlineData(0, "Text", 4, false)]
    [InlineData(0, "שלום", 4, true)]
    public void A_licence_and_a_script_decide_what_a_web_page_carries(int bits, string text, int count, bool? whole)
    {
        var html = Html(Theme(With(Own(), "OS/2", (8, bits)), Own("Bold"), Own("Italic"), Own("BoldItalic")), text);
        var faces = Face().Matches(html);
        Assert.Equal(count, faces.Count);
        if (whole is { } all)
            Assert.Equal(all, FontReader.Read(Unpack(Convert.FromBase64String(faces[0].Groups["font"].Value))).File!.Tables.Has("GSUB"));
    }

    [Theory]
    [InlineData("Vale’s \"New\" Sans", "font-family:\"Vale\\2019 s \\22 New\\22  Sans\"")]
    [InlineData("A</style>B", "font-family:\"A\\3C /style\\3E B\"")]
    [InlineData("O'Neil & Sons, Ltd.", "font-family:\"O\\27 Neil \\26  Sons, Ltd.\"")]
    public void A_family_of_any_name_is_a_name_in_every_format(string family, string css)
    {
        var theme = Theme(Own(), Own("Bold"), Own("Italic"), Own("BoldItalic")) with { FontFamily = family };
        Assert.Contains(css, Html(theme, "Text"), StringComparison.Ordinal);
        Assert.Contains($"w:name=\"{System.Security.SecurityElement.Escape(family).Replace("&apos;", "'")}\"",
            Raw(Word(theme), "word/fontTable.xml"), StringComparison.Ordinal);
    }

    private static readonly (bool Bold, bool Italic)[] Places = [(false, false), (true, false), (false, true), (true, true)];

    private static string? WhyNot(byte[] font) => FontTravel.NotInWord(FontReader.Read(font).File!);

    private static Theme Theme(params byte[][] fonts) => NhsTheme.Create() with
    {
        FontFamily = "Liberation Sans",
        Fonts = [.. fonts.Zip(Places, (font, p) => new BrandFont(p.Bold, p.Italic, FontReader.Read(font).File!))],
    };

    private static WordFile Word(Theme theme) => WordFile.Of(Paper("Text"), theme);

    private static string Html(Theme theme, string text) => Encoding.UTF8.GetString(HtmlWriter.Write(Paper(text), theme));

    private static Document Paper(string text) => Specimen.Create() with { Blocks = [Specimen.Body(text)] };

    private static byte[] Bytes(WordFile file, string part)
    {
        using var stream = file.Entries.Single(e => e.FullName == part).Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string Raw(WordFile file, string part) => Encoding.UTF8.GetString(Bytes(file, part));

    private static string Value(string xml, string attribute) => Regex.Match(xml, $"{attribute}=\"([^\"]*)\"").Groups[1].Value;

    /// <summary>A WOFF file as the font that it was, by the letter of its specification.</summary>
    private static byte[] Unpack(byte[] woff)
    {
        var tables = new List<(string, byte[])>();
        for (var i = 0; i < FontBytes.U16(woff, 12); i++)
        {
            var (at, packed, length) = (44 + 20 * i, (int)FontBytes.U32(woff, 44 + 20 * i + 8), (int)FontBytes.U32(woff, 44 + 20 * i + 12));
            var stored = woff.AsSpan((int)FontBytes.U32(woff, at + 4), packed).ToArray();
            if (packed < length)
            {
                using var zlib = new ZLibStream(new MemoryStream(stored), CompressionMode.Decompress);
                stored = new byte[length];
                zlib.ReadExactly(stored);
            }
            tables.Add((Encoding.ASCII.GetString(woff, at, 4), stored));
        }
        var font = Writers.FontFiles.FontTableWriter.Write(tables);
        Assert.Equal(FontBytes.U32(woff, 16), (uint)font.Length);
        Assert.Equal(FontBytes.U32(woff, 8), (uint)woff.Length);
        return font;
    }

    [GeneratedRegex("<w:embed(?<style>Regular|Bold|Italic|BoldItalic) [^>]*>")]
    private static partial Regex Embedded();

    [GeneratedRegex("@font-face\\{font-family:[^;]*;(?<head>[^;]*;[^;]*);src:url\\(data:font/woff;base64,(?<font>[^)]*)\\)\\}")]
    private static partial Regex Face();
}
