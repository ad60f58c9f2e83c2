using System.Collections.Immutable;
using StpGen.Layout.Boxes;

namespace StpGen.Layout.Paging;

/// <summary>What of a text stands on a page, what goes on, and the notes that belong to what stands there.</summary>
internal sealed record SetPage(Frame Frame, Box? Rest, ImmutableArray<Box> Notes);

/// <summary>Finds how much text a page holds when the notes of that text stand at its foot.</summary>
/// <param name="carried">Notes that go on from the page before.</param>
internal sealed class NotedPage(Box text, Room room, ImmutableArray<Box> carried)
{
    // Notes that need more go on at the foot of the next page.
    private const double MostForNotes = 0.4;
    private const int Tries = 3;

    public SetPage Set()
    {
        var most = room.Height * MostForNotes;
        var page = SetAbove(Math.Min(most, NoteArea.HeightOf(carried, room.Width)));
        if (Fits(page)) return page;
        // Room for all notes of the text that would stand there without them: what then fits has no more notes than those.
        var reserve = Math.Min(most, Needed(page));
        page = SetAbove(reserve);
        // Lines that had to go may have taken their notes along: the room of those holds text again.
        for (var i = 0; i < Tries && Needed(page) < reserve - 0.001; i++)
        {
            reserve = Needed(page);
            var fuller = SetAbove(reserve);
            if (!Fits(fuller)) break;
            page = fuller;
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
