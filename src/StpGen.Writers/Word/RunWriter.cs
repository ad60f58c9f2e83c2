using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace StpGen.Writers.Word;

/// <summary>No value: what visitors that only write return.</summary>
internal readonly record struct Unit;

/// <summary>Inlines as runs and hyperlinks (ECMA-376 part 1, 17.3.2, 17.16.22).</summary>
internal sealed class RunWriter(Bookmarks bookmarks, LinkTargets targets, NoteList notes) : InlineVisitor<Unit>
{
    private OpenXmlElement _parent = null!;
    private TextStyle _style = null!;
    private bool _strong;
    private bool _emphasis;
    private string? _character;

    /// <summary>Whether the text is that of a note.</summary>
    public bool IsNote { get; set; }

    /// <summary>What the next paragraph begins with, whatever it says.</summary>
    public ImmutableArray<W.Run> Before { get; set; } = [];

    /// <summary>Adds inlines to a paragraph whose own style is <paramref name="style"/>.</summary>
    public void Write(W.Paragraph paragraph, ImmutableArray<Inline> content, TextStyle style)
    {
        (_parent, _style) = (paragraph, style);
        foreach (var run in Before) paragraph.AppendChild(run);
        Before = [];
        All(content);
    }

    public override Unit VisitText(TextRun text) => Run(text.Text);

    public override Unit VisitStrong(Strong strong) => Within(ref _strong, strong.Content);

    public override Unit VisitEmphasis(Emphasis emphasis) => Within(ref _emphasis, emphasis.Content);

    public override Unit VisitLink(Link link)
    {
        // A link in a link cannot be; nor can one to nowhere. Their words stay.
        W.Hyperlink? hyperlink = _parent is W.Hyperlink ? null
            : link.Anchor is { } anchor ? bookmarks.Find(anchor) is { } bookmark ? new() { Anchor = bookmark } : null
            : targets.Add(link.Target) is { } id ? new() { Id = id } : null;
        if (hyperlink is null) return All(link.Content);
        hyperlink.History = OnOff.Yes;
        var paragraph = _parent;
        paragraph.AppendChild(hyperlink);
        (_parent, _character) = (hyperlink, StyleIds.Hyperlink);
        All(link.Content);
        (_parent, _character) = (paragraph, null);
        return default;
    }

    public override Unit VisitLineBreak(LineBreak lineBreak)
    {
        _parent.AppendChild(new W.Run(new W.Break()));
        return default;
    }

    public override Unit VisitMissing(MissingText missing)
    {
        var outer = _character;
        _character = StyleIds.Missing;
        Run(missing.Text);
        _character = outer;
        return default;
    }

    public override Unit VisitCrossReference(CrossReference reference) =>
        VisitLink(new('#' + reference.Anchor, [new TextRun(reference.Label, reference.Span)], reference.Span));

    public override Unit VisitFootnote(Footnote footnote)
    {
        if (IsNote)
        {
            // A note cannot have notes in Word: its words stand in brackets.
            Run(" (");
            foreach (var paragraph in footnote.Blocks.OfType<Paragraph>()) All(paragraph.Content);
            return Run(")");
        }
        var number = notes.Add(footnote);
        _parent.AppendChild(new W.Run(new W.RunProperties { RunStyle = new() { Val = StyleIds.FootnoteReference } }, new W.FootnoteReference { Id = number }));
        return default;
    }

    private Unit Within(ref bool meaning, ImmutableArray<Inline> content)
    {
        var outer = meaning;
        meaning = true;
        All(content);
        meaning = outer;
        return default;
    }

    private Unit All(ImmutableArray<Inline> content)
    {
        foreach (var inline in content) inline.Accept(this);
        return default;
    }

    private Unit Run(string text)
    {
        if (text.Length == 0) return default;
        var run = new W.Run { RunProperties = Properties() };
        run.Append(RunText.Of(text));
        _parent.AppendChild(run);
        return default;
    }

    /// <summary>
    /// The character style says what the words are. Bold and italic are toggles (17.7.3): a bold style on a bold paragraph
    /// style would come out light, so then, and where two meanings meet, they are said directly as well.
    /// </summary>
    private W.RunProperties? Properties()
    {
        var style = _character ?? (_strong ? StyleIds.Strong : _emphasis ? StyleIds.Emphasis : null);
        if (style is null) return null;
        var isBold = _strong && (_style.Bold || style != StyleIds.Strong);
        var isItalic = (_emphasis && style != StyleIds.Emphasis) || (_style.Italic && style is StyleIds.Emphasis or StyleIds.Missing);
        return new()
        {
            RunStyle = new() { Val = style },
            Bold = isBold ? new() : null,
            BoldComplexScript = isBold ? new() : null,
            Italic = isItalic ? new() : null,
            ItalicComplexScript = isItalic ? new() : null,
        };
    }
}
