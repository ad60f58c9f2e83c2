using System.Collections.Immutable;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Lines;

/// <summary>Glyphs that stand for the same characters and so stay together; the first of them carries the characters.</summary>
internal static class Clusters
{
    /// <summary>The end, exclusive, of the cluster that begins at a glyph.</summary>
    public static int End(ImmutableArray<PlacedGlyph> glyphs, int start)
    {
        var end = start + 1;
        while (end < glyphs.Length && glyphs[end].Text.Length == 0) end++;
        return end;
    }

    /// <summary>In points.</summary>
    public static double Width(ImmutableArray<PlacedGlyph> glyphs, int start)
    {
        var (width, end) = (0.0, End(glyphs, start));
        for (var i = start; i < end; i++) width += glyphs[i].Advance;
        return width;
    }
}
