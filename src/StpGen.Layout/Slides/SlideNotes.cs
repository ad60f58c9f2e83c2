using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents;

namespace StpGen.Layout.Slides;

/// <summary>What is for the speaker: notes at the foot of pages, and what pictures show.</summary>
public static class SlideNotes
{
    internal static ImmutableArray<Block> Of(ImmutableArray<Block> blocks) =>
    [
        .. blocks.Descendants().OfType<SpeakerNotes>().SelectMany(n => n.Blocks),
        .. blocks.Descendants().OfType<Figure>().SelectMany(f => f.Content is Core.Documents.Diagrams.Diagram diagram
            ? Line(diagram.Scope).Concat(diagram.Description).Concat(Line(diagram.Note)) : f.Description),
        .. blocks.AllInlines().OfType<Footnote>().SelectMany(Note),
    ];

    /// <summary>The blocks without the marks of notes, which a slide has no foot for.</summary>
    internal static ImmutableArray<Block> Without(ImmutableArray<Block> blocks) => new Unmarked().Blocks(blocks);

    /// <summary>Notes as paragraphs, for pages that have neither tables nor pictures.</summary>
    public static ImmutableArray<SlideParagraph> Lines(ImmutableArray<Block> notes) => SlideParagraphs.Of(notes);

    internal static IEnumerable<Block> Line(string text) => text.Length == 0 ? [] : [new Paragraph([new TextRun(text)])];

    private static IEnumerable<Block> Note(Footnote note)
    {
        var label = new TextRun(note.Number == 0 ? "Note: " : string.Create(CultureInfo.InvariantCulture, $"Note {note.Number}: "));
        return note.Blocks is [Paragraph first, .. var others] ? [first with { Content = [label, .. first.Content] }, .. others]
            : note.Blocks.Insert(0, new Paragraph([label]));
    }

    private sealed class Unmarked : DocumentRewriter
    {
        public override ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) =>
            base.Blocks(blocks.RemoveAll(block => block is SpeakerNotes));

        public override Inline VisitFootnote(Footnote footnote) => new TextRun("");
    }
}
