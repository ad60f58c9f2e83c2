using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using StpGen.Core.Themes;
using StpGen.Writers.OpenPackaging;
using A = DocumentFormat.OpenXml.Drawing;
using Theme = StpGen.Core.Themes.Theme;
using ThemeColorValues = DocumentFormat.OpenXml.Wordprocessing.ThemeColorValues;

namespace StpGen.Writers.DrawingML;

/// <summary>The Office theme (ECMA-376 part 1, 20.1.6.9): the colours and fonts that Word's pickers offer first.</summary>
internal static class OfficeTheme
{
    private const string Name = "stpgen";

    public static A.Theme Of(Theme theme) => new(new ThemeElements(Colours(theme), Fonts(theme), Formats())) { Name = Name };

    /// <summary>What papers refer to by name, the names that fit best first.</summary>
    public static IEnumerable<(Colour Colour, ThemeColorValues Slot)> Slots(Theme theme) =>
    [
        (theme.Text, ThemeColorValues.Text1), (new(255, 255, 255), ThemeColorValues.Background1),
        (theme[TextRole.Heading1].Colour, ThemeColorValues.Text2), (theme.CalloutFill, ThemeColorValues.Background2),
        (theme.Accent, ThemeColorValues.Accent1), (theme.TableHeadFill, ThemeColorValues.Accent2),
        (theme[TextRole.Caption].Colour, ThemeColorValues.Accent3), (theme.Gap, ThemeColorValues.Accent4),
        (theme.TableRule, ThemeColorValues.Accent5), (theme.TableBandFill, ThemeColorValues.Accent6),
        (theme.Link, ThemeColorValues.Hyperlink),
    ];

    private static ColorScheme Colours(Theme theme) => new(
        new Dark1Color(Rgb(theme.Text)),
        new Light1Color(Rgb(new(255, 255, 255))),
        new Dark2Color(Rgb(theme[TextRole.Heading1].Colour)),
        new Light2Color(Rgb(theme.CalloutFill)),
        new Accent1Color(Rgb(theme.Accent)),
        new Accent2Color(Rgb(theme.TableHeadFill)),
        new Accent3Color(Rgb(theme[TextRole.Caption].Colour)),
        new Accent4Color(Rgb(theme.Gap)),
        new Accent5Color(Rgb(theme.TableRule)),
        new Accent6Color(Rgb(theme.TableBandFill)),
        new A.Hyperlink(Rgb(theme.Link)),
        new FollowedHyperlinkColor(Rgb(theme.Link)))
    { Name = Name };

    private static FontScheme Fonts(Theme theme) => new(new MajorFont(Family(theme)), new MinorFont(Family(theme))) { Name = Name };

    private static OpenXmlElement[] Family(Theme theme) =>
        [new LatinFont { Typeface = XmlText.Clean(theme.FontFamily) }, new EastAsianFont { Typeface = "" },
            new ComplexScriptFont { Typeface = "" }];

    /// <summary>Three of each are asked for (20.1.4.1.14); papers use none.</summary>
    private static FormatScheme Formats() => new(
        new FillStyleList(Fill(), Fill(), Fill()),
        new LineStyleList(Line(), Line(), Line()),
        new EffectStyleList(Effect(), Effect(), Effect()),
        new BackgroundFillStyleList(Fill(), Fill(), Fill()))
    { Name = Name };

    private static SolidFill Fill() => new(new SchemeColor { Val = SchemeColorValues.PhColor });

    private static Outline Line() => new(Fill()) { Width = 6350 };

    private static EffectStyle Effect() => new(new EffectList());

    private static RgbColorModelHex Rgb(Colour colour) => new() { Val = colour.ToHex() };
}
