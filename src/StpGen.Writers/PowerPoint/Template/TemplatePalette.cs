using System.Collections.Immutable;
using DocumentFormat.OpenXml.Drawing;
using StpGen.Core.Themes;
using StpGen.Writers.DrawingML;
using Theme = StpGen.Core.Themes.Theme;

namespace StpGen.Writers.PowerPoint.Template;

/// <summary>
/// The look of a deck on the ground of the house: its text, its first accent and what follows from them, each with enough contrast
/// (WCAG 2.2, 1.4.3). On a dark ground panels and bands are lighter than it, and drawings have a light ground of their own.
/// </summary>
internal sealed class TemplatePalette
{
    private const double Readable = 4.5, Dark = 0.18;

    private static readonly Colour White = new(255, 255, 255), Black = new(0, 0, 0);

    private readonly Dictionary<Colour, ThemePlace> _places = [];
    private readonly TemplateColours _colours;

    /// <param name="ground">What most slides have behind their text; null: a picture.</param>
    /// <param name="text">Of running text, as the master has it.</param>
    public TemplatePalette(TemplateColours colours, Colour? ground, Colour? text, Colour? title)
    {
        _colours = colours;
        var stated = text ?? colours["tx1"] ?? Black;
        // The house made its text so that it can be read on the picture.
        Ground = ground ?? (stated.Luminance < Dark ? White : Black);
        Text = stated;
        Title = title ?? colours["tx1"] ?? Black;
        foreach (var (name, slot) in (ReadOnlySpan<(string, SchemeColorValues)>)[("tx1", SchemeColorValues.Text1),
            ("bg1", SchemeColorValues.Background1), ("tx2", SchemeColorValues.Text2), ("bg2", SchemeColorValues.Background2),
            ("accent1", SchemeColorValues.Accent1), ("hlink", SchemeColorValues.Hyperlink)])
            if (colours[name] is { } known) _places.TryAdd(known, new(slot));
    }

    public Colour Ground { get; }

    public Colour Text { get; }

    public Colour Title { get; }

    public bool IsDark => Ground.Luminance < Dark;

    public IReadOnlyDictionary<Colour, ThemePlace> Places => _places;

    /// <summary>For slides.</summary>
    public Theme Over(Theme theme) => IsDark ? OnDark(theme) : OnLight(theme, Ground);

    /// <summary>For drawings, which on a dark ground are on a light one.</summary>
    public Theme OfDrawings(Theme theme) => OnLight(theme, White);

    private Theme OnLight(Theme theme, Colour ground)
    {
        var accent = _colours["accent1"] ?? theme.Accent;
        var callout = Lightened(accent, SchemeColorValues.Accent1, 0.1);
        var strong = Darkened(accent, White);
        var onGround = Darkened(accent, callout);
        // The theme may be the one for dark slides.
        var text = ((Colour[])[Text, theme.Text]).FirstOrDefault(
            c => c.ContrastWith(callout) >= Readable && c.ContrastWith(ground) >= Readable, Black);
        var gap = theme.Gap;
        for (var i = 0; i < 8 && gap.ContrastWith(callout) < Readable; i++) gap = ColourShades.WithLightness(gap, l => l * 0.85);
        return With(theme, text, onGround, strong, callout, Lightened(accent, SchemeColorValues.Accent1, 0.05),
            Darkened(_colours["hlink"] ?? theme.Link, callout, SchemeColorValues.Hyperlink)) with
        {
            TableRule = theme.TableRule.Luminance > 0.12 ? theme.TableRule : White.MixedWith(text, 0.4),
            Gap = gap,
            GapFill = gap == theme.Gap ? theme.GapFill : White.MixedWith(gap, 0.08),
        };
    }

    private Theme OnDark(Theme theme)
    {
        var (accent, panel) = (_colours["accent1"] ?? White, Ground.MixedWith(White, 0.12));
        var text = Text.ContrastWith(panel) >= Readable ? Text : White;
        return With(theme, text, Lit(accent, panel), Darkened(accent, White), panel, Ground.MixedWith(White, 0.06),
            Lit(_colours["hlink"] ?? text, panel)) with
        {
            TableRule = Ground.MixedWith(White, 0.4),
            Gap = Lit(theme.Gap, panel),
            GapFill = Ground.MixedWith(theme.Gap, 0.15),
        };
    }

    private static Theme With(
        Theme theme, Colour text, Colour accent, Colour strong, Colour callout, Colour band, Colour link) => theme with
        {
            Text = text,
            Accent = accent,
            Link = link,
            TableHeadFill = strong,
            TableHeadText = White,
            CalloutFill = callout,
            TableBandFill = band,
            Styles = theme.Styles.ToDictionary(s => s.Key, s => s.Value with
            {
                Colour = s.Key switch
                {
                    TextRole.TableHeading => White,
                    TextRole.Caption => Muted(text, callout),
                    TextRole.Heading1 or TextRole.Heading2 or TextRole.Heading3 => accent,
                    _ => text,
                },
            }).ToImmutableDictionary(),
        };

    /// <summary>Text that matters less, and can still be read.</summary>
    private static Colour Muted(Colour text, Colour ground)
    {
        for (var share = 0.35; share > 0; share -= 0.05)
            if (text.MixedWith(ground, share) is var paler && paler.ContrastWith(ground) >= Readable) return paler;
        return text;
    }

    /// <summary>The colour itself, or the first darker one of its palette that can be read on a ground.</summary>
    private Colour Darkened(Colour colour, Colour ground, SchemeColorValues? slot = null)
    {
        foreach (var share in (ReadOnlySpan<double>)[1, 0.75, 0.5, 0.25])
        {
            var darker = share == 1 ? colour : ColourShades.WithLightness(colour, l => l * share);
            if (darker.ContrastWith(ground) < Readable) continue;
            if (share < 1) _places.TryAdd(darker, new(slot ?? SchemeColorValues.Accent1, (int)(share * 100_000)));
            return darker;
        }
        return Black;
    }

    private static Colour Lit(Colour colour, Colour ground)
    {
        for (var share = 0.0; share < 1; share += 0.1)
            if (colour.MixedWith(White, share) is var lighter && lighter.ContrastWith(ground) >= Readable) return lighter;
        return White;
    }

    private Colour Lightened(Colour colour, SchemeColorValues slot, double left)
    {
        var lighter = ColourShades.WithLightness(colour, l => 1 - (1 - l) * left);
        _places.TryAdd(lighter, new(slot, (int)Math.Round(left * 100_000), (int)Math.Round((1 - left) * 100_000)));
        return lighter;
    }
}
