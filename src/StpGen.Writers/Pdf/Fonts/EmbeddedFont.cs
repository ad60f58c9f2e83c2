using System.Collections.Immutable;
using System.Text;
using StpGen.Layout.Fonts;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf.Objects;

namespace StpGen.Writers.Pdf.Fonts;

/// <summary>What a document uses of a font: which glyphs, and which characters each stands for.</summary>
internal sealed class EmbeddedFont(FontFace face, int index, int number)
{
    private readonly string?[] _texts = new string?[face.Advances.Count];
    private readonly int[] _counts = new int[face.Advances.Count];
    private readonly SortedDictionary<int, SortedDictionary<string, int>> _others = [];
    private readonly long[] _widths = Widths(face);

    public FontFace Face { get; } = face;

    /// <summary>Its name in the pages' resources, counted from F1.</summary>
    public byte[] ResourceName { get; } = Encoding.ASCII.GetBytes($"F{index + 1}");

    /// <summary>Its object number.</summary>
    public int Number { get; } = number;

    /// <summary>By glyph id.</summary>
    public bool[] Used { get; } = new bool[face.Advances.Count];

    /// <summary>The width that the font dictionary declares, in thousandths of a glyph space unit (1/1000 em).</summary>
    public long Width(int id) => _widths[id];

    /// <summary>What ToUnicode says of a glyph.</summary>
    public string? Text(int id) => _texts[id];

    /// <summary>Glyphs from <paramref name="start"/> on that stand for their text together: one, and those after it without text.</summary>
    public static int ClusterLength(ReadOnlySpan<PlacedGlyph> glyphs, int start)
    {
        var end = start + 1;
        while (end < glyphs.Length && glyphs[end].Text.Length == 0) end++;
        return end - start;
    }

    /// <summary>Whether ToUnicode alone returns a cluster's text; if not, the text is added as ActualText.</summary>
    public bool Says(ReadOnlySpan<PlacedGlyph> glyphs, int start, int length) =>
        length == 1 && _texts[glyphs[start].Id] == glyphs[start].Text;

    public void Note(ReadOnlySpan<PlacedGlyph> glyphs)
    {
        for (int start = 0, length; start < glyphs.Length; start += length)
        {
            length = ClusterLength(glyphs, start);
            for (var i = start; i < start + length; i++) Used[glyphs[i].Id] = true;
            if (length == 1 && IsMappable(glyphs[start].Text)) Claim(glyphs[start].Id, glyphs[start].Text);
        }
    }

    /// <summary>Gives each glyph the text it stands for most often: a space is rather U+0020 than U+00A0.</summary>
    public void Settle()
    {
        foreach (var (id, texts) in _others)
            foreach (var (text, count) in texts)
                if (count > _counts[id]) (_texts[id], _counts[id]) = (text, count);
        for (var id = 0; id < Used.Length; id++)
            // Always part of a cluster, whose ActualText is what readers use; but each code must have a character (14289-1, 7.21.7).
            if (Used[id]) _texts[id] ??= "\u200B";
    }

    private static long[] Widths(FontFace face)
    {
        var (advances, em) = (face.Advances, face.UnitsPerEm);
        var widths = new long[advances.Count];
        for (var id = 0; id < widths.Length; id++) widths[id] = PdfBuffer.ToThousandths(advances[id] * 1000.0 / em);
        return widths;
    }

    /// <summary>ToUnicode must not return U+0000, U+FEFF or U+FFFE (ISO 14289-1, 7.21.7).</summary>
    private static bool IsMappable(string text) => text.Length > 0 && text.AsSpan().IndexOfAny('\0', '\uFEFF', '\uFFFE') < 0;

    private void Claim(int id, string text)
    {
        _texts[id] ??= text;
        if (_texts[id] == text)
        {
            _counts[id]++;
            return;
        }
        if (!_others.TryGetValue(id, out var texts)) _others[id] = texts = new(StringComparer.Ordinal);
        texts[text] = texts.GetValueOrDefault(text) + 1;
    }
}

/// <summary>The fonts of a document in the order in which they first appear.</summary>
internal sealed class FontSet
{
    private readonly Dictionary<FontFace, EmbeddedFont> _byFace = [];
    private readonly List<EmbeddedFont> _fonts = [];

    public FontSet(PagedDocument document, PdfFile file)
    {
        foreach (var page in document.Pages)
        {
            Note(page.Header, file);
            Note(page.Items, file);
            Note(page.Footer, file);
        }
        foreach (var font in _fonts) font.Settle();
    }

    public EmbeddedFont this[FontFace face] => _byFace[face];

    public IReadOnlyList<EmbeddedFont> Fonts => _fonts;

    private void Note(ImmutableArray<PageItem> items, PdfFile file)
    {
        foreach (var item in items)
        {
            if (item is not GlyphRun { Words.Length: > 0 } run) continue;
            if (!_byFace.TryGetValue(run.Font, out var font))
            {
                font = new EmbeddedFont(run.Font, _fonts.Count, file.Reserve());
                _byFace.Add(run.Font, font);
                _fonts.Add(font);
            }
            foreach (var word in run.Words) font.Note(word.AsSpan());
        }
    }
}
