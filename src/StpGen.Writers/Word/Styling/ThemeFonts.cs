using DocumentFormat.OpenXml.Wordprocessing;

namespace StpGen.Writers.Word.Styling;

/// <summary>
/// Fonts by their place in the theme, so that Design > Fonts in Word changes them, and by name for readers that know no themes.
/// </summary>
internal static class ThemeFonts
{
    public static RunFonts Body(string family) => new()
    {
        Ascii = family,
        HighAnsi = family,
        EastAsia = family,
        ComplexScript = family,
        AsciiTheme = ThemeFontValues.MinorHighAnsi,
        HighAnsiTheme = ThemeFontValues.MinorHighAnsi,
    };

    /// <summary>Titles and headings have a font of their own in a theme; in ours it is the same.</summary>
    public static StyleRunProperties? In(string id, StyleRunProperties? run, string family)
    {
        if (id != StyleIds.Title && !Enumerable.Range(1, 4).Any(level => id == StyleIds.Heading(level))) return run;
        run ??= new();
        run.RunFonts = new()
        {
            Ascii = family,
            HighAnsi = family,
            AsciiTheme = ThemeFontValues.MajorHighAnsi,
            HighAnsiTheme = ThemeFontValues.MajorHighAnsi,
        };
        return run;
    }
}
