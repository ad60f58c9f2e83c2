using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Plan;

/// <summary>Inlines as runs, hyperlinks and fields (ECMA-376 part 1, 17.3.2, 17.16.22, 17.16.5.51).</summary>
/// <param name="notes">Takes footnotes; null: in a note itself, which cannot have notes in Word (17.11.14).</param>
internal sealed class RunPlanner(PaperContext paper, PartTargets targets, NoteList? notes)
{
    /// <summary>Meaning that surrounds inlines.</summary>
    private readonly record struct Meaning(bool Strong, bool Emphasis, bool IsInLink, string? Character);

    /// <param name="style">Of the paragraph itself.</param>
    /// <param name="text">Of these inlines; null where Word need not be told more than their words.</param>
    public ImmutableArray<WordInline> Plan(ImmutableArray<Inline> content, TextStyle style, ParagraphText? text = null) =>
        Plan(content, style, text, default);

    private ImmutableArray<WordInline> Plan(ImmutableArray<Inline> content, TextStyle style, ParagraphText? text, Meaning meaning)
    {
        var planner = new InlinePlanner(this, style, text, meaning);
        planner.All(content);
        return planner.Runs.ToImmutable();
    }

    /// <summary>
    /// The character style says what the words are. Bold and italic are toggles (17.7.3): a bold style on a bold paragraph
    /// style would come out light, so then, and where two meanings meet, they are said directly as well.
    /// </summary>
    private RunFormat Format(TextStyle paragraph, Meaning meaning)
    {
        var style = StyleOf(meaning);
        return new(
            style is null ? null : paper.Styles[style],
            Bold: meaning.Strong && (paragraph.Bold || style != StyleIds.Strong),
            Italic: (meaning.Emphasis && style != StyleIds.Emphasis)
                || (paragraph.Italic && style is StyleIds.Emphasis or StyleIds.Missing));
    }

    /// <summary>
    /// Complex script formatting (17.3.2.7) and direction, with the language that a voice or a spelling checker is to take.
    /// </summary>
    private RunFormat RightToLeft(string text, TextStyle paragraph, Meaning meaning) => Format(paragraph, meaning) with
    {
        IsRightToLeft = true,
        Language = text.AsSpan().ContainsAnyInRange('\u0590', '\u05FF') ? "he-IL" : "ar-SA",
    };

    private static string? StyleOf(Meaning meaning) =>
        meaning.Character ?? (meaning.Strong ? StyleIds.Strong : meaning.Emphasis ? StyleIds.Emphasis : null);

    private sealed class InlinePlanner(RunPlanner owner, TextStyle style, ParagraphText? text, Meaning meaning) : InlineVisitor<Unit>
    {
        public ImmutableArray<WordInline>.Builder Runs { get; private init; } = ImmutableArray.CreateBuilder<WordInline>();

        public void All(ImmutableArray<Inline> content)
        {
            foreach (var inline in content) inline.Accept(this);
        }

        public override Unit VisitText(TextRun run) => Add(run.Text, meaning);

        public override Unit VisitStrong(Strong strong) => Within(meaning with { Strong = true }, strong.Content);

        public override Unit VisitEmphasis(Emphasis emphasis) => Within(meaning with { Emphasis = true }, emphasis.Content);

        public override Unit VisitLink(Link link)
        {
            // A link in a link cannot be; nor can one to nowhere. Their words stay.
            var bookmark = !meaning.IsInLink && link.Anchor is { } anchor ? owner.Paper.Bookmarks.Find(anchor) : null;
            var id = !meaning.IsInLink && link.Anchor is null ? owner.Targets.Link(link.Target) : null;
            if (bookmark is null && id is null) return Within(meaning, link.Content);
            var inLink = meaning with { IsInLink = true, Character = StyleIds.Hyperlink };
            Runs.Add(new WordHyperlink(bookmark, id, owner.Plan(link.Content, style, text, inLink)));
            return default;
        }

        public override Unit VisitLineBreak(LineBreak lineBreak)
        {
            Runs.Add(new WordLineBreak());
            text?.Skip();
            return default;
        }

        public override Unit VisitMissing(MissingText missing) => Add(missing.Text, meaning with { Character = StyleIds.Missing });

        /// <summary>A REF field to the bookmark round the label: Word follows it and, asked to, says the label again.</summary>
        public override Unit VisitCrossReference(CrossReference reference)
        {
            if (meaning.IsInLink || owner.Paper.Bookmarks.Find(reference.Anchor) is not { } bookmark) return Add(reference.Label, meaning);
            var asLink = meaning with { Character = StyleIds.Hyperlink };
            var label = new InlinePlanner(owner, style, text, asLink);
            label.Add(reference.Label, asLink);
            Runs.Add(new WordField($" REF {bookmark} \\h  \\* MERGEFORMAT ", label.Runs.ToImmutable(), owner.Format(style, asLink)));
            return default;
        }

        /// <summary>A note's mark; the words of a note within a note are in brackets.</summary>
        public override Unit VisitFootnote(Footnote footnote)
        {
            if (owner.Notes is { } notes)
            {
                Runs.Add(new WordNoteReference(notes.Add(footnote), new(owner.Paper.Styles[StyleIds.FootnoteReference])));
                return default;
            }
            var inBrackets = new InlinePlanner(owner, style, null, meaning) { Runs = Runs };
            inBrackets.Add(" (", meaning);
            foreach (var (i, block) in footnote.Blocks.Descendants().Where(b => b.Inlines.Any()).Index())
            {
                if (i > 0) inBrackets.Add("; ", meaning);
                inBrackets.All([.. block.Inlines]);
            }
            return inBrackets.Add(")", meaning);
        }

        private Unit Within(Meaning inner, ImmutableArray<Inline> content)
        {
            new InlinePlanner(owner, style, text, inner) { Runs = Runs }.All(content);
            return default;
        }

        private Unit Add(string words, Meaning with)
        {
            if (words.Length == 0) return default;
            if (text is null) Runs.Add(new WordText(words, owner.Format(style, with)));
            else
                foreach (var (piece, isRightToLeft) in text.Take(words))
                    Runs.Add(new WordText(piece, isRightToLeft ? owner.RightToLeft(piece, style, with) : owner.Format(style, with)));
            return default;
        }
    }

    private PaperContext Paper => paper;

    private PartTargets Targets => targets;

    private NoteList? Notes => notes;
}
