using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using SourceSpan = StpGen.Core.Text.SourceSpan;

namespace StpGen.Authoring.Markdown;

/// <summary>Marks of footnotes without a text, and texts without a mark.</summary>
/// <param name="unsupported">The rule against Markdown that these texts cannot have.</param>
internal sealed class NoteChecks(string markdown, ISpanMap spans, RuleInfo unsupported, Action<Finding> report)
{
    private IReadOnlyList<Footnote> _notes = [];

    /// <summary>Learns the notes of a document, and reports those that no paper can print.</summary>
    public void Check(MarkdownDocument document)
    {
        _notes = NoteParser.Of(document);
        var first = new Dictionary<string, Footnote>(StringComparer.OrdinalIgnoreCase);
        foreach (var note in _notes)
            if (!first.TryAdd(note.Label ?? "", note)) Twice(note, first[note.Label ?? ""]);
            else if (note.Links.Count == 0)
                report(new Finding(TemplateRules.Footnote, Severity.Warning, PlaceOf(note),
                    $"Nothing refers to the footnote '[{note.Label}]', so it is not printed.")
                {
                    Hints = [$"Put [{note.Label}] where the note belongs, or delete its text."],
                });
        // The parser gives each note a link back to each of its marks; they print nothing, and would be read for each mark again.
        foreach (var back in _notes.SelectMany(note => note.Descendants<FootnoteLink>()).Where(link => link.IsBackLink).ToList())
            back.Remove();
    }

    public void Unknown(NoteMark mark, SourceSpan span)
    {
        if (unsupported != TemplateRules.Markdown)
        {
            report(new Finding(unsupported, span, "A footnote is not allowed here.",
                "Put the note into the text, in brackets; footnotes belong in templates."));
            return;
        }
        var labels = _notes.Select(note => note.Label![1..]);
        report(new Finding(TemplateRules.Footnote, span, $"There is no text for the footnote '[^{mark.Label}]'.",
            Nearest.To(mark.Label, labels) is { } near ? $"Did you mean '[^{near}]'?"
                : $"Add a line '[^{mark.Label}]: …' to the template, outside lists and containers, with an empty line before it."));
    }

    private void Twice(Footnote note, Footnote first)
    {
        // A part that is included twice brings its notes twice.
        if (Text(note) == Text(first)) return;
        report(new Finding(TemplateRules.Footnote, PlaceOf(note),
            $"There is already a footnote '[{note.Label}]', so this text is not printed.", "Choose another name for one of the two.")
        {
            Related = [new(PlaceOf(first), "the first one")],
        });
    }

    private SourceSpan PlaceOf(Footnote note) => spans.SpanAt(note.LabelSpan.Start - 1, note.LabelSpan.End + 2);

    private string Text(Footnote note) => markdown[note.Span.Start..Math.Min(note.Span.End + 1, markdown.Length)];
}
