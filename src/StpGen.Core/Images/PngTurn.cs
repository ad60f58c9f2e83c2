using System.IO.Compression;

namespace StpGen.Core.Images;

/// <summary>Writes a PNG's pixels again in the order in which they are upright; none of them changes.</summary>
internal static class PngTurn
{
    public static PngFile Upright(PngFile png)
    {
        var rows = new List<byte[]>(png.Height);
        PngRows.TryRead(png, row => rows.Add(row.ToArray()));
        var (width, height) = png.Orientation.Swaps ? (png.Height, png.Width) : (png.Width, png.Height);
        var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            var (line, above, filtered) = (new byte[png.RowBytes(width)], new byte[png.RowBytes(width)], new byte[png.RowBytes(width)]);
            for (var y = 0; y < height; y++)
            {
                Array.Clear(line);
                for (var x = 0; x < width; x++)
                {
                    var (column, row) = png.Orientation.Source(x, y, png.Width, png.Height);
                    PngRows.CopyPixel(rows[row], column, line, x, png.Samples * png.Depth);
                }
                for (var i = 0; i < line.Length; i++) filtered[i] = (byte)(line[i] - above[i]);
                zlib.WriteByte(2);
                zlib.Write(filtered);
                (line, above) = (above, line);
            }
        }
        return png with { Width = width, Height = height, IsInterlaced = false, Data = data.ToArray(), Orientation = default };
    }
}
