using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
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
        var index = DocumentIndex.Of(document);
        var setter = new InlineSetter(shaper, theme, missing.Add, (self, footnote) =>
            NoteBuilder.Build(footnote, self, theme, new BoxBuilder(self, theme, index, new Surroundings(TextRole.Footnote))));
        var built = DocumentBuilder.Build(document, setter, theme, index);
        ImmutableArray<PageFrame> frames = [.. new PageFiller(theme).Fill(built)];
        if (frames.IsEmpty) frames = [new PageFrame([], document.Info.Page, RunningHeads.Of(document.Info), IsCover: false)];

        var destinations = Destinations(frames);
        var printer = new PagePrinter(anchor => destinations.TryGetValue(anchor, out var d) ? d.Page + 1 : null);
        var furniture = new Furniture(setter, theme, document.Info);
        var pages = frames.Select((frame, i) =>
        {
            var (items, links) = printer.Print(frame.Parts);
            return new Page(frame.Page.Width, frame.Page.Height, items, links)
            {
                Header = printer.Print(furniture.Header(frame)).Items,
                Footer = printer.Print(furniture.Footer(frame, i + 1, frames.Length)).Items,
            };
        }).ToImmutableArray();
        return new(
            new PagedDocument(document.Info, pages, built.Structure, built.Outline, destinations) { Parted = [.. printer.Parted.Distinct()] },
            [.. missing.Findings(), .. printer.Findings.DistinctBy(f => (f.Rule, f.Span, f.Message))]);
    }

    private static ImmutableDictionary<string, Destination> Destinations(ImmutableArray<PageFrame> frames)
    {
        var destinations = ImmutableDictionary.CreateBuilder<string, Destination>(StringComparer.Ordinal);
        for (var page = 0; page < frames.Length; page++)
            foreach (var (name, y) in PagePrinter.Anchors(frames[page].Parts))
                destinations.TryAdd(name, new Destination(page, y));
        return destinations.ToImmutable();
    }
}
