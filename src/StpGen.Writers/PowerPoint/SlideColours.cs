using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Writers.PowerPoint.Template;
using Theme = StpGen.Core.Themes.Theme;

namespace StpGen.Writers.PowerPoint;

/// <summary>Colours by their place in the theme of the deck, so that another theme changes all slides; others as they are.</summary>
internal sealed class SlideColours
{
    private readonly Dictionary<Colour, ThemePlace> _known = [];
    private readonly Theme _theme;

    /// <param name="house">The colours of the house's own theme; null: the theme is ours.</param>
    public SlideColours(Theme theme, IReadOnlyDictionary<Colour, ThemePlace>? house = null)
    {
        _theme = theme;
        if (house is not null)
            foreach (var (colour, place) in house) _known.TryAdd(colour, place);
        else
            foreach (var (colour, slot) in Slots(theme)) _known.TryAdd(colour, new(slot));
    }

    public OpenXmlElement Of(Colour colour) => _known.TryGetValue(colour, out var place) ? place.Xml()
        : new RgbColorModelHex { Val = colour.ToHex() };

    public OpenXmlElement Of(SceneColour colour) => Of(_theme.Of(colour));

    public SolidFill Fill(Colour colour) => new(Of(colour));

    /// <summary>The places of <see cref="DrawingML.OfficeTheme"/>, the names that fit best first.</summary>
    private static IEnumerable<(Colour Colour, SchemeColorValues Slot)> Slots(Theme theme) =>
    [
        (theme.Text, SchemeColorValues.Text1), (new(255, 255, 255), SchemeColorValues.Background1),
        (theme[TextRole.Heading1].Colour, SchemeColorValues.Text2), (theme.CalloutFill, SchemeColorValues.Background2),
        (theme.Accent, SchemeColorValues.Accent1), (theme.TableHeadFill, SchemeColorValues.Accent2),
        (theme[TextRole.Caption].Colour, SchemeColorValues.Accent3), (theme.Gap, SchemeColorValues.Accent4),
        (theme.TableRule, SchemeColorValues.Accent5), (theme.TableBandFill, SchemeColorValues.Accent6),
        (theme.Link, SchemeColorValues.Hyperlink),
    ];
}
