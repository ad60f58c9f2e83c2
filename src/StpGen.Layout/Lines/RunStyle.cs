using StpGen.Core.Themes;
using StpGen.Layout.Frames;
using StpGen.Layout.Pages;
using StpGen.Layout.Shaping;

namespace StpGen.Layout.Lines;

/// <summary>How a stretch of text looks and what it belongs to; adjoining text of equal style is drawn as one run.</summary>
internal sealed record RunStyle(ShapedFont Font, Colour Colour, ContentSlot? Slot, LinkTarget? Link = null)
{
    /// <summary>
    /// The font whose baseline the text uses, if not its own: that of the text around a mark, or of the font that it replaces.
    /// </summary>
    public ShapedFont? BaseFont { get; init; }

    /// <summary>Points above the baseline.</summary>
    public double Rise { get; init; }

    /// <summary>The note that this marks: it is drawn at the foot of the page on which the mark is placed.</summary>
    public PageNote? Note { get; init; }

    /// <summary>From the top of a line to this baseline, in points.</summary>
    public double BaselineIn(double lineHeight) => (BaseFont ?? Font).BaselineIn(lineHeight) - Rise;
}
