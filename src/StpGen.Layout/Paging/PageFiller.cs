using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Building;
using StpGen.Layout.Frames;

namespace StpGen.Layout.Paging;

/// <summary>
/// The contents of a page without header and footer, before page numbers are known. Offsets from the page's top left corner.
/// </summary>
internal sealed record PageFrame(ImmutableArray<FramePart> Parts, PageSetup Page, RunningHeads Heads, bool IsCover);

/// <summary>Fills page after page with a document's text.</summary>
internal sealed class PageFiller(Theme theme)
{
    private readonly CoverLook _cover = new(theme);
    private readonly FootnoteArea _notes = new(theme);

    /// <summary>Pages as they are asked for, each made of no more boxes than it takes.</summary>
    public IEnumerable<PageFrame> Fill(IEnumerable<(PageRun PageRun, Box Box)> boxes)
    {
        using var made = boxes.GetEnumerator();
        var text = new BoxFeed(made);
        while (text.Begin() is { } run)
            foreach (var page in Fill(run, text)) yield return page;
    }

    private IEnumerable<PageFrame> Fill(PageRun run, BoxFeed text)
    {
        var (setup, isFirst) = (run.Page, true);
        ImmutableArray<Box> carried = [];
        var begun = new HashSet<PageNote>();
        for (; text.Left is not null || !carried.IsEmpty; isFirst = false)
        {
            var isCoverTop = run.IsCover && isFirst;
            var top = isCoverTop ? CoverLook.TopFor(text.Left!, setup) : setup.MarginTop;
            var room = new Room(setup.ContentWidth, setup.Height - setup.MarginBottom - top,
                IsFresh: true)
            { FullHeight = setup.ContentHeight };
            var body = text.Left is null
                ? new FilledPage(Frame.Of(0), null, []) : text.Set(run, left => new FootnotePage(left, room, carried, begun).Set());
            var parts = ImmutableArray.CreateBuilder<FramePart>();
            if (isCoverTop)
            {
                parts.AddRange(_cover.Decoration(setup, top));
                parts.Add(new FramePart(0, 0, new FactContent(facts => facts.CoverTop ??= top)));
            }
            parts.Add(new FramePart(setup.MarginLeft, top, body.Frame));
            ImmutableArray<Box> notes = [.. carried, .. body.Notes.Select(n => n.Box)];
            begun.UnionWith(body.Notes);
            carried = [];
            if (!notes.IsEmpty)
            {
                (var foot, carried) = _notes.Draw(notes, room.Width, room.Height - body.Frame.Height);
                parts.Add(new FramePart(setup.MarginLeft, setup.Height - setup.MarginBottom - foot.Height, foot));
            }
            yield return new PageFrame(parts.ToImmutable(), setup, run.Heads, run.IsCover);
        }
    }
}
