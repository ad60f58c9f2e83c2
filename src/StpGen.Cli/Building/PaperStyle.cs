using System.Collections.Immutable;
using StpGen.Authoring.Brand;
using StpGen.Authoring.Reading;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using StpGen.Core.Themes;
using StpGen.Layout.Fonts;
using StpGen.Writers.Word.Template;

namespace StpGen.Cli.Building;

/// <summary>What all papers of a plan look like: read once, shared by all.</summary>
/// <param name="Fonts">Read when first asked for: an unchanged build needs none.</param>
internal sealed record PaperStyle(Theme Theme, Lazy<FontFamily> Fonts)
{
    /// <summary>The trust's own Word styles; null: the plan brings none that can be used.</summary>
    public WordTemplate? House { get; init; }

    /// <summary>The look with the house style of the plan, <c>brand/reference.docx</c> or <c>.dotx</c>, where it brings one.</summary>
    public Result<PaperStyle> WithHouseStyle(PlanFolder folder, bool final)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var path in (string[])["brand/reference.docx", "brand/reference.dotx"])
            if (folder.Files.TryGetValue(path, out var file))
                return new(this with { House = WordTemplate.TryRead(file, folder.Show(path), findings.Add, final) },
                    findings.ToImmutable());
        return new(this, []);
    }

    /// <summary>The program's own fonts; the brand's where it brings any that can be used.</summary>
    public static Result<PaperStyle> Of(Theme theme)
    {
        var own = new Lazy<FontFamily>(FontLibrary.LiberationSans);
        if (theme.Fonts.IsEmpty) return new(new(theme, own), []);
        var (faces, findings) = (new List<FontFace>(), ImmutableArray.CreateBuilder<Finding>());
        foreach (var file in theme.Fonts)
            try
            {
                faces.Add(TrueTypeReader.Read(file.Bytes.ToArray(), (FontStyle)((file.Bold ? 1 : 0) + (file.Italic ? 2 : 0))));
            }
            catch (Exception fault) when (fault is BrokenFontException or InvalidDataException or ArgumentException
                or IndexOutOfRangeException or OverflowException)
            {
                findings.Add(Broken(file.Path));
            }
        var brand = new Lazy<FontFamily>(() => new FontFamily(faces) { Fallbacks = [own.Value] });
        return new(new(theme, findings.Count == 0 ? brand : own), findings.ToImmutable());
    }

    /// <summary>The same look, set in the program's own fonts.</summary>
    public PaperStyle WithoutBrandFonts() => Of(Theme with { Fonts = [] }).Value! with { House = House };

    /// <summary>The finding for a font that turned out to be damaged only when a paper was set in it.</summary>
    public Finding Broken(BrokenFontException fault) =>
        Broken(Theme.Fonts.FirstOrDefault(f =>
            Fonts.Value[(FontStyle)((f.Bold ? 1 : 0) + (f.Italic ? 2 : 0))].PostScriptName == fault.Font)?.Path ?? ThemeReader.BrandFile);

    private static Finding Broken(string path) => new(ThemeRules.BrokenFont, SourceSpan.StartOf(path),
        "This font cannot be used, so the PDF uses Liberation Sans.",
        "Use a complete TrueType font (.ttf); OpenType fonts with other outlines (.otf) cannot be embedded.");
}
