using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Themes;
using StpGen.Writers.DrawingML;
using StpGen.Writers.Word.Styling;
using A = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Writers.Word.Template;

/// <summary>
/// The colours and the font of the house's theme, for all that its styles do not cover: callouts, tiles, tables, and the papers in
/// other formats. Colours that would have too little contrast are darkened, as Word's own palette does (WCAG 2.2, 1.4.3).
/// </summary>
internal sealed class TemplateTheme
{
    private const double Readable = 4.5;

    /// <summary>What Word's palette calls 25, 50 and 75 per cent darker.</summary>
    private static readonly string[] Shades = ["BF", "80", "40"];

    private readonly Dictionary<Colour, ThemeReference> _references = [];
    private readonly Dictionary<ThemeColorValues, Colour> _slots = [];
    private readonly string? _font;
    private readonly (Colour Strong, Colour Callout, Colour Band, Colour? Link)? _ours;

    private TemplateTheme(A.ColorScheme colours, string? font)
    {
        _font = font;
        Add(colours.Dark1Color, ThemeColorValues.Text1);
        Add(colours.Light1Color, ThemeColorValues.Background1);
        Add(colours.Dark2Color, ThemeColorValues.Text2);
        Add(colours.Light2Color, ThemeColorValues.Background2);
        Add(colours.Accent1Color, ThemeColorValues.Accent1);
        Add(colours.Hyperlink, ThemeColorValues.Hyperlink);
        if (_slots.TryGetValue(ThemeColorValues.Accent1, out var accent))
        {
            var callout = Tint(ThemeColorValues.Accent1, accent, "1A");
            _ours = (Darken(ThemeColorValues.Accent1, accent, callout), callout, Tint(ThemeColorValues.Accent1, accent, "0D"),
                _slots.TryGetValue(ThemeColorValues.Hyperlink, out var link)
                    ? Darken(ThemeColorValues.Hyperlink, link, callout) : null);
        }

        void Add(OpenXmlElement? colour, ThemeColorValues slot)
        {
            var hex = colour?.GetFirstChild<A.RgbColorModelHex>()?.Val?.Value ?? colour?.GetFirstChild<A.SystemColor>()?.LastColor?.Value;
            if (hex is not { Length: 6 } || !hex.All(char.IsAsciiHexDigit)) return;
            _slots[slot] = Colour.FromHex(hex);
            _references.TryAdd(_slots[slot], new(slot));
        }
    }

    public static TemplateTheme? Of(A.Theme? theme) => theme?.ThemeElements?.ColorScheme is { } colours
        ? new(colours, theme.ThemeElements.FontScheme?.MinorFont?.LatinFont?.Typeface?.Value) : null;

    public ThemeReferences References => new(_references);

    /// <summary>A theme with the house's colours and font.</summary>
    public Theme Over(Theme theme)
    {
        if (_ours is not var (strong, callout, band, houseLink)) return theme;
        var (white, link) = (new Colour(255, 255, 255), houseLink ?? theme.Link);
        var text = _slots.TryGetValue(ThemeColorValues.Text1, out var dark) && dark.ContrastWith(callout) >= 7 ? dark : theme.Text;
        var changes = new Dictionary<Colour, Colour>();
        foreach (var (old, changed) in ((Colour, Colour)[])[(theme.Text, text), (theme.Link, link), (theme.Accent, strong),
            (theme.TableHeadFill, strong), (theme[TextRole.Heading1].Colour, strong), (theme.CalloutFill, callout)])
            changes.TryAdd(old, changed);
        return theme with
        {
            FontFamily = string.IsNullOrWhiteSpace(_font) || _font.StartsWith('+') ? theme.FontFamily : _font,
            Text = text,
            Link = link,
            Accent = strong,
            TableHeadFill = strong,
            TableHeadText = white,
            CalloutFill = callout,
            TableBandFill = band,
            Styles = theme.Styles.ToDictionary(s => s.Key, s => s.Value with
            {
                Colour = s.Key == TextRole.TableHeading ? white : changes.GetValueOrDefault(s.Value.Colour, s.Value.Colour),
            }).ToImmutableDictionary(),
        };
    }

    /// <summary>The colour itself, or the first darker one of the palette that is readable on a ground.</summary>
    private Colour Darken(ThemeColorValues slot, Colour colour, Colour ground)
    {
        if (colour.ContrastWith(ground) >= Readable) return colour;
        foreach (var shade in Shades)
        {
            var darker = ColourShades.WithLightness(colour, lightness => lightness * Share(shade));
            if (darker.ContrastWith(ground) < Readable && shade != Shades[^1]) continue;
            _references.TryAdd(darker, new(slot, Shade: shade));
            return darker;
        }
        return colour;
    }

    private Colour Tint(ThemeColorValues slot, Colour colour, string tint)
    {
        var lighter = ColourShades.WithLightness(colour, lightness => 1 - (1 - lightness) * Share(tint));
        _references.TryAdd(lighter, new(slot, Tint: tint));
        return lighter;
    }

    private static double Share(string hex) => Convert.ToByte(hex, 16) / 255.0;
}
