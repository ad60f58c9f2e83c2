using StpGen.Layout.Pages;
using StpGen.Writers.Pdf.Fonts;
using StpGen.Writers.Pdf.Objects;

namespace StpGen.Writers.Pdf;

/// <summary>
/// Text objects of one content stream (ISO 32000-1, 9.4). Positions are kept in whole thousandths, so rounding never adds up.
/// </summary>
internal sealed class TextWriter(PdfBuffer to, FontSet fonts)
{
    /// <summary>Strings in a content stream may have 32,767 bytes (annex C.2), and a glyph takes two.</summary>
    private const int GlyphsPerString = 16_000;

    private bool _inText;
    private bool _inArray;
    private int _inString;
    private EmbeddedFont? _font;
    private double _size;
    private double _rise;

    /// <summary>Start of the current line in thousandths of a point, from the page's bottom left.</summary>
    private (long X, long Y) _line;

    /// <summary>Where the reader's pen is, and where the next glyph belongs, from the run's start in 1/1000 em.</summary>
    private (double Pen, double Target) _at;

    public void Begin()
    {
        if (_inText) return;
        to.Raw("BT\n"u8);
        (_inText, _line) = (true, (0, 0));
    }

    public void End()
    {
        if (!_inText) return;
        to.Raw("ET\n"u8);
        _inText = false;
    }

    /// <summary>Shows a run whose baseline is so far above the page's bottom.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Type of no size.</exception>
    public void Show(GlyphRun run, double baseline)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(PdfBuffer.ToThousandths(run.Size), nameof(run));
        var font = fonts[run.Font];
        if (_font != font || _size != run.Size)
        {
            to.Raw("/"u8).Raw(font.ResourceName).Raw(" "u8).Number(run.Size).Raw(" Tf\n"u8);
            (_font, _size) = (font, run.Size);
        }
        var line = (X: PdfBuffer.ToThousandths(run.X), Y: PdfBuffer.ToThousandths(baseline));
        to.Thousandths(line.X - _line.X).Raw(" "u8).Thousandths(line.Y - _line.Y).Raw(" Td\n"u8);
        (_line, _at) = (line, (0, 0));

        foreach (var word in run.Words)
        {
            var glyphs = word.AsSpan();
            for (int start = 0, length; start < glyphs.Length; start += length)
            {
                length = EmbeddedFont.ClusterLength(glyphs, start);
                Show(glyphs, start, length, font);
            }
        }
        EndArray();
        Rise(0);
    }

    /// <summary>Shows a cluster; if ToUnicode does not return its text, ActualText is added (14.9.4).</summary>
    private void Show(ReadOnlySpan<PlacedGlyph> glyphs, int start, int length, EmbeddedFont font)
    {
        var spoken = font.Says(glyphs, start, length);
        if (!spoken)
        {
            EndArray();
            to.Raw("/Span<</ActualText<FEFF"u8).Utf16(glyphs[start].Text).Raw(">>>BDC\n"u8);
        }
        for (var i = start; i < start + length; i++) Show(glyphs[i], font);
        if (spoken) return;
        EndArray();
        to.Raw("EMC\n"u8);
    }

    private void Show(in PlacedGlyph glyph, EmbeddedFont font)
    {
        Rise(-glyph.OffsetY);
        if (!_inArray) to.Raw("["u8);
        _inArray = true;

        var offset = glyph.OffsetX * 1000 / _size;
        var back = PdfBuffer.Whole(_at.Pen - _at.Target - offset);
        if (back != 0 || _inString == GlyphsPerString) EndString();
        if (back != 0) to.Integer(back);
        _at.Pen -= back;
        if (_inString++ == 0) to.Raw("<"u8);
        to.HexUnit(glyph.Id);
        _at.Pen += font.Width(glyph.Id) / 1000.0;
        _at.Target += glyph.Advance * 1000 / _size;
    }

    private void Rise(double rise)
    {
        if (_rise == rise) return;
        EndArray();
        to.Number(rise).Raw(" Ts\n"u8);
        _rise = rise;
    }

    private void EndString()
    {
        if (_inString > 0) to.Raw(">"u8);
        _inString = 0;
    }

    private void EndArray()
    {
        EndString();
        if (_inArray) to.Raw("]TJ\n"u8);
        _inArray = false;
    }
}
