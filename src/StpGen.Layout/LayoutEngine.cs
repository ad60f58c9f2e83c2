using System.Collections.Immutable;
using System.Text;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using StpGen.Core.Themes;
using StpGen.Layout.Building;
using StpGen.Layout.Fonts;
using StpGen.Layout.Pages;
using StpGen.Layout.Paging;
using StpGen.Layout.Shaping;

namespace StpGen.Layout;

/// <summary>Sets documents on pages: blocks to boxes, boxes to frames, frames to pages with furniture.</summary>
public static class LayoutEngine
{
    /// <summary>Same document, theme and fonts: same pages. Always answers with at least one page.</summary>
    public static Result<PagedDocument> Layout(Document document, Theme theme, FontFamily fonts)
    {
        using var shaper = new TextShaper(fonts);
        var missing = new MissingCharacters();
        var setter = new InlineSetter(shaper, theme, missing.Add);
        var built = DocumentBuilder.Build(document, setter, theme);
        ImmutableArray<PageFrame> frames = [.. PageFiller.Fill(built, document.Info.Page, new CoverLook(theme))];
        if (frames.IsEmpty) frames = [new PageFrame([], IsCover: false)];

        var destinations = Destinations(frames);
        var printer = new PagePrinter(anchor => destinations.TryGetValue(anchor, out var d) ? d.Page + 1 : null);
        var furniture = new Furniture(setter, theme, document.Info);
        var pages = frames.Select((frame, i) =>
        {
            var (items, links) = printer.Print(frame.Parts);
            return new Page(document.Info.Page.Width, document.Info.Page.Height, items, links)
            {
                Header = printer.Print(furniture.Header(frame.IsCover)).Items,
                Footer = printer.Print(furniture.Footer(frame.IsCover, i + 1, frames.Length)).Items,
            };
        }).ToImmutableArray();
        return new(
            new PagedDocument(document.Info, pages, built.Structure, built.Outline, destinations),
            [.. missing.Findings(), .. printer.Findings]);
    }

    private static ImmutableDictionary<string, Destination> Destinations(ImmutableArray<PageFrame> frames)
    {
        var destinations = ImmutableDictionary.CreateBuilder<string, Destination>(StringComparer.Ordinal);
        for (var page = 0; page < frames.Length; page++)
            foreach (var (name, y) in PagePrinter.Anchors(frames[page].Parts))
                destinations.TryAdd(name, new Destination(page, y));
        return destinations.ToImmutable();
    }

    /// <summary>Characters that no font had, each place once, in the order in which they were met.</summary>
    private sealed class MissingCharacters
    {
        private readonly HashSet<(Rune, SourceSpan?)> _known = [];
        private readonly List<(Rune Character, SourceSpan? Span)> _places = [];

        public void Add(Rune character, SourceSpan? span)
        {
            if (_known.Add((character, span))) _places.Add((character, span));
        }

        public IEnumerable<Finding> Findings() => _places.Select(p => new Finding(
            LayoutRules.MissingGlyph, p.Span,
            $"The font has no character {p.Character} (U+{p.Character.Value:X4}), so the PDF shows '?' in its place.",
            "Write it in other characters, or use a brand font that has it."));
    }
}
