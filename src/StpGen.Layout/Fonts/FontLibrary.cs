using System.Reflection;

namespace StpGen.Layout.Fonts;

/// <summary>The fonts that come with the program.</summary>
public static class FontLibrary
{
    /// <summary>Liberation Sans: Arial's widths, SIL Open Font Licence 1.1. Reads and parses four files of about 400 KB each.</summary>
    public static FontFamily LiberationSans() =>
        new(Enum.GetValues<FontStyle>().Select(style => TrueTypeReader.Read(Embedded($"data/fonts/liberation-sans/LiberationSans-{style}.ttf"), style)));

    private static byte[] Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its own font {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
