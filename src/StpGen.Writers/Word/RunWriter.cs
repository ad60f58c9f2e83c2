using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace StpGen.Writers.Word;

/// <summary>Inlines as runs, hyperlinks and fields (ECMA-376 part 1, 17.3.2, 17.16.22, 17.16.5.51).</summary>
internal sealed class RunWriter(Ink ink, PaperContext paper, PartTargets targets, NoteList? notes) : InlineVisitor<Unit>
{
    private readonly Dictionary<(string? Style, bool Bold, bool Italic, string? RightToLeft), W.RunProperties> _properties = [];
    private readonly W.Run _break = new(new W.Break());
    private TextStyle _style = null!;
    private ParagraphText? _text;
    private bool _strong;
    private bool _emphasis;
    private bool _isInLink;
    private string? _character;

    /// <summary>Whether the next paragraph is the first of a note, and begins with its number (17.11.13).</summary>
    public bool StartsNote { get; set; }

    /// <summary>Adds inlines to the paragraph that is open, whose own style is <paramref name="style"/>.</summary>
    /// <param name="text">Of these inlines; null where Word need not be told more than their words.</param>
    public void Write(ImmutableArray<Inline> content, TextStyle style, ParagraphText? text)
    {
        (_style, _text) = (style, text);
        if (StartsNote)
        {
            ink.Run(new W.FootnoteReferenceMark());
            ink.Run(new W.TabChar());
            StartsNote = false;
        }
        All(content);
    }

    public override Unit VisitText(TextRun text) => Run(text.Text);

    public override Unit VisitStrong(Strong strong) => Within(ref _strong, strong.Content);

    public override Unit VisitEmphasis(Emphasis emphasis) => Within(ref _emphasis, emphasis.Content);

    public override Unit VisitLink(Link link)
    {
        // A link in a link cannot be; nor can one to nowhere. Their words stay.
        W.Hyperlink? hyperlink = _isInLink ? null
            : link.Anchor is { } anchor ? paper.Bookmarks.Find(anchor) is { } bookmark ? new() { Anchor = bookmark } : null
            : targets.Link(link.Target) is { } id ? new() { Id = id } : null;
        if (hyperlink is null) return All(link.Content);
        hyperlink.History = OnOff.Yes;
        ink.Start(hyperlink);
        (_isInLink, _character) = (true, StyleIds.Hyperlink);
        All(link.Content);
        (_isInLink, _character) = (false, null);
        ink.End();
        return default;
    }

    public override Unit VisitLineBreak(LineBreak lineBreak)
    {
        ink.Element(_break);
        _text?.Skip();
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

    /// <summary>A REF field to the bookmark round the label: Word follows it and, asked to, says the label anew.</summary>
    public override Unit VisitCrossReference(CrossReference reference)
    {
        if (_isInLink || paper.Bookmarks.Find(reference.Anchor) is not { } bookmark) return Run(reference.Label);
        _character = StyleIds.Hyperlink;
        ink.BeginField($" REF {bookmark} \\h  \\* MERGEFORMAT ", Properties());
        Run(reference.Label);
        ink.EndField(Properties());
        _character = null;
        return default;
    }

    /// <summary>A note's mark. A note cannot have notes in Word (17.11.14): the words of such a one stand in brackets.</summary>
    public override Unit VisitFootnote(Footnote footnote)
    {
        if (notes is not null)
        {
            ink.Run(new W.FootnoteReference { Id = notes.Add(footnote) }, Properties(StyleIds.FootnoteReference, bold: false, italic: false));
            return default;
        }
        var text = _text;
        _text = null;
        Run(" (");
        foreach (var paragraph in footnote.Blocks.OfType<Paragraph>()) All(paragraph.Content);
        Run(")");
        _text = text;
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
        if (_text is null) ink.Run(text, Properties());
        else
            foreach (var (piece, isRightToLeft) in _text.Take(text)) ink.Run(piece, isRightToLeft ? RightToLeft(piece) : Properties());
        return default;
    }

    /// <summary>
    /// The character style says what the words are. Bold and italic are toggles (17.7.3): a bold style on a bold paragraph
    /// style would come out light, so then, and where two meanings meet, they are said directly as well.
    /// </summary>
    private W.RunProperties? Properties() => Style is { } style ? Properties(style, rightToLeft: null) : null;

    /// <summary>Complex script formatting (17.3.2.7) and direction, with the language that a voice or a spelling checker is to take.</summary>
    private W.RunProperties RightToLeft(string text) =>
        Properties(Style, text.AsSpan().ContainsAnyInRange('\u0590', '\u05FF') ? "he-IL" : "ar-SA");

    private string? Style => _character ?? (_strong ? StyleIds.Strong : _emphasis ? StyleIds.Emphasis : null);

    private W.RunProperties Properties(string? style, string? rightToLeft)
    {
        var isBold = _strong && (_style.Bold || style != StyleIds.Strong);
        var isItalic = (_emphasis && style != StyleIds.Emphasis) || (_style.Italic && style is StyleIds.Emphasis or StyleIds.Missing);
        return Properties(style, isBold, isItalic, rightToLeft);
    }

    private W.RunProperties Properties(string? style, bool bold, bool italic, string? rightToLeft = null)
    {
        if (_properties.TryGetValue((style, bold, italic, rightToLeft), out var known)) return known;
        return _properties[(style, bold, italic, rightToLeft)] = new()
        {
            RunStyle = style is null ? null : new() { Val = paper.Styles[style] },
            Bold = bold ? new() : null,
            BoldComplexScript = bold ? new() : null,
            Italic = italic ? new() : null,
            ItalicComplexScript = italic ? new() : null,
            RightToLeftText = rightToLeft is null ? null : new(),
            Languages = rightToLeft is null ? null : new() { Bidi = rightToLeft },
        };
    }
}
