using System.Collections.Immutable;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Reading.Yaml;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using StpGen.Core.Themes;

namespace StpGen.Authoring.Brand;

/// <summary>Reads the look of a plan's papers: the NHS identity, with what the plan's brand changes of it.</summary>
public static class ThemeReader
{
    /// <summary>What a plan changes of the look, if it changes anything.</summary>
    public const string BrandFile = "brand/theme.yaml";

    private const string FontFolder = "brand/fonts/";
    private const string Identity = "data/themes/nhs.yaml";

    /// <summary>Always a theme that papers can be set in: what cannot be used of a brand is a finding, and stays as in the NHS identity.</summary>
    public static Result<Theme> Read(PlanFolder folder, bool final)
    {
        var context = new ReadContext();
        var look = Over(new ThemeSource(), new SourceText(Identity, EmbeddedFiles.Read(Identity)!), context);
        if (folder.Files.TryGetValue(BrandFile, out var bytes) && TextDecoder.Decode(folder.Show(BrandFile), bytes.Span, context.Report) is { } brand)
            look = Over(look, brand, context);
        var inBrand = folder.Show(BrandFile);
        var theme = Make(look, context) with { Fonts = Fonts(look, folder, context) };
        foreach (var finding in Contrast.Check(look, inBrand, final)) context.Report(finding);
        return new(theme, context.Findings);
    }

    private static ThemeSource Over(ThemeSource start, SourceText text, ReadContext context)
    {
        if (YamlReader.Read(text, context.Report) is not { } node || ThemeSource.Over(start).Read(node, context) is not { } look) return start;
        foreach (var (name, colour) in look.Colours.OrderBy(c => c.Key, StringComparer.Ordinal))
            if (look.Resolve(colour) is null)
            {
                context.Report(ThemeRules.BadValue, colour.Span, $"'{name}' follows '{colour.Follows}', which leads back to where it began.", "Give one of them a colour of its own.");
                look = look with { Colours = look.Colours.SetItem(name, start.Colours[name]) };
            }
        foreach (var (role, style) in look.Texts.OrderBy(t => t.Key))
            if (style.LineHeight < style.Size)
            {
                context.Report(ThemeRules.BadValue, style.Span, string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"The lines of '{ThemeSource.NameOf(role)}' would run into each other: they stand {style.LineHeight} points apart, and the type has {style.Size}."), "Give it a greater 'lineHeight', or none.");
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
            ListIndent = look.ListIndent,
            CellPaddingX = look.CellPaddingX,
            CellPaddingY = look.CellPaddingY,
            Styles = look.Texts.ToImmutableDictionary(t => t.Key, t => t.Value.With(look.Resolve(t.Value.Colour)!.Own)),
        };
    }

    /// <summary>The files of a brand's family; none when one of the four is not there, since a family is whole or is not used.</summary>
    private static ImmutableArray<FontFile> Fonts(ThemeSource look, PlanFolder folder, ReadContext context)
    {
        if (look.Fonts is not { } names) return [];
        (PlanText? Name, bool Bold, bool Italic)[] styles = [(names.Regular, false, false), (names.Bold, true, false), (names.Italic, false, true), (names.BoldItalic, true, true)];
        var files = ImmutableArray.CreateBuilder<FontFile>();
        foreach (var (name, bold, italic) in styles)
        {
            if (name is null) continue;
            var path = name.Value.Contains('/') ? name.Value : FontFolder + name.Value;
            if (folder.Files.TryGetValue(path, out var bytes)) files.Add(new FontFile(bold, italic, folder.Show(path), bytes));
            else
                context.Report(ReadRules.NoFile, name.Span, $"There is no font '{path}' in the plan, so the PDF is set in Liberation Sans.",
                    Nearest.To(path, folder.Files.Keys.Where(f => f.StartsWith(FontFolder, StringComparison.Ordinal))) is { } near
                        ? $"Did you mean '{near[FontFolder.Length..]}'?" : $"Put the TrueType file (.ttf) into {FontFolder.TrimEnd('/')}.");
        }
        return files.Count == styles.Length ? files.ToImmutable() : [];
    }
}
