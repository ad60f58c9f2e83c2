using System.Collections.Immutable;
using StpGen.Authoring.Brand;
using StpGen.Authoring.Reading;
using StpGen.Core.Findings;
using StpGen.Core.Themes;
using StpGen.Layout.Fonts;
using StpGen.Writers.PowerPoint.Template;
using StpGen.Writers.Word.Template;

namespace StpGen.Cli.Building;

/// <summary>What all papers of a plan look like: read once, shared by all.</summary>
/// <param name="Fonts">Read when first asked for: an unchanged build needs none.</param>
internal sealed record PaperStyle(Theme Theme, Lazy<FontFamily> Fonts)
{
    /// <summary>The trust's own Word styles; null: the plan brings none that can be used.</summary>
    public WordTemplate? House { get; init; }

    /// <summary>The trust's own slides; null: the plan brings none that can be used, or none were asked for.</summary>
    public SlideTemplate? Slides { get; init; }

    /// <summary>The look of decks: that of the trust's own slides goes first.</summary>
    public Theme SlideTheme => Slides?.Over(Theme) ?? Theme;

    /// <summary>The look with the house styles of the plan, such as <c>brand/reference.docx</c>, where it brings any.</summary>
    /// <param name="hasSlides">Whether decks are made.</param>
    public Result<PaperStyle> WithHouseStyle(PlanFolder folder, bool final, bool hasSlides)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var path = HouseStyleFile.Word.Find(folder, findings.Add);
        var house = path is null ? null : WordTemplate.TryRead(folder.Files[path], folder.Show(path), findings.Add, final);
        // A plan's own theme goes first; without one, papers in all formats have the house's colours.
        var theme = house is null || folder.Files.ContainsKey(ThemeReader.BrandFile) ? Theme : house.Over(Theme);
        if (house?.OtherSizes(theme, folder.Show(path!)) is { } moved) findings.Add(moved);
        var deck = hasSlides ? HouseStyleFile.Slides.Find(folder, findings.Add) : null;
        var slides = deck is null ? null : SlideTemplate.TryRead(folder.Files[deck], folder.Show(deck), findings.Add, final);
        return new(this with { House = house, Slides = slides, Theme = theme }, findings.ToImmutable());
    }

    /// <summary>Set in the brand's fonts where it brings any, or else in the program's own.</summary>
    public static PaperStyle Of(Theme theme) =>
        new(theme, new(() => theme.Fonts.IsEmpty ? FontLibrary.LiberationSans() : FontLibrary.Of(theme.Fonts)));
}
