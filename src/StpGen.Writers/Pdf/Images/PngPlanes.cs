using StpGen.Core.Images;

namespace StpGen.Writers.Pdf.Images;

/// <summary>A PNG's samples as PDF needs them: colours and, separately, the opacity of each pixel.</summary>
/// <param name="Depth">Bits per sample of the colours.</param>
/// <param name="Colours">Compressed rows with PNG's filters.</param>
/// <param name="Alpha">Compressed rows of 8 bits a pixel; null where all is opaque.</param>
internal sealed record PngPlanes(int Depth, byte[] Colours, byte[]? Alpha)
{
    /// <summary>
    /// Null where the pixels are damaged. Pixels without an alpha of their own stay as the file has them, compressed and filtered:
    /// they are only read to see that they are whole. Pixels with one are taken apart, 16 bits brought down to 8.
    /// </summary>
    public static PngPlanes? Of(PngFile png)
    {
        var depth = png.HasAlpha ? 8 : png.Depth;
        var isKept = !png.HasAlpha && !png.IsInterlaced;
        using var colours = isKept ? null : new PlaneWriter(png.HasAlpha ? png.Width * (png.Samples - 1) : png.RowBytes(png.Width));
        using var alpha = png.HasAlpha || png is { Colour: PngColour.Palette, Transparency.Length: > 0 }
            ? new PlaneWriter(png.Width) : null;
        var (colourRow, alphaRow, isOpaque) = (new byte[png.HasAlpha ? png.Width * (png.Samples - 1) : 0],
            new byte[alpha is null ? 0 : png.Width], true);
        var isWhole = PngRows.TryRead(png, row =>
        {
            if (png.HasAlpha) Split(row, png, colourRow, alphaRow);
            else if (alpha is not null) LookUp(row, png, alphaRow);
            isOpaque &= alphaRow.AsSpan().IndexOfAnyExcept((byte)255) < 0;
            colours?.Write(png.HasAlpha ? colourRow : row);
            alpha?.Write(alphaRow);
        });
        return isWhole ? new(depth, colours?.Finish() ?? png.Data, isOpaque ? null : alpha?.Finish()) : null;
    }

    /// <summary>The last sample of each pixel is its alpha.</summary>
    private static void Split(ReadOnlySpan<byte> row, PngFile png, Span<byte> colours, Span<byte> alpha)
    {
        var (samples, bytes) = (png.Samples, png.Depth / 8);
        for (int x = 0, from = 0, to = 0; x < png.Width; x++)
        {
            for (var sample = 1; sample < samples; sample++, from += bytes) colours[to++] = row[from];
            alpha[x] = row[from];
            from += bytes;
        }
    }

    /// <summary>tRNS has the alpha of the palette's first entries; the others are opaque.</summary>
    private static void LookUp(ReadOnlySpan<byte> row, PngFile png, Span<byte> alpha)
    {
        var depth = png.Depth;
        for (var x = 0; x < png.Width; x++)
        {
            var entry = row[x * depth / 8] >> (8 - depth - x * depth % 8) & ((1 << depth) - 1);
            alpha[x] = entry < png.Transparency.Length ? png.Transparency[entry] : (byte)255;
        }
    }
}
