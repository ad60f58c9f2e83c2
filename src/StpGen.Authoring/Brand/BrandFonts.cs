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
            if (name is not null && Read(name, bold, italic, folder, context) is { } file) fonts.Add(new(bold, italic, file));
        if (fonts.Count < styles.Length) return [];
        BrandFontFit.Check(look, fonts.ToImmutable(), [.. styles.Select(s => s.Name!)], context);
        return fonts.ToImmutable();
    }

    private static FontFile? Read(PlanText name, bool bold, bool italic, PlanFolder folder, ReadContext context)
    {
        var path = name.Value.Contains('/') ? name.Value : Folder + name.Value;
        // A file may have '#' in its name; otherwise what follows the last one is a font of a collection.
        string? face = null;
        if (!folder.Files.ContainsKey(path) && path.LastIndexOf('#') is >= 0 and var mark)
            (path, face) = (path[..mark], path[(mark + 1)..]);
        if (!folder.Files.TryGetValue(path, out var bytes))
        {
            context.ReportWord(ReadRules.NoFile, name.Span, $"There is no font '{path}' in the plan, {Instead}",
                Nearest.To(path, folder.Files.Keys.Where(f => f.StartsWith(Folder, StringComparison.Ordinal)))?[Folder.Length..],
                $"Put the TrueType or OpenType file (.ttf or .otf) in {Folder.TrimEnd('/')}.");
            return null;
        }
        var reading = FontReader.Read(bytes, new(face, bold, italic));
        if (reading.Fault is { } fault)
            context.Report(ThemeRules.BrokenFont, name.Span, $"The font '{name.Value}' {fault.What}, {Instead}", fault.Hint);
        return reading.File;
    }
}
