using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Text;
using StpGen.Core.Themes;
using StpGen.Layout.Fonts;
using StpGen.Layout.Frames;
using StpGen.Layout.Lines;
using StpGen.Layout.Pages;
using StpGen.Layout.Shaping;

namespace StpGen.Layout.Building;

/// <summary>Writes inlines into styled text, one after the other; each visit answers nothing of worth.</summary>
/// <param name="note">Makes the note of a mark.</param>
internal sealed class InlineShaper(TextShaper shaper, Theme theme, TextStyle style, Func<Footnote, BuiltNote> note) : InlineVisitor<bool>
{
    // A mark's size, and how far it is raised, as parts of the size of the text around it.
    private const double MarkSize = 0.62;
    private const double MarkRise = 0.34;

    // Text outside links; a new one after each link, so that the children keep the reading order.
    private readonly ImmutableArray<StructureNode>.Builder _nodes = ImmutableArray.CreateBuilder<StructureNode>();
    private ContentSlot? _slot;
    private bool _bold = style.Bold;
    private bool _italic = style.Italic;
    private Colour _colour = style.Colour;
    private LinkTarget? _link;
    private ContentSlot? _linkSlot;
    private bool _isAfterMark;

    // On a dark ground the theme's colours for links and gaps would not be read.
    private readonly bool _isOnDark = style.Colour.Luminance > 0.5;

    public StyledText Text { get; } = new();

    public ImmutableArray<StructureNode> Nodes() => _nodes.ToImmutable();

    public override bool VisitText(TextRun text)
    {
        Append(text.Text, text.Span);
        if (text.Text.Length > 0) (_linkSlot ?? _slot)?.Add(text.Facts);
        return true;
    }

    public override bool VisitStrong(Strong strong)
    {
        var before = _bold;
        _bold = true;
        Visit(strong.Content);
        _bold = before;
        return true;
    }

    public override bool VisitEmphasis(Emphasis emphasis)
    {
        // Within italic text, stress is upright.
        _italic = !_italic;
        Visit(emphasis.Content);
        _italic = !_italic;
        return true;
    }

    public override bool VisitLink(Link link)
    {
        if (_link is not null) return Visit(link.Content);
        var colour = _colour;
        var element = Open(link.Target, PlainText.Of(link.Content));
        _nodes.Add(element);
        if (!_isOnDark) _colour = theme.Link;
        Visit(link.Content);
        (_link, _linkSlot, _colour) = (null, null, colour);
        return true;
    }

    public override bool VisitCrossReference(CrossReference reference) =>
        VisitLink(new Link('#' + reference.Anchor, [new TextRun(reference.Label, reference.Span)], reference.Span));

    /// <summary>Reference > Link for the mark, then the Note, where it is read. Within a link the mark is text of that link.</summary>
    public override bool VisitFootnote(Footnote footnote)
    {
        var built = note(footnote);
        var isNested = _link is not null;
        if (!isNested) _nodes.Add(new StructureElement(StructureType.Reference, [Open('#' + built.Anchor, "Footnote " + built.Label)]));
        _nodes.Add(built.Element);
        var font = shaper.Font(FontStyles.Of(_bold, _italic), style.Size);
        var mark = shaper.Font(FontStyles.Of(_bold, _italic), style.Size * MarkSize);
        Text.Append(built.Label,
            new RunStyle(mark, _colour, _linkSlot, _link) { BaseFont = font, Rise = style.Size * MarkRise, Note = built.Note },
            footnote.Span);
        if (!isNested) (_link, _linkSlot) = (null, null);
        _isAfterMark = true;
        return true;
    }

    public override bool VisitLineBreak(LineBreak lineBreak)
    {
        // The space before a line's end is text, never the mark's.
        if (_isAfterMark) Append(" ", lineBreak.Span);
        Text.EndLine();
        return true;
    }

    public override bool VisitMissing(MissingText missing)
    {
        var (italic, colour) = (_italic, _colour);
        (_italic, _colour) = (true, _isOnDark ? _colour : theme.Gap);
        Append(missing.Text, missing.Span);
        (_italic, _colour) = (italic, colour);
        return true;
    }

    private StructureElement Open(string target, string description)
    {
        _linkSlot = new ContentSlot();
        var element = new StructureElement(StructureType.Link, [_linkSlot]);
        _link = new LinkTarget(element, target, description);
        _slot = null;
        return element;
    }

    private bool Visit(ImmutableArray<Inline> content)
    {
        foreach (var inline in content) inline.Accept(this);
        return true;
    }

    private bool Append(string text, SourceSpan? span)
    {
        if (text.Length == 0) return true;
        _isAfterMark = false;
        if (_link is null && _slot is null) _nodes.Add(_slot = new ContentSlot());
        Text.Append(text, new RunStyle(shaper.Font(FontStyles.Of(_bold, _italic), style.Size), _colour, _linkSlot ?? _slot, _link), span);
        return true;
    }
}
