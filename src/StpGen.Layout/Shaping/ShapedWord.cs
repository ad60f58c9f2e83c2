using System.Collections.Immutable;
using System.Text;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Shaping;

/// <summary>A word as one font sets it, without what surrounds it.</summary>
/// <param name="Width">In points.</param>
/// <param name="Missing">Characters that the font lacks; a '?' stands in the place of each.</param>
internal sealed record ShapedWord(ImmutableArray<PlacedGlyph> Glyphs, double Width, ImmutableArray<Rune> Missing);
