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
internal readonly record struct ShapedText(ImmutableArray<WordBox> Words, ImmutableArray<StructureNode> Nodes);

/// <summary>Sets inlines in a theme's styles.</summary>
/// <param name="note">Makes the note of a mark.</param>
internal sealed class InlineSetter(TextShaper shaper, Theme theme, Action<Rune, SourceSpan?> missing,
    Func<InlineSetter, Footnote, BuiltNote> note)
{
    public ShapedText Set(ImmutableArray<Inline> content, TextStyle style)
    {
        var shaping = new InlineShaper(shaper, theme, style, footnote => note(this, footnote));
        foreach (var inline in content) inline.Accept(shaping);
        return new ShapedText(shaping.Text.Shape(missing), shaping.Nodes());
    }

    /// <summary>Plain text that belongs to a slot, or is an artifact.</summary>
    public ImmutableArray<WordBox> Set(string text, TextStyle style, ContentSlot? slot, SourceSpan? span = null)
    {
        var styled = new StyledText();
        styled.Append(text, new RunStyle(FontOf(style), style.Colour, slot), span);
        return styled.Shape(missing);
    }

    /// <summary>Plain text on one line, however long.</summary>
    public Line SetLine(string text, TextStyle style, ContentSlot? slot) =>
        LineBreaker.Break(Set(text, style, slot), double.PositiveInfinity) is [var line, ..] ? line : new Line([], 0);

    /// <summary>Dots between a title and its page number are paler than both.</summary>
    public Colour LeaderColour => theme.TableRule;

    public ShapedFont FontOf(TextStyle style) => shaper.Font(FontStyles.Of(style.Bold, style.Italic), style.Size);
}
