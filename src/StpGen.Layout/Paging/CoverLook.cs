using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Frames;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Paging;

/// <summary>A cover's decoration as parts of a page, and where its text begins.</summary>
internal sealed class CoverLook(Theme theme)
{
    /// <summary>Where a cover's text begins, in points from the page's top; higher up when it needs the room.</summary>
    public static double TopFor(Box cover, PageSetup setup)
    {
        var usual = CoverArt.UsualTop(setup);
        var room = new Room(setup.ContentWidth, setup.Height - setup.MarginBottom - usual, IsFresh: false);
        return cover.Place(room) is Complete ? usual : setup.MarginTop + CoverArt.AboveTitle;
    }

    public ImmutableArray<FramePart> Decoration(PageSetup setup, double top) =>
        [.. CoverArt.Shapes(setup, theme, top).Select(shape => new FramePart(0, 0,
            new ItemContent(new FilledRectangle(null, shape.X, shape.Y, shape.Width, shape.Height, shape.Colour))))];
}
