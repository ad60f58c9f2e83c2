using System.Collections.Immutable;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Values;
using StpGen.Core.Fonts;
using StpGen.Core.Themes;

namespace StpGen.Authoring.Brand;

/// <summary>Checks that the fonts of a brand are what their places in the theme say they are.</summary>
internal static class BrandFontFit
{
    /// <summary>Medium weights are used as regular and as bold; these are not (OpenType 1.9, OS/2, usWeightClass).</summary>
    private const int LightestBold = 500, HeaviestRegular = 600;

    /// <param name="fonts">Regular, bold, italic and bold italic.</param>
    /// <param name="names">As the theme names them, in the same order.</param>
    public static void Check(ThemeSource look, ImmutableArray<BrandFont> fonts, ImmutableArray<PlanText> names, ReadContext context)
    {
        foreach (var (font, name) in fonts.Zip(names))
            if (Contradiction(font) is { } what)
                context.Report(ThemeRules.WrongFont, name.Span, $"'{name.Value}' is given as the {StyleOf(font)} font, but it is {what}.",
                    font.File.IsVariable
                        ? "Use the family's separate files: of a variable font, papers use the default style only."
                        : "Check the file names under 'fonts': two may be exchanged.");

        CheckTravel(fonts, names, context);
        var (first, family) = (fonts[0].File, fonts[0].File.WholeFamily);
        if (fonts.Zip(names).FirstOrDefault(f => !IsSame(f.First.File.WholeFamily, family)) is ({ } other, { } at))
            context.Report(ThemeRules.WrongFont, at.Span,
                $"'{at.Value}' belongs to the family '{other.File.WholeFamily}', and '{names[0].Value}' belongs to '{family}'.",
                "Use four files of one family.");
        else if (first.Family.Length > 0 && !IsSame(look.FontFamily.Value, first.Family) && !IsSame(look.FontFamily.Value, family))
            context.Report(ThemeRules.WrongFont, names[0].Span,
                $"Papers name the font '{look.FontFamily.Value}', but the family in '{names[0].Value}' is '{first.Family}'.",
                $"Set 'fontFamily' to '{first.Family}'.");
    }

    /// <summary>One finding, at the first font that papers cannot carry.</summary>
    private static void CheckTravel(ImmutableArray<BrandFont> fonts, ImmutableArray<PlanText> names, ReadContext context)
    {
        foreach (var (font, name) in fonts.Zip(names))
        {
            if ((FontTravel.NotInWord(font.File), FontTravel.NotOnTheWeb(font.File)) is not ({ } reason, var web)) continue;
            var papers = web is null ? "Word files" : "Word files and web pages";
            context.Report(ThemeRules.OnlyNamed, name.Span, $"{papers} name the font '{name.Value}' but do not contain it: {reason}.",
                "Use the PDF, which contains it: readers of the others will see another font if they do not have it.");
            return;
        }
    }

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string StyleOf(BrandFont font) => (font.Bold, font.Italic) switch
    {
        (false, false) => "regular",
        (true, false) => "bold",
        (false, true) => "italic",
        _ => "bold italic",
    };

    private static string? Contradiction(BrandFont font)
    {
        var file = font.File;
        var slant = file.IsItalic == font.Italic ? null : file.IsItalic ? "italic" : "not italic";
        var weight = font.Bold && !file.IsBold && file.WeightClass < LightestBold ? $"not bold (weight {file.WeightClass})"
            : !font.Bold && (file.IsBold || file.WeightClass > HeaviestRegular) ? $"bold (weight {file.WeightClass})" : null;
        if (weight is null && slant is null) return null;
        return string.Join(" and ", ((string?[])[weight, slant]).OfType<string>());
    }
}
