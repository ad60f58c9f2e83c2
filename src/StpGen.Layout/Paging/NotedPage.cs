using System.Collections.Immutable;
using StpGen.Layout.Boxes;

namespace StpGen.Layout.Paging;

/// <summary>What of a text stands on a page, what goes on, and the notes that belong to what stands there.</summary>
internal sealed record SetPage(Frame Frame, Box? Rest, ImmutableArray<Box> Notes);

/// <summary>Finds how much text a page holds when the notes of that text stand at its foot.</summary>
/// <param name="carried">Notes that go on from the page before.</param>
internal sealed class NotedPage(Box text, Room room, ImmutableArray<Box> carried)
{
    // A long note gets this much of a page and goes on at the foot of the next; many short ones get more.
    private const double MostForLong = 0.4;
    private const double MostForMany = 0.75;
    private const double Fine = 8;

    public SetPage Set()
    {
        var most = room.Height * MostForLong;
        var page = SetAbove(Math.Min(most, NoteArea.HeightOf(carried, room.Width)));
        if (Fits(page)) return page;
        // The less room for notes, the more text, and the more notes it has.
        var needed = Needed(page);
        var (enough, tooLittle) = (Math.Min(most, needed), 0.0);
        page = SetAbove(enough);
        if (!Fits(page))
        {
            tooLittle = enough;
            enough = Math.Min(room.Height * MostForMany, needed);
            var shorter = SetAbove(enough);
            if (!Fits(shorter)) return page;
            page = shorter;
        }
        while (enough - tooLittle > Fine)
        {
            var middle = (enough + tooLittle) / 2;
            var fuller = SetAbove(middle);
            if (Fits(fuller)) (page, enough) = (fuller, middle);
            else tooLittle = middle;
        }
        return page;
    }

    private bool Fits(SetPage page) => room.Holds(page.Frame.Height + Needed(page));

    private double Needed(SetPage page) => NoteArea.HeightOf([.. carried, .. page.Notes], room.Width);

    private SetPage SetAbove(double reserve)
    {
        var (frame, rest) = text.Place(room with { Height = room.Height - reserve }) switch
        {
            Complete c => (c.Frame, (Box?)null),
            Partial p => (p.Frame, p.Rest),
            _ => throw new InvalidOperationException("Refused a fresh room."),
        };
        return new SetPage(frame, rest, [.. NoteArea.NotesIn(frame, room.Width).Select(n => n.Box)]);
    }
}
