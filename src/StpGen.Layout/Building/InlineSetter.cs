using System.Collections.Immutable;
using System.Text;
using StpGen.Core.Documents;
using StpGen.Core.Text;
using StpGen.Core.Themes;
using StpGen.Layout.Fonts;
using StpGen.Layout.Lines;
using StpGen.Layout.Pages;
using StpGen.Layout.Shaping;

namespace StpGen.Layout.Building;

/// <summary>Running text, shaped, and the structure nodes that it fills.</summary>
internal readonly record struct SetText(ImmutableArray<Atom> Atoms, ImmutableArray<StructureNode> Nodes);

/// <summary>Sets inlines in a theme's styles.</summary>
internal sealed class InlineSetter(TextShaper shaper, Theme theme, Action<Rune, SourceSpan?> missing)
{
    public SetText Set(ImmutableArray<Inline> content, TextStyle style)
    {
        var scribe = new Scribe(shaper, theme, style);
        foreach (var inline in content) inline.Accept(scribe);
        return new SetText(scribe.Text.Shape(missing), scribe.Nodes());
    }

    /// <summary>Plain text that belongs to a slot, or is an artifact.</summary>
    public ImmutableArray<Atom> Set(string text, TextStyle style, ContentSlot? slot, SourceSpan? span = null)
    {
        var styled = new StyledText();
        styled.Append(text, new RunStyle(FontOf(style), style.Colour, slot), span);
        return styled.Shape(missing);
    }

    /// <summary>Plain text on one line, however long.</summary>
    public Line SetLine(string text, TextStyle style, ContentSlot? slot) =>
        LineBreaker.Break(Set(text, style, slot), double.PositiveInfinity) is [var line, ..] ? line : new Line([], 0);

    /// <summary>Dots between a title and its page number stand back behind both.</summary>
    public Colour LeaderColour => theme.TableRule;

    public ShapedFont FontOf(TextStyle style) => shaper.Font(StyleOf(style.Bold, style.Italic), style.Size);

    private static FontStyle StyleOf(bool bold, bool italic) => (FontStyle)((bold ? 1 : 0) + (italic ? 2 : 0));

    /// <summary>Writes inlines into styled text, one after the other; each visit answers nothing of worth.</summary>
    private sealed class Scribe(TextShaper shaper, Theme theme, TextStyle style) : InlineVisitor<bool>
    {
        // Text outside links; a new one after each link, so that the children keep the reading order.
        private readonly ImmutableArray<StructureNode>.Builder _nodes = ImmutableArray.CreateBuilder<StructureNode>();
        private ContentSlot? _slot;
        private bool _bold = style.Bold;
        private bool _italic = style.Italic;
        private Colour _colour = style.Colour;
        private LinkTarget? _link;
        private ContentSlot? _linkSlot;

        // On a dark ground the theme's colours for links and gaps would not be read.
        private readonly bool _isOnDark = style.Colour.Luminance > 0.5;

        public StyledText Text { get; } = new();

        public ImmutableArray<StructureNode> Nodes() => _nodes.ToImmutable();

        public override bool VisitText(TextRun text) => Append(text.Text, text.Span);

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
            _linkSlot = new ContentSlot();
            var element = new StructureElement(StructureType.Link, [_linkSlot]);
            _link = new LinkTarget(element, link.Target, PlainText.Of(link.Content));
            _nodes.Add(element);
            _slot = null;
            if (!_isOnDark) _colour = theme.Link;
            Visit(link.Content);
            (_link, _linkSlot, _colour) = (null, null, colour);
            return true;
        }

        public override bool VisitLineBreak(LineBreak lineBreak)
        {
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

        private bool Visit(ImmutableArray<Inline> content)
        {
            foreach (var inline in content) inline.Accept(this);
            return true;
        }

        private bool Append(string text, SourceSpan? span)
        {
            if (text.Length == 0) return true;
            if (_link is null && _slot is null) _nodes.Add(_slot = new ContentSlot());
            Text.Append(text, new RunStyle(shaper.Font(StyleOf(_bold, _italic), style.Size), _colour, _linkSlot ?? _slot, _link), span);
            return true;
        }
    }
}
