using System.Reflection;
using StpGen.Core.Fonts;
using StpGen.Core.Themes;

namespace StpGen.Layout.Fonts;

/// <summary>The fonts that come with the program.</summary>
public static class FontLibrary
{
    /// <summary>Liberation Sans: Arial's widths, SIL Open Font Licence 1.1. Parses four files of about 400 KB each.</summary>
    public static FontFamily LiberationSans() =>
        new(Enum.GetValues<FontStyle>()
            .Select(style => new FontFace(
                FontReader.ReadOwn(Embedded($"data/fonts/liberation-sans/LiberationSans-{style}.ttf")), style)));

    /// <summary>A brand's own family; characters that it does not have come from the program's.</summary>
    public static FontFamily Of(IEnumerable<BrandFont> brand) =>
        new(brand.Select(font => new FontFace(font.File, FontStyles.Of(font.Bold, font.Italic)))) { Fallbacks = [LiberationSans()] };

    private static ReadOnlyMemory<byte> Embedded(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name) is UnmanagedMemoryStream file
            ? new ProgramMemory(file).Memory
            : throw new InvalidOperationException($"The program's own font {name} is missing.");
}
