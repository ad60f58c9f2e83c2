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

/// <summary>Sets documents on pages: blocks to boxes, boxes to frames, frames to pages with headers and footers.</summary>
public static class LayoutEngine
{
    private const int OutlineDepth = 3;

    /// <summary>Same document, theme and fonts: same pages. Always answers with at least one page.</summary>
    /// <param name="keepsColumns">Columns beside each other wait for the next page as a whole, unless no page is high enough.</param>
    public static Result<PagedDocument> Layout(Document document, Theme theme, FontFamily fonts, bool keepsColumns = false)
    {
        using var shaper = new TextShaper(fonts);
        var missing = new MissingCharacters();
        var index = DocumentIndex.Of(document);
        var setter = new InlineSetter(shaper, theme, missing.Add, (self, footnote) =>
            NoteBuilder.Build(footnote, self, theme, new BoxBuilder(self, theme, index, new Surroundings(TextRole.Footnote))));
        var facts = new LayoutFacts();
        var builder = new DocumentBuilder(
            document, new BoxBuilder(setter, theme, index, new Surroundings(TextRole.Body), keepsColumns), facts);
        var destinations = ImmutableDictionary.CreateBuilder<string, Destination>(StringComparer.Ordinal);
        var printer = new PagePrinter(anchor => destinations.TryGetValue(anchor, out var d) ? d.Page + 1 : null, facts);
        var drafts = new List<Draft>();
        builder.Build(boxes =>
        {
            foreach (var frame in new PageFiller(theme).Fill(boxes))
            {
                var awaitsNumbers =
                    PagePrinter.Survey(frame.Parts, (name, y) => destinations.TryAdd(name, new Destination(drafts.Count, y)));
                drafts.Add(awaitsNumbers ? new(frame, null) : new(frame with { Parts = [] }, printer.Print(frame.Parts)));
            }
        });
        if (drafts.Count == 0) drafts.Add(new(new PageFrame([], document.Info.Page, RunningHeads.Of(document.Info), IsCover: false), null));

        var headerFooter = new HeaderFooter(setter, theme, document.Info);
        var pages = drafts.Select((draft, i) =>
        {
            var (items, links) = draft.Printed ?? printer.Print(draft.Frame.Parts);
            return new Page(draft.Frame.Page.Width, draft.Frame.Page.Height, items, links)
            {
                Header = printer.Print(headerFooter.Header(draft.Frame)).Items,
                Footer = printer.Print(headerFooter.Footer(draft.Frame, i + 1, drafts.Count)).Items,
            };
        }).ToImmutableArray();
        return new(
            new PagedDocument(document.Info, pages, builder.Structure(), Outline(index), destinations.ToImmutable()) { Facts = facts },
            [.. missing.Findings(), .. printer.Findings.DistinctBy(f => (f.Rule, f.Span, f.Message))]);
    }

    private static ImmutableArray<OutlineEntry> Outline(DocumentIndex index) =>
        [.. index.Headings.Where(h => h.Level <= OutlineDepth).Select(h => new OutlineEntry(h.Level, PlainText.Of(h.Content), h.Anchor))];

    /// <summary>
    /// A page whose text is set. It is printed at once, and its frames are let go, unless it shows the numbers of other pages.
    /// </summary>
    private readonly record struct Draft(PageFrame Frame, (ImmutableArray<PageItem> Items, ImmutableArray<LinkArea> Links)? Printed);
}
