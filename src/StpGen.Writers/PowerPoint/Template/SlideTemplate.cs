using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using StpGen.Core.Themes;
using StpGen.Layout.Slides;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.PowerPoint.Template;

/// <summary>
/// A presentation or template that shows a house style: its masters, layouts and theme, and the size of its slides. Its slides are never
/// copied. Read once; decks take from it what they use.
/// </summary>
public sealed class SlideTemplate
{
    private readonly TemplatePalette _palette;

    private SlideTemplate(ImmutableArray<TemplateMaster> masters, TemplateFrame frame, TemplatePalette palette) =>
        (Masters, Layouts, _palette) = (masters, frame, palette);

    /// <summary>The measures of its slides.</summary>
    public SlideFrame Frame => Layouts.Frame;

    internal ImmutableArray<TemplateMaster> Masters { get; }

    internal TemplateFrame Layouts { get; }

    internal IReadOnlyDictionary<Colour, ThemePlace> Colours => _palette.Places;

    /// <summary>Whether slides are dark, so that drawings have a light ground of their own.</summary>
    internal bool IsDark => _palette.IsDark;

    /// <summary>The colours of the house, for what decks draw on its slides.</summary>
    public Theme Over(Theme theme) => _palette.Over(theme);

    /// <summary>Those of drawings on dark slides, which have a light ground of their own.</summary>
    public Theme OfDrawings(Theme theme) => _palette.OfDrawings(theme);

    /// <summary>Reads a .pptx or .potx; null, and a finding, where it cannot be taken: decks then have the built-in look.</summary>
    /// <param name="path">Plan-relative, for findings.</param>
    /// <param name="final">What a draft may still have, a final paper may not.</param>
    public static SlideTemplate? TryRead(ReadOnlyMemory<byte> file, string path, Action<Finding> report, bool final = false)
    {
        string fault;
        try
        {
            using var stream = new MemoryStream(file.ToArray());
            if (PackageCheck.Fault(stream) is { } found) fault = found;
            else
            {
                stream.Position = 0;
                using var slides = PresentationDocument.Open(stream, isEditable: false, new()
                {
                    AutoSave = false,
                    MarkupCompatibilityProcessSettings =
                        new(MarkupCompatibilityProcessMode.ProcessAllParts, FileFormatVersions.Microsoft365),
                });
                if (slides.PresentationPart is not { } main || !PartGate.Passes(main, PartGate.MostOfStyles) || main.Presentation is null)
                    fault = "It is not a presentation: it has no main part, or that part is damaged.";
                else if (Read(main, path, report, final, out fault) is { } template) return template;
            }
        }
        catch (Exception e) when (PackageCheck.IsDamage(e))
        {
            fault = "It is not a presentation, or it is damaged.";
        }
        report(new(WordRules.HouseStyleInvalid, SourceSpan.StartOf(path), $"The house style for slides cannot be used. {fault}",
            "Save the file again from PowerPoint, as .pptx or .potx. Until then, decks have the built-in look."));
        return null;
    }

    private static SlideTemplate? Read(PresentationPart main, string path, Action<Finding> report, bool final, out string fault)
    {
        var size = main.Presentation!.SlideSize;
        var (width, height) = ((size?.Cx?.Value ?? 0) / 12700.0, (size?.Cy?.Value ?? 0) / 12700.0);
        fault = "The size of its slides is missing, or too large or too small for text.";
        if (width is < 400 or > 2400 || height is < 300 or > 2400) return null;
        var masters = TemplateMasters.Read(main, out var notes, out var damaged);
        fault = damaged.Count > 0 ? $"Its {damaged.First()} is damaged." : "It has no master with a layout that has a title.";
        var used = masters.Where(m => m.Master.Places.Any(p => p.IsTitle) || m.Master.Layouts.Any(l => l.Title is not null)).ToList();
        if (used.Count == 0) return null;
        foreach (var name in damaged)
            report(new(WordRules.HouseStyleInvalid, SourceSpan.StartOf(path), $"The {name} of the house style for slides cannot be copied.",
                "Open the file in PowerPoint, let it be repaired, and save it again."));
        if (notes.Count > 0)
            report(new(WordRules.HouseStyleNotCopied, SourceSpan.StartOf(path),
                $"The house style for slides has {Words.Join([.. notes])}, which decks do not copy.",
                "Replace them on the slide master with text, shapes or pictures if decks need them."));
        // Of several masters, the one with most of what slides need.
        var (master, xml, theme) = used.MaxBy(m => TemplateFrame.Of(m.Master, width, height).Worth);
        var frame = TemplateFrame.Of(master, width, height).With(theme);
        var colours = new TemplateColours(theme.ThemeElements!.ColorScheme!, xml.ColorMap);
        var ground = frame.BaseGround(colours) ?? colours.Ground(xml.CommonSlideData, width, height)
            ?? (xml.CommonSlideData?.Background is null ? colours["bg1"] : null);
        var palette = new TemplatePalette(colours, ground, Written(xml.TextStyles?.BodyStyle?.Level1ParagraphProperties, colours),
            Written(xml.TextStyles?.TitleStyle?.Level1ParagraphProperties, colours));
        if (TemplateCheck.Pale(palette, ground is not null, path, final) is { } pale) report(pale);
        if (TemplateCheck.Lacking(frame, path) is { } lacking) report(lacking);
        // The master that decks use is the first: people find it at the top.
        return new([master, .. used.Select(m => m.Master).Where(m => m != master)], frame, palette);
    }

    private static Colour? Written(OpenXmlElement? level, TemplateColours colours) =>
        colours.Of(level?.GetFirstChild<DocumentFormat.OpenXml.Drawing.DefaultRunProperties>()
            ?.GetFirstChild<DocumentFormat.OpenXml.Drawing.SolidFill>());
}
