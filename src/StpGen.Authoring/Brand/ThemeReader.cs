using System.Collections.Immutable;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Reading.Yaml;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using StpGen.Core.Themes;

namespace StpGen.Authoring.Brand;

/// <summary>Reads the theme of a plan's papers: the NHS identity with the changes in the plan's brand.</summary>
public static class ThemeReader
{
    /// <summary>The file with a plan's changes to the theme, if any.</summary>
    public const string BrandFile = "brand/theme.yaml";

    private const string Identity = "data/themes/nhs.yaml";

    /// <summary>
    /// Always returns a usable theme: a value of the brand that cannot be used is a finding, and the NHS identity's is used instead.
    /// </summary>
    public static Result<Theme> Read(PlanFolder folder, bool final)
    {
        var context = new ReadContext();
        var look = Over(new ThemeSource(), new SourceText(Identity, EmbeddedFiles.Read(Identity)!), context);
        if (folder.Files.TryGetValue(BrandFile, out var bytes)
            && TextDecoder.Decode(folder.Show(BrandFile), bytes.Span, context.Report) is { } brand)
            look = Over(look, brand, context);
        var inBrand = folder.Show(BrandFile);
        var theme = Make(look, context) with { Fonts = BrandFonts.Read(look, folder, context) };
        foreach (var finding in Contrast.Check(look, inBrand, final)) context.Report(finding);
        return new(theme, context.Findings);
    }

    private static ThemeSource Over(ThemeSource start, SourceText text, ReadContext context)
    {
        if (YamlReader.Read(text, context.Report) is not { } node || ThemeSource.Over(start).Read(node, context) is not { } look)
            return start;
        foreach (var (name, colour) in look.Colours.OrderBy(c => c.Key, StringComparer.Ordinal))
            if (look.Resolve(colour) is null)
            {
                context.Report(ThemeRules.BadValue, colour.Span, $"'{name}' follows '{colour.Follows}', which leads back to '{name}'.",
                    "Give one of them a colour of its own.");
                look = look with { Colours = look.Colours.SetItem(name, start.Colours[name]) };
            }
        foreach (var (role, style) in look.Texts.OrderBy(t => t.Key))
            if (style.LineHeight < style.Size)
            {
                context.Report(ThemeRules.BadValue, style.Span, string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"The lines of '{ThemeSource.NameOf(role)}' would overlap: they are {style.LineHeight} points apart, "
                    + $"and the type size is {style.Size} points."), "Increase 'lineHeight', or delete it.");
                look = look with { Texts = look.Texts.SetItem(role, start.Texts[role]) };
            }
        return look;
    }

    private static Theme Make(ThemeSource look, ReadContext context)
    {
        Colour Of(string name) => look.Resolve(look.Colours[name])!.Own;
        return new Theme
        {
            FontFamily = look.FontFamily.Value,
            Accent = Of("accent"),
            Text = Of("text"),
            Link = Of("link"),
            TableHeadFill = Of("tableHeadFill"),
            TableHeadText = Of("tableHeadText"),
            TableBandFill = Of("tableBandFill"),
            TableRule = Of("tableRule"),
            CalloutFill = Of("calloutFill"),
            Gap = Of("gap"),
            GapFill = Of("gapFill"),
            Series = [.. ThemeSource.SeriesNames.Select(Of)],
            ListIndent = look.ListIndent,
            CellPaddingX = look.CellPaddingX,
            CellPaddingY = look.CellPaddingY,
            Styles = look.Texts.ToImmutableDictionary(t => t.Key, t => t.Value.With(look.Resolve(t.Value.Colour)!.Own)),
        };
    }
}
