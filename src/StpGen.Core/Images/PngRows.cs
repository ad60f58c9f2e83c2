using System.IO.Compression;

namespace StpGen.Core.Images;

/// <summary>Takes rows of pixels, packed as the file has them, from top to bottom.</summary>
public delegate void PngRow(ReadOnlySpan<byte> row);

/// <summary>The rows of a PNG: inflated, their filters undone, interlacing undone (W3C PNG, second edition, 8 to 10).</summary>
public static class PngRows
{
    /// <summary>Adam7 (8.2): first column and row of each pass, and the steps from pixel to pixel.</summary>
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>
    /// Hands on every row; false where the pixels are damaged or too few. Never takes more memory than two rows, or an interlaced
    /// picture.
    /// </summary>
    public static bool TryRead(PngFile png, PngRow take)
    {
        try
        {
            using var data = new ZLibStream(new MemoryStream(png.Data), CompressionMode.Decompress);
            var isWhole = png.IsInterlaced ? TryReadPasses(png, data, take) : TryReadRows(png, data, png.Width, png.Height, take);
            // The check sum of all pixels is compared when the stream is read to its end.
            if (isWhole) data.ReadByte();
            return isWhole;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return false;
        }
    }

    private static bool TryReadRows(PngFile png, Stream data, int width, int height, PngRow take)
    {
        // The byte of the pixel to the left, at least the byte before (9.2).
        var left = Math.Max(1, png.Samples * png.Depth / 8);
        var bytes = png.RowBytes(width);
        var (row, above) = (new byte[1 + bytes], new byte[1 + bytes]);
        for (var y = 0; y < height; y++)
        {
            data.ReadExactly(row);
            if (!TryUnfilter(row[0], row.AsSpan(1), above.AsSpan(1), left)) return false;
            take(row.AsSpan(1));
            (row, above) = (above, row);
        }
        return true;
    }

    private static bool TryUnfilter(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int left)
    {
        switch (filter)
        {
            case 0: break;
            case 1:
                for (var i = left; i < row.Length; i++) row[i] += row[i - left];
                break;
            case 2:
                for (var i = 0; i < row.Length; i++) row[i] += above[i];
                break;
            case 3:
                for (var i = 0; i < row.Length; i++) row[i] += (byte)(((i < left ? 0 : row[i - left]) + above[i]) / 2);
                break;
            case 4:
                for (var i = 0; i < row.Length; i++) row[i] += i < left ? above[i] : Paeth(row[i - left], above[i], above[i - left]);
                break;
            default: return false;
        }
        return true;
    }

    private static byte Paeth(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - 2 * corner));
        return (byte)(toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner);
    }

    private static bool TryReadPasses(PngFile png, Stream data, PngRow take)
    {
        var rows = new byte[png.Height][];
        for (var y = 0; y < rows.Length; y++) rows[y] = new byte[png.RowBytes(png.Width)];
        var bits = png.Samples * png.Depth;
        foreach (var (x, y, stepX, stepY) in Passes)
        {
            var (width, height, line) = ((png.Width - x + stepX - 1) / stepX, (png.Height - y + stepY - 1) / stepY, y);
            if (width <= 0 || height <= 0) continue;
            if (!TryReadRows(png, data, width, height, row =>
            {
                for (var i = 0; i < width; i++) CopyPixel(row, i, rows[line], x + i * stepX, bits);
                line += stepY;
            })) return false;
        }
        foreach (var row in rows) take(row);
        return true;
    }

    internal static void CopyPixel(ReadOnlySpan<byte> from, int source, Span<byte> to, int target, int bits)
    {
        if (bits >= 8)
        {
            var bytes = bits / 8;
            from.Slice(source * bytes, bytes).CopyTo(to[(target * bytes)..]);
            return;
        }
        var pixel = from[source * bits / 8] >> (8 - bits - source * bits % 8) & ((1 << bits) - 1);
        to[target * bits / 8] |= (byte)(pixel << (8 - bits - target * bits % 8));
    }
}
