using System.Collections.Immutable;
using StpGen.Core.Themes;
using StpGen.Layout.Boxes;
using StpGen.Layout.Frames;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Paging;

/// <summary>The foot of a page's text: a short thin rule, then notes. Lengths in points.</summary>
internal sealed class FootnoteArea(Theme theme)
{
    private const double GapAbove = 12;
    private const double GapBelow = 6;
    private const double RuleWidth = 120;
    private const double RuleHeight = 0.5;

    /// <summary>What the rule and the space around it take.</summary>
    public const double Overhead = GapAbove + RuleHeight + GapBelow;

    /// <summary>What the notes take in all, rule included; 0 without any.</summary>
    public static double HeightOf(ImmutableArray<Box> notes, double width) =>
        notes.IsEmpty ? 0 : Overhead + Place(notes, new Room(width, double.PositiveInfinity, IsFresh: true)).Frame.Height;

    /// <summary>
    /// As much of the notes as fits a height, at least a line, and the rest, which continues at the foot of the next page.
    /// </summary>
    public (Frame Frame, ImmutableArray<Box> Left) Draw(ImmutableArray<Box> notes, double width, double height)
    {
        var (frame, rest) = Place(notes, new Room(width, height - Overhead, IsFresh: true));
        var rule = new FilledRectangle(null, 0, GapAbove, RuleWidth, RuleHeight, theme.TableRule);
        return (Frame.Of(Overhead + frame.Height, new FramePart(0, 0, new ItemContent(rule)), new FramePart(0, Overhead, frame)), rest);
    }

    /// <summary>The notes whose marks are in a frame, each once, in order; notes of notes come after the notes with their marks.</summary>
    public static ImmutableArray<PageNote> NotesIn(Frame frame, double width)
    {
        var notes = ImmutableArray.CreateBuilder<PageNote>();
        Collect(frame, width, notes);
        return notes.ToImmutable();
    }

    private static void Collect(FrameContent content, double width, ImmutableArray<PageNote>.Builder notes)
    {
        if (content is NoteContent { Note: var note } && !notes.Contains(note))
        {
            notes.Add(note);
            Collect(Place([note.Box], new Room(width, double.PositiveInfinity, IsFresh: true)).Frame, width, notes);
        }
        else if (content is Frame frame)
            foreach (var part in frame.Parts) Collect(part.Content, width, notes);
    }

    private static (Frame Frame, ImmutableArray<Box> Left) Place(ImmutableArray<Box> notes, Room room) =>
        new FlowBox(notes).Place(room) switch
        {
            Complete c => (c.Frame, []),
            Partial p => (p.Frame, [p.Rest]),
            _ => throw new InvalidOperationException("Refused a fresh room."),
        };
}
