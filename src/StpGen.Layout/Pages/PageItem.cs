using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Fonts;

namespace StpGen.Layout.Pages;

/// <summary>Something drawn on a page. Lengths in points, origin top left, y downwards.</summary>
/// <param name="Slot">Whose content it is; null: an artifact (headers and footers, rules, tints, repeated header rows).</param>
public abstract record PageItem(ContentSlot? Slot);

/// <summary>A glyph as shaped. Advance and offsets in points; offset y downwards is positive.</summary>
/// <param name="Id">Glyph id in the font file.</param>
/// <param name="Advance">How far the pen moves, kerning included.</param>
/// <param name="Text">The characters that this glyph stands for; the first glyph of a cluster carries them, the others "".</param>
public readonly record struct PlacedGlyph(ushort Id, double Advance, double OffsetX, double OffsetY, string Text);

/// <summary>
/// Glyphs of one font, size and colour on one baseline. Runs come in reading order (ISO 32000-1, 14.8.2.3.3), wherever they are placed:
/// text that reads from right to left is one run for each cluster, from the right.
/// </summary>
/// <param name="Words">Shaped stretches one after the other, each of whole clusters: a word is shaped once, and every run that
/// says it shares it.</param>
public sealed record GlyphRun(
    ContentSlot? Slot, FontFace Font, double Size, Colour Colour, double X, double Baseline,
    ImmutableArray<ImmutableArray<PlacedGlyph>> Words) : PageItem(Slot)
{
    /// <summary>Those of all its words.</summary>
    public IEnumerable<PlacedGlyph> Glyphs => Words.SelectMany(w => w);

    public double Width => Glyphs.Sum(g => g.Advance);
}

/// <summary>A filled rectangle without outline; rules are thin rectangles.</summary>
public sealed record FilledRectangle(ContentSlot? Slot, double X, double Y, double Width, double Height, Colour Colour) : PageItem(Slot);

/// <summary>A picture filling a rectangle.</summary>
public sealed record PlacedImage(ContentSlot? Slot, double X, double Y, double Width, double Height, ImageContent Image) : PageItem(Slot);

/// <summary>A path, filled or stroked or both (ISO 32000-1, 8.5).</summary>
/// <param name="Steps">On the page; the first is a move.</param>
/// <param name="StrokeWidth">In points.</param>
public sealed record DrawnPath(
    ContentSlot? Slot, ImmutableArray<PathStep> Steps, Colour? Fill, Colour? Stroke, double StrokeWidth) : PageItem(Slot)
{
    /// <summary>The lengths of dashes and of the gaps between them, in points; none for a line without gaps.</summary>
    public ImmutableArray<double> Dashes { get; init; } = [];

    /// <summary>Every point that it is drawn through or towards; what it covers is within them.</summary>
    public IEnumerable<(double X, double Y)> Points => Steps.Where(s => s.Verb != PathVerb.Close).SelectMany(s =>
        s.Verb == PathVerb.Curve ? (IEnumerable<(double, double)>)[(s.X, s.Y), (s.FirstX, s.FirstY), (s.SecondX, s.SecondY)]
        : [(s.X, s.Y)]);
}

/// <summary>Why an artifact is there (ISO 32000-1, 14.8.2.2.2).</summary>
public enum ArtifactKind
{
    Layout,
    PageHeader,
    PageFooter,
}

/// <summary>A stretch of a page that a reader may follow. A link over a line end has two areas with the same element.</summary>
/// <param name="Target">An address, or '#' and an anchor.</param>
/// <param name="Description">The link's text, for the annotation's Contents.</param>
public sealed record LinkArea(StructureElement Element, double X, double Y, double Width, double Height, string Target, string Description);
