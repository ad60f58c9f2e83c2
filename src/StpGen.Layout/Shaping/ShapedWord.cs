using System.Collections.Immutable;
using System.Text;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Shaping;

/// <summary>What one font sets of a word; glyphs in reading order, cluster by cluster.</summary>
/// <param name="Width">In points.</param>
internal sealed record ShapedPart(ShapedFont Font, ImmutableArray<PlacedGlyph> Glyphs, double Width);

/// <summary>A word set without what surrounds it: in one part, unless some characters come from other fonts.</summary>
/// <param name="Missing">Characters that no font has; each is replaced by a '?'.</param>
internal sealed record ShapedWord(ImmutableArray<ShapedPart> Parts, ImmutableArray<Rune> Missing);
