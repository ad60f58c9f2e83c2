using System.Collections.Immutable;
using StpGen.Layout.Frames;

namespace StpGen.Layout.Paging;

/// <summary>The part of a text that is on a page, the rest, and the notes of the part on the page.</summary>
internal sealed record FilledPage(Frame Frame, Box? Rest, ImmutableArray<PageNote> Notes);

/// <summary>Finds how much text fits on a page with the notes of that text at its foot.</summary>
/// <param name="carried">Notes that continue from the previous page.</param>
/// <param name="begun">Notes of pages before: a mark cut over a page end has its note once.</param>
internal sealed class FootnotePage(Box text, Room room, ImmutableArray<Box> carried, IReadOnlySet<PageNote> begun)
{
    // A long note gets this much of a page and continues at the foot of the next; many short ones get more.
    private const double MostForLong = 0.4;
    private const double MostForMany = 0.75;
    private const double Fine = 8;
    private const double FewLines = 30;

    public FilledPage Set()
    {
        var most = room.Height * MostForLong;
        var page = SetAbove(Math.Min(most, FootnoteArea.HeightOf(carried, room.Width)));
        if (Fits(page)) return page;
        var needed = Needed(page);
        return Fullest(0, Math.Min(most, needed), Fits)
            ?? Fullest(most, Math.Min(room.Height * MostForMany, needed), Fits)
            // Notes too long to fit here whole: the last continues on the next page, but each starts here if possible.
            ?? (SetAbove(most) is var divided && Begins(divided) ? divided : Fullest(most, room.Height * MostForMany, Begins) ?? divided);
    }

    // The most text that leaves what its notes need. The less room for notes, the more text, and the more notes it has.
    private FilledPage? Fullest(double tooLittle, double enough, Predicate<FilledPage> isRight)
    {
        var best = SetAbove(enough);
        if (!isRight(best)) return null;
        while (enough - tooLittle > Fine)
        {
            var middle = (enough + tooLittle) / 2;
            var fuller = SetAbove(middle);
            if (isRight(fuller)) (best, enough) = (fuller, middle);
            else tooLittle = middle;
        }
        return best;
    }

    private bool Fits(FilledPage page) => room.Holds(page.Frame.Height + Needed(page));

    private bool Begins(FilledPage page) =>
        page.Notes.IsEmpty || room.Holds(
            page.Frame.Height + FewLines
                + Math.Max(FootnoteArea.Overhead, FootnoteArea.HeightOf([.. carried, .. page.Notes[..^1].Select(n => n.Box)], room.Width)));

    private double Needed(FilledPage page) => FootnoteArea.HeightOf([.. carried, .. page.Notes.Select(n => n.Box)], room.Width);

    private FilledPage SetAbove(double reserve)
    {
        var (frame, rest) = text.Place(room with { Height = room.Height - reserve }) switch
        {
            Complete c => (c.Frame, (Box?)null),
            Partial p => (p.Frame, p.Rest),
            _ => throw new InvalidOperationException("Refused a fresh room."),
        };
        return new FilledPage(frame, rest, [.. FootnoteArea.NotesIn(frame, room.Width).Where(n => !begun.Contains(n))]);
    }
}
