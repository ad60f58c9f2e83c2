using System.Collections.Immutable;
using System.Text;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Shaping;

/// <summary>What one font sets of a word; glyphs in reading order, cluster by cluster.</summary>
/// <param name="Width">In points.</param>
internal sealed record ShapedPart(ShapedFont Font, ImmutableArray<PlacedGlyph> Glyphs, double Width);

/// <summary>A word set without what surrounds it: in one part, unless other fonts stand in for some characters.</summary>
/// <param name="Missing">Characters that no font has; a '?' stands in the place of each.</param>
internal sealed record ShapedWord(ImmutableArray<ShapedPart> Parts, ImmutableArray<Rune> Missing);
