using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Presentation;
using StpGen.Core.Themes;
using StpGen.Writers.DrawingML;
using A = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Writers.PowerPoint.Template;

/// <summary>The colours of a master by the names that its slides use (ECMA-376 part 1, 19.3.1.6).</summary>
internal sealed class TemplateColours
{
    private readonly Dictionary<string, Colour> _byName = new(StringComparer.Ordinal);

    public TemplateColours(A.ColorScheme scheme, ColorMap? map)
    {
        foreach (var colour in scheme.ChildElements)
            if (Stated(colour.FirstChild) is { } value) _byName[colour.LocalName] = value;
        if (map is null) return;
        var own = new Dictionary<string, Colour>(_byName, StringComparer.Ordinal);
        foreach (var entry in map.GetAttributes())
            if (entry.Value is { } target && own.TryGetValue(target, out var colour)) _byName[entry.LocalName] = colour;
        foreach (var (name, target) in (ReadOnlySpan<(string, string)>)[("bg1", "lt1"), ("tx1", "dk1"), ("bg2", "lt2"), ("tx2", "dk2")])
            if (!_byName.ContainsKey(name) && own.TryGetValue(target, out var usual)) _byName[name] = usual;
    }

    public Colour? this[string name] => _byName.TryGetValue(name, out var colour) ? colour : null;

    /// <summary>Of a fill; null: it has none that is one colour.</summary>
    public Colour? Of(OpenXmlElement? fill) => fill switch
    {
        A.SolidFill solid => Of(solid.FirstChild as A.SchemeColor) ?? Stated(solid.FirstChild),
        A.GradientFill gradient => gradient.Descendants<A.GradientStop>()
            .Select(s => Of(s.FirstChild as A.SchemeColor) ?? Stated(s.FirstChild)).FirstOrDefault(c => c is not null),
        _ => null,
    };

    /// <summary>What is behind the slides of a master or layout; null: a picture, or nothing that it states.</summary>
    public Colour? Ground(CommonSlideData? slide, double width, double height) => slide?.ShapeTree?.Elements<Shape>()
        .Where(s => TemplatePlace.PlaceOf(s) is null && s.ShapeProperties?.Transform2D?.Extents is { Cx.Value: var cx, Cy.Value: var cy }
            && cx / 12700.0 >= width * 0.95 && cy / 12700.0 >= height * 0.95)
        .Select(s => Of(s.ShapeProperties!.GetFirstChild<A.SolidFill>()) ?? Of(s.ShapeProperties.GetFirstChild<A.GradientFill>()))
        .LastOrDefault(c => c is not null) ?? Background(slide);

    private Colour? Background(CommonSlideData? slide) => slide?.Background switch
    {
        { BackgroundProperties: { } properties } => Of(properties.GetFirstChild<A.SolidFill>())
            ?? Of(properties.GetFirstChild<A.GradientFill>()),
        { BackgroundStyleReference: { } style } => Of(style.FirstChild as A.SchemeColor),
        _ => null,
    };

    private Colour? Of(A.SchemeColor? colour)
    {
        if (colour?.Val?.InnerText is not { } name || this[name] is not { } known) return null;
        foreach (var change in colour.ChildElements)
        {
            if (!int.TryParse(change.GetAttributes().FirstOrDefault(a => a.LocalName == "val").Value, out var value)) continue;
            var share = value / 100_000.0;
            known = change switch
            {
                A.LuminanceModulation => ColourShades.WithLightness(known, l => l * share),
                A.LuminanceOffset => ColourShades.WithLightness(known, l => l + share),
                A.Tint => known.MixedWith(new(255, 255, 255), 1 - Math.Clamp(share, 0, 1)),
                A.Shade => known.MixedWith(new(0, 0, 0), 1 - Math.Clamp(share, 0, 1)),
                _ => known,
            };
        }
        return known;
    }

    private static Colour? Stated(OpenXmlElement? colour)
    {
        var hex = colour switch
        {
            A.RgbColorModelHex rgb => rgb.Val?.Value,
            A.SystemColor system => system.LastColor?.Value,
            _ => null,
        };
        return hex is { Length: 6 } && hex.All(char.IsAsciiHexDigit) ? Colour.FromHex(hex) : null;
    }
}
