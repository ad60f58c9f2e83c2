using StpGen.Core.Themes;
using StpGen.Layout.Pages;
using StpGen.Layout.Shaping;

namespace StpGen.Layout.Lines;

/// <summary>Where a link leads, its element, and its text for readers that cannot see it.</summary>
internal sealed record LinkTarget(StructureElement Element, string Target, string Description);

/// <summary>How a stretch of text looks and what it belongs to; adjoining text of equal style is drawn as one run.</summary>
internal sealed record RunStyle(ShapedFont Font, Colour Colour, ContentSlot? Slot, LinkTarget? Link = null);
