using System.Collections.Immutable;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Values;
using StpGen.Core.Fonts;
using StpGen.Core.Text;
using StpGen.Core.Themes;

namespace StpGen.Authoring.Brand;

/// <summary>Reads the four font files of a brand, and checks them whole: no later stage meets a damaged font.</summary>
internal static class BrandFonts
{
    private const string Folder = "brand/fonts/";
    private const string Instead = "so papers use Liberation Sans.";

    /// <summary>The family's files; none if one of the four cannot be used, because an incomplete family is not used.</summary>
    public static ImmutableArray<BrandFont> Read(ThemeSource look, PlanFolder folder, ReadContext context)
    {
        if (look.Fonts is not { } names) return [];
        (PlanText? Name, bool Bold, bool Italic)[] styles =
            [(names.Regular, false, false), (names.Bold, true, false), (names.Italic, false, true), (names.BoldItalic, true, true)];
        var fonts = ImmutableArray.CreateBuilder<BrandFont>();
        foreach (var (name, bold, italic) in styles)
            if (name is not null && Read(name, folder, context) is { } file) fonts.Add(new(bold, italic, file));
        return fonts.Count == styles.Length ? fonts.ToImmutable() : [];
    }

    private static FontFile? Read(PlanText name, PlanFolder folder, ReadContext context)
    {
        var path = name.Value.Contains('/') ? name.Value : Folder + name.Value;
        if (!folder.Files.TryGetValue(path, out var bytes))
        {
            context.Report(ReadRules.NoFile, name.Span, $"There is no font '{path}' in the plan, {Instead}",
                Nearest.To(path, folder.Files.Keys.Where(f => f.StartsWith(Folder, StringComparison.Ordinal))) is { } near
                    ? $"Did you mean '{near[Folder.Length..]}'?" : $"Put the TrueType file (.ttf) in {Folder.TrimEnd('/')}.");
            return null;
        }
        var reading = FontReader.Read(bytes);
        if (reading.Fault is { } fault)
            context.Report(ThemeRules.BrokenFont, name.Span, $"The font '{name.Value}' {fault.What}, {Instead}", fault.Hint);
        return reading.File;
    }
}
