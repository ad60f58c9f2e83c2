using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Writers.Html;

/// <summary>Running text (HTML Standard, 4.5). Links lead only to what is there.</summary>
/// <param name="anchors">Of what the document can be referred to.</param>
internal sealed class InlineWriter(Markup html, IReadOnlySet<string> anchors) : InlineVisitor<Unit>
{
    private readonly List<Footnote> _notes = [];

    /// <summary>The notes met so far, in reading order.</summary>
    public IReadOnlyList<Footnote> Notes => _notes;

    public static string NoteId(Footnote note) => "_note-" + Markup.Number(note.Number);

    public static string MarkId(Footnote note) => "_mark-" + Markup.Number(note.Number);

    public void Write(ImmutableArray<Inline> content)
    {
        foreach (var inline in content) inline.Accept(this);
    }

    /// <summary>A browser would end a line between a minus and its amount.</summary>
    public override Unit VisitText(TextRun text)
    {
        var (all, at) = (text.Text, 0);
        while (all.IndexOf('\u2212', at) is >= 0 and var minus)
        {
            var end = all.IndexOf(' ', minus) is >= 0 and var blank ? blank : all.Length;
            html.Text(all[at..minus]).Start("span", ("class", "held")).Text(all[minus..end]).End("span");
            at = end;
        }
        return Done(html.Text(all[at..]));
    }

    public override Unit VisitStrong(Strong strong) => Within("strong", strong.Content);

    public override Unit VisitEmphasis(Emphasis emphasis) => Within("em", emphasis.Content);

    public override Unit VisitLink(Link link)
    {
        if (link.Anchor is { } anchor && !anchors.Contains(anchor))
        {
            Write(link.Content);
            return default;
        }
        html.Start("a", ("href", link.Target));
        Write(link.Content);
        return Done(html.End("a"));
    }

    public override Unit VisitLineBreak(LineBreak lineBreak) => Done(html.Raw("<br>"));

    public override Unit VisitMissing(MissingText missing) => Done(html.Start("span", ("class", "gap")).Text(missing.Text).End("span"));

    /// <summary>A mark that leads to the note at the end (DPUB-ARIA 1.1, doc-noteref), and back from there.</summary>
    public override Unit VisitFootnote(Footnote footnote)
    {
        _notes.Add(footnote);
        return Done(html.Start("sup")
            .Start("a", ("id", MarkId(footnote)), ("href", "#" + NoteId(footnote)), ("role", "doc-noteref"),
                ("aria-label", $"Note {footnote.Number}"))
            .Text(Markup.Number(footnote.Number)).End("a").End("sup"));
    }

    public override Unit VisitCrossReference(CrossReference reference) => anchors.Contains(reference.Anchor)
        ? Done(html.Start("a", ("href", "#" + reference.Anchor)).Text(reference.Label).End("a"))
        : Done(html.Text(reference.Label));

    private Unit Within(string element, ImmutableArray<Inline> content)
    {
        html.Start(element);
        Write(content);
        return Done(html.End(element));
    }

    private static Unit Done(Markup _) => default;
}
