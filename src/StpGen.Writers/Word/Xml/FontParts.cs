using System.Globalization;
using System.IO.Hashing;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Fonts;
using StpGen.Core.Themes;
using StpGen.Writers.FontFiles;
using StpGen.Writers.OpenPackaging;

namespace StpGen.Writers.Word.Xml;

/// <summary>
/// The font table (ECMA-376 part 1, 17.8.3), and the brand's fonts within the package (17.8.1). They are whole, because people edit
/// papers and type letters that were not in them.
/// </summary>
internal sealed class FontParts
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.obfuscatedFont";

    /// <summary>How much of a file is disguised, and with how long a key (17.8.1).</summary>
    private const int Disguised = 32, KeyLength = 16;

    private readonly Theme _theme;
    private readonly List<(BrandFont Font, string Id, string Key, ZippedFile File)> _fonts = [];

    public FontParts(Theme theme)
    {
        _theme = theme;
        foreach (var font in theme.Fonts)
        {
            if (FontTravel.NotInWord(font.File) is not null) continue;
            var bytes = WholeFont.Of(font.File).ToArray();
            // From the content, so that the same paper has the same bytes.
            var key = XxHash128.Hash(bytes);
            for (var i = 0; i < Disguised && i < bytes.Length; i++) bytes[i] ^= key[KeyLength - 1 - i % KeyLength];
            _fonts.Add((font, $"rIdFont{_fonts.Count + 1}", Guid(key), ZippedFile.Of(bytes)));
        }
    }

    public bool Any => _fonts.Count > 0;

    /// <summary>Name, content type and bytes of each.</summary>
    public IEnumerable<(string Name, string Type, ZippedFile File)> Parts =>
        _fonts.Select((f, i) => (Name(i), ContentType, f.File));

    public IReadOnlyList<Relationship> Targets => [.. _fonts.Select((f, i) => new Relationship(f.Id, "font", Name(i)))];

    /// <summary>What to look for where the family is neither installed nor within.</summary>
    public Fonts Table()
    {
        var font = new Font
        {
            Name = XmlText.Clean(_theme.FontFamily),
            AltName = new() { Val = _theme.Fonts.IsEmpty ? "Liberation Sans" : "Arial" },
            FontCharSet = new() { Val = "00" },
            FontFamily = new() { Val = FontFamilyValues.Swiss },
            Pitch = new() { Val = FontPitchValues.Variable },
        };
        foreach (var (brand, id, key, _) in _fonts.OrderBy(f => (f.Font.Italic, f.Font.Bold)))
            font.Append(Embedded(brand, id, key));
        return new(font);
    }

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"fonts/font{i + 1}.odttf");

    private static FontRelationshipType Embedded(BrandFont font, string id, string key)
    {
        FontRelationshipType embedded = (font.Bold, font.Italic) switch
        {
            (false, false) => new EmbedRegularFont(),
            (true, false) => new EmbedBoldFont(),
            (false, true) => new EmbedItalicFont(),
            _ => new EmbedBoldItalicFont(),
        };
        (embedded.Id, embedded.FontKey) = (id, key);
        return embedded;
    }

    private static string Guid(byte[] key)
    {
        var hex = Convert.ToHexString(key);
        return $"{{{hex[..8]}-{hex[8..12]}-{hex[12..16]}-{hex[16..20]}-{hex[20..]}}}";
    }
}
