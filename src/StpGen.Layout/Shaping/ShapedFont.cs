using System.Collections.Immutable;
using System.Text;
using HarfBuzzSharp;
using StpGen.Layout.Fonts;
using StpGen.Layout.Pages;
using Buffer = HarfBuzzSharp.Buffer;

namespace StpGen.Layout.Shaping;

/// <summary>A face at a size, with every word it has set so far.</summary>
internal sealed class ShapedFont
{
    private readonly Font _font;
    private readonly Dictionary<string, ShapedWord> _words = [];
    private readonly Dictionary<string, ShapedWord>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public ShapedFont(FontFace face, double size, Font font)
    {
        (Face, Size, _font) = (face, size, font);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public FontFace Face { get; }

    /// <summary>In points.</summary>
    public double Size { get; }

    /// <summary>From the top of a line to its baseline, the type standing in the middle of the line height.</summary>
    public double BaselineIn(double lineHeight)
    {
        var scale = Size / Face.UnitsPerEm;
        return (lineHeight - (Face.Ascender - Face.Descender) * scale) / 2 + Face.Ascender * scale;
    }

    public ShapedWord Shape(ReadOnlySpan<char> text)
    {
        if (_lookup.TryGetValue(text, out var known)) return known;
        var word = text.ToString();
        return _words[word] = ShapeNew(FontText.Normalise(word));
    }

    private ShapedWord ShapeNew(string text)
    {
        var glyphs = Glyphs(text);
        var missing = Missing(text, glyphs);
        if (missing.Length > 0)
            glyphs = Glyphs(FontText.Replace(text, missing, '?'));
        return new ShapedWord(glyphs, glyphs.Sum(g => g.Advance), missing);
    }

    private ImmutableArray<PlacedGlyph> Glyphs(string text)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        _font.Shape(buffer);
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var clusters = Clusters(infos, text.Length);
        var scale = Size / Face.UnitsPerEm;
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>(infos.Length);
        for (var i = 0; i < infos.Length; i++)
        {
            var start = (int)infos[i].Cluster;
            var first = i == 0 || infos[i - 1].Cluster != infos[i].Cluster;
            var position = positions[i];
            glyphs.Add(new PlacedGlyph(
                (ushort)infos[i].Codepoint, position.XAdvance * scale, position.XOffset * scale, -position.YOffset * scale,
                first ? FontText.Slice(text, start, clusters[Array.BinarySearch(clusters, start) + 1]) : ""));
        }
        return glyphs.MoveToImmutable();
    }

    // The starts of the clusters in text order, then the text's end; glyphs may come in another order.
    private static int[] Clusters(ReadOnlySpan<GlyphInfo> infos, int end)
    {
        var starts = new int[infos.Length + 1];
        for (var i = 0; i < infos.Length; i++) starts[i] = (int)infos[i].Cluster;
        starts[^1] = end;
        Array.Sort(starts);
        var count = 1;
        for (var i = 1; i < starts.Length; i++)
            if (starts[i] != starts[i - 1]) starts[count++] = starts[i];
        return starts[..count];
    }

    // Asked only when a glyph is .notdef: HarfBuzz finds ways round a character that the font lacks, as a letter and its accent.
    private ImmutableArray<Rune> Missing(string text, ImmutableArray<PlacedGlyph> glyphs) => glyphs.Any(g => g.Id == 0)
        ? [.. text.EnumerateRunes().Where(r => !_font.TryGetNominalGlyph(r.Value, out _)).Distinct()]
        : [];
}
