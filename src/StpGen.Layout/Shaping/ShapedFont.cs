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
    // The process's own language would otherwise decide.
    private static readonly Language Language = new("en");

    // Figures have equal widths so that they line up in columns; kerning would undo that.
    private static readonly Feature[] NoKerning = [new(new Tag('k', 'e', 'r', 'n'), 0)];

    private readonly Font _font;
    private readonly Lazy<ImmutableArray<ShapedFont>> _fallbacks;
    private readonly Dictionary<string, ShapedWord>.AlternateLookup<ReadOnlySpan<char>> _words = Lookup();
    private readonly Dictionary<string, ShapedWord>.AlternateLookup<ReadOnlySpan<char>> _fromRight = Lookup();

    /// <param name="fallbacks">Used, in order, for characters that the face does not have.</param>
    public ShapedFont(FontFace face, double size, Font font, Func<ImmutableArray<ShapedFont>> fallbacks)
    {
        (Face, Size, _font) = (face, size, font);
        _fallbacks = new(fallbacks);
    }

    public FontFace Face { get; }

    /// <summary>In points.</summary>
    public double Size { get; }

    /// <summary>From the top of a line to its baseline, with the type in the middle of the line height.</summary>
    public double BaselineIn(double lineHeight)
    {
        var scale = Size / Face.UnitsPerEm;
        return (lineHeight - (Face.Ascender - Face.Descender) * scale) / 2 + Face.Ascender * scale;
    }

    /// <summary>Text of one script and direction.</summary>
    public ShapedWord Shape(ReadOnlySpan<char> text, bool rightToLeft = false)
    {
        var words = rightToLeft ? _fromRight : _words;
        if (words.TryGetValue(text, out var known)) return known;
        return words[text] = ShapeNew(FontText.Normalise(text.ToString()), rightToLeft);
    }

    /// <summary>Every character has a glyph, its own or in a ligature or a composed letter.</summary>
    public bool Has(string text) => HasAll(Glyphs(text, false));

    private ShapedWord ShapeNew(string text, bool rightToLeft)
    {
        var glyphs = Glyphs(text, rightToLeft);
        if (HasAll(glyphs)) return new ShapedWord([Part(glyphs)], []);
        var parts = ImmutableArray.CreateBuilder<ShapedPart>();
        var missing = ImmutableArray.CreateBuilder<Rune>();
        foreach (var (font, stretch) in FontText.ByFont(text, [this, .. _fallbacks.Value]))
        {
            var lacks = font is null ? Lacks(stretch) : [];
            missing.AddRange(lacks);
            var set = font ?? this;
            parts.Add(set.Part(set.Glyphs(FontText.Replace(stretch, lacks, '?'), rightToLeft)));
        }
        return new ShapedWord(parts.ToImmutable(), [.. missing.Distinct()]);
    }

    private static bool HasAll(ImmutableArray<PlacedGlyph> glyphs)
    {
        foreach (ref readonly var glyph in glyphs.AsSpan())
            if (glyph.Id == 0) return false;
        return true;
    }

    private ShapedPart Part(ImmutableArray<PlacedGlyph> glyphs)
    {
        var width = 0.0;
        foreach (ref readonly var glyph in glyphs.AsSpan()) width += glyph.Advance;
        return new(this, glyphs, width);
    }

    // Of a stretch that it cannot set, never empty; invisible joiners are never what is missed.
    private ImmutableArray<Rune> Lacks(string text) =>
        [.. text.EnumerateRunes().Where(r => !_font.TryGetNominalGlyph(r.Value, out _) && r.Value is not (0x200C or 0x200D)).Distinct()];

    private ImmutableArray<PlacedGlyph> Glyphs(string text, bool rightToLeft)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        buffer.Direction = rightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Language = Language;
        if (FontText.IsNumber(text)) _font.Shape(buffer, NoKerning);
        else _font.Shape(buffer);
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var clusters = ClusterStarts(infos, text.Length);
        var scale = Size / Face.UnitsPerEm;
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>(infos.Length);
        for (var i = 0; i < infos.Length; i++)
        {
            var start = (int)infos[i].Cluster;
            var first = i == 0 || infos[i - 1].Cluster != infos[i].Cluster;
            var position = positions[i];
            // Tables of substitutions are not checked: a glyph that the font does not have is one that is missing.
            var id = infos[i].Codepoint < Face.Advances.Count ? (ushort)infos[i].Codepoint : (ushort)0;
            glyphs.Add(new PlacedGlyph(
                id, position.XAdvance * scale, position.XOffset * scale, -position.YOffset * scale,
                first ? FontText.Slice(text, start, clusters[Array.BinarySearch(clusters, start) + 1]) : ""));
        }
        return rightToLeft ? FontText.ClustersReversed(glyphs) : glyphs.MoveToImmutable();
    }

    // The starts of the clusters in text order, then the text's end; glyphs may come in another order.
    private static int[] ClusterStarts(ReadOnlySpan<GlyphInfo> infos, int end)
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

    private static Dictionary<string, ShapedWord>.AlternateLookup<ReadOnlySpan<char>> Lookup() =>
        new Dictionary<string, ShapedWord>().GetAlternateLookup<ReadOnlySpan<char>>();
}
