using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using StpGen.Core.Themes;

namespace StpGen.Authoring.Brand;

/// <summary>
/// Checks the contrast of every text style with every background it appears on (WCAG 2.2, 1.4.3): at least 4.5:1, or 3:1 for type
/// of 18 points, or of 14 if bold. One finding for each pair of colours, however many styles use it.
/// </summary>
internal static class Contrast
{
    private static readonly Colour White = new(255, 255, 255);

    /// <summary>The luminance with which black and white have the same contrast.</summary>
    private const double Middle = 0.179;

    /// <summary>The backgrounds of each text; null is the page. Text in a table, callout or tile has theirs.</summary>
    private static readonly ImmutableArray<(TextRole[] Texts, string?[] Grounds)> Pairs =
    [
        ([TextRole.TableHeading], ["tableHeadFill"]),
        ([TextRole.TableText], [null, "tableBandFill"]),
        ([TextRole.Callout, TextRole.TileValue, TextRole.TileLabel], ["calloutFill"]),
        ([TextRole.ListItem], [null, "tableBandFill", "calloutFill"]),
    ];

    public static IEnumerable<Finding> Check(ThemeSource look, string brandFile, bool final)
    {
        var low = new List<(Pair Pair, Colour Text, Colour Ground, double Ratio)>();
        foreach (var pair in All(look))
        {
            var text = look.Resolve(pair.Text)!.Own;
            var ground = pair.Ground is { } name ? look.Resolve(look.Colours[name])!.Own : White;
            if (text.ContrastWith(ground) is var ratio && ratio < pair.Needed) low.Add((pair, text, ground, ratio));
        }
        foreach (var same in low.GroupBy(l => (l.Text, l.Ground)))
        {
            var worst = same.MaxBy(s => s.Pair.Needed);
            yield return Report(look, worst.Pair, worst.Ratio, worst.Text, worst.Ground, [.. same.Select(s => s.Pair.Name).Distinct()],
                brandFile, final);
        }
    }

    private static IEnumerable<Pair> All(ThemeSource look)
    {
        var others = Enum.GetValues<TextRole>().Except(Pairs.SelectMany(p => p.Texts)).ToArray();
        foreach (var (texts, grounds) in Pairs.Add((others, [null])))
            foreach (var role in texts)
                foreach (var ground in grounds)
                    yield return new(ThemeSource.NameOf(role), look.Texts[role].Colour, ground, IsLarge(look.Texts[role]) ? 3 : 4.5);
        foreach (var ground in (string?[])[null, "tableBandFill", "calloutFill"])
            yield return new("link", look.Colours["link"], ground, 4.5);
        foreach (var ground in (string?[])[null, "tableBandFill", "gapFill"]) yield return new("gap", look.Colours["gap"], ground, 4.5);
        foreach (var series in ThemeSource.SeriesNames) yield return new(series, look.Colours[series], null, 4.5);
    }

    private static bool IsLarge(TextStyleSource text) => text.Size >= 18 || (text.Bold && text.Size >= 14);

    private static Finding Report(ThemeSource look, Pair pair, double ratio, Colour text, Colour ground, string[] names, string brandFile,
        bool final)
    {
        bool IsOfBrand(ThemeColour? colour) => colour?.Span.Path == brandFile;
        var behind = pair.Ground is { } name ? look.Colours[name] : null;
        ThemeColour?[] ofText = [pair.Text, look.Resolve(pair.Text)], ofGround = [behind, behind is null ? null : look.Resolve(behind)];
        // The author can change what the brand itself sets: the text colour, or else the background.
        var changesGround = !ofText.Any(IsOfBrand) && ofGround.Any(IsOfBrand);
        var place = ofText.Concat(ofGround).FirstOrDefault(IsOfBrand)?.Span ?? SourceSpan.StartOf(brandFile);
        var (change, stays) = changesGround ? (ground, text) : (text, ground);
        var what = Words.Capital(Words.Join([.. names.Select(Words.OfCamelCase)]));
        var where = pair.Ground is null ? "the white page" : $"'{pair.Ground}'";
        var direction = stays.Luminance > Middle ? "darker" : "lighter";
        var ofWhat = changesGround ? $" for '{pair.Ground}'" : "";
        return new(ThemeRules.LowContrast, ThemeRules.LowContrast.In(final), place, string.Create(CultureInfo.InvariantCulture,
            $"{what}: #{text.ToHex()} on {where}, #{ground.ToHex()}, has a contrast of {Math.Floor(ratio * 10) / 10:0.0}:1; "
            + $"readers need {pair.Needed:0.0}:1."))
        {
            Hints =
            [
                Better(change, stays, pair.Needed) is { } shade
                    ? $"Use a {direction} colour{ofWhat}, such as #{shade.ToHex()}."
                    : "Change both colours: no shade of this one has enough contrast.",
            ],
        };
    }

    /// <summary>The nearest shade of a colour that has enough contrast with another.</summary>
    private static Colour? Better(Colour colour, Colour from, double needed)
    {
        var end = from.Luminance > Middle ? 0 : 255;
        for (var step = 1; step <= 64; step++)
        {
            byte Mix(byte channel) => (byte)(channel + (end - channel) * step / 64);
            var shade = new Colour(Mix(colour.Red), Mix(colour.Green), Mix(colour.Blue));
            if (shade.ContrastWith(from) >= needed) return shade;
        }
        return null;
    }

    /// <param name="Name">The text style.</param>
    /// <param name="Ground">A colour of the theme; null for the page.</param>
    /// <param name="Needed">The minimum contrast.</param>
    private sealed record Pair(string Name, ThemeColour Text, string? Ground, double Needed);
}
