using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Layout.Boxes;
using StpGen.Layout.Building;

namespace StpGen.Layout.Paging;

/// <summary>What a page holds beside its furniture, before page numbers are known. Offsets from the page's top left corner.</summary>
internal sealed record PageFrame(ImmutableArray<FramePart> Parts, bool IsCover);

/// <summary>Fills page after page with a document's sections.</summary>
internal static class PageFiller
{
    public static IEnumerable<PageFrame> Fill(BuiltDocument document, PageSetup setup, CoverLook cover)
    {
        foreach (var section in document.Sections)
        {
            var isFirst = true;
            for (Box? rest = section.Flow; rest is not null; isFirst = false)
            {
                var top = section.IsCover && isFirst ? CoverLook.TopFor(rest, setup) : setup.MarginTop;
                var room = new Room(setup.ContentWidth, setup.Height - setup.MarginBottom - top, IsFresh: true);
                var (frame, next) = rest.Place(room) switch
                {
                    Complete c => (c.Frame, (Box?)null),
                    Partial p => (p.Frame, p.Rest),
                    _ => throw new InvalidOperationException("Refused a fresh room."),
                };
                var content = new FramePart(setup.MarginLeft, top, frame);
                yield return new PageFrame(section.IsCover && isFirst ? [.. cover.Decoration(setup, top), content] : [content], section.IsCover);
                rest = next;
            }
        }
    }
}
