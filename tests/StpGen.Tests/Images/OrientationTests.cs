using StpGen.Core.Images;
using StpGen.Tests.Pdf;
using Xunit;

namespace StpGen.Tests.Images;

/// <summary>However a camera was held, its picture is upright in every format, because the pixels themselves are.</summary>
public sealed class OrientationTests
{
    /// <summary>Which corner of the file comes to the top left, and which to the top right (Exif 2.3, tag 274).</summary>
    private static readonly Dictionary<int, (Corner TopLeft, Corner TopRight)> Corners = new()
    {
        [1] = (Corner.TopLeft, Corner.TopRight),
        [2] = (Corner.TopRight, Corner.TopLeft),
        [3] = (Corner.BottomRight, Corner.BottomLeft),
        [4] = (Corner.BottomLeft, Corner.BottomRight),
        [5] = (Corner.TopLeft, Corner.BottomLeft),
        [6] = (Corner.BottomLeft, Corner.TopLeft),
        [7] = (Corner.BottomRight, Corner.TopRight),
        [8] = (Corner.TopRight, Corner.BottomRight),
    };

    private enum Corner
    {
        TopLeft,
        TopRight,
        BottomLeft,
        BottomRight,
    }

    public static TheoryData<int, string> Jpegs =>
        new(from orientation in Enumerable.Range(1, 8)
            from name in (string[])["usual", "progressive", "intervals", "cmyk"]
            select (orientation, name));

    [Theory]
    [MemberData(nameof(Jpegs))]
    public void A_jpeg_is_turned_upright(int orientation, string name)
    {
        var bytes = name switch
        {
            "usual" => CodedJpegs.Usual,
            "progressive" => CodedJpegs.Progressive,
            "intervals" => CodedJpegs.Intervals,
            _ => CodedJpegs.Cmyk,
        };
        var exif = SampleImages.Segment(0xE1, [.. "Exif\0\0"u8, .. ExifBlocks.Of(orientation, isLittle: orientation % 2 == 0)]);
        var file = ImageReader.Read((byte[])[.. bytes[..2], .. exif, .. bytes[2..]]).File!;
        var swaps = orientation >= 5;
        Assert.Equal(swaps ? (CodedJpegs.Height, CodedJpegs.Width) : (CodedJpegs.Width, CodedJpegs.Height),
            (file.PixelWidth, file.PixelHeight));
        Assert.Equal(ImageFault.None, ImageReader.Read(file.Bytes).Fault);
        var (before, after) = (CornersOf(bytes), CornersOf(file.Bytes.ToArray()));
        var (left, right) = Corners[orientation];
        for (var plane = 0; plane < before.Length; plane++)
        {
            Assert.Equal(before[plane][(int)left], after[plane][(int)Corner.TopLeft], 12.0);
            Assert.Equal(before[plane][(int)right], after[plane][(int)Corner.TopRight], 12.0);
        }
    }

    [Fact]
    public void A_picture_of_whole_blocks_keeps_every_coefficient()
    {
        // Grey, two blocks; turned over and back it is what it was.
        var once = Turned(SampleImages.Jpeg, 6);
        Assert.Equal(Turned(once, 1), Turned(Turned(once, 8), 6));
        Assert.Equal(Turned(once, 1), Turned(Turned(once, 5), 5));
    }

    [Theory]
    [InlineData(2, 8, false)]
    [InlineData(3, 1, false)]
    [InlineData(0, 4, true)]
    [InlineData(6, 16, false)]
    public void A_png_is_turned_upright_without_a_change_of_any_pixel(int colour, int depth, bool interlaced)
    {
        byte[]? palette = colour == 3 ? [0, 0, 0, 255, 255, 255] : null;
        int[] Pixel(int x, int y) => colour switch
        {
            3 => [(x + y) % 3 == 0 ? 1 : 0],
            0 => [(x * 3 + y) % 16],
            2 => [x * 9, y * 9, 3],
            _ => [x * 900, y * 900, 7, 65000 - x],
        };
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            var file = new MemoryStream();
            var png = SampleImages.Png(7, 5, colour, depth, Pixel, interlaced, palette);
            file.Write(png.AsSpan(0, 33));
            PngChunk.Write(file, "eXIf", ExifBlocks.Of(orientation));
            file.Write(png.AsSpan(33));
            var upright = PngFile.Read(ImageReader.Read(file.ToArray()).File!.Bytes.Span)!;
            var turn = Orientation.Of(orientation);
            var expected = PngFile.Read(SampleImages.Png(turn.Swaps ? 5 : 7, turn.Swaps ? 7 : 5, colour, depth,
                (x, y) => turn.Source(x, y, 7, 5) is var (column, row) ? Pixel(column, row) : [], false, palette))!;
            Assert.Equal(Rows(expected), Rows(upright));
        }
    }

    [Fact]
    public void The_corners_of_each_orientation_are_those_of_Exif()
    {
        foreach (var (orientation, (left, right)) in Corners)
        {
            var turn = Orientation.Of(orientation);
            var width = turn.Swaps ? 5 : 7;
            Assert.Equal(left, At(turn.Source(0, 0, 7, 5)));
            Assert.Equal(right, At(turn.Source(width - 1, 0, 7, 5)));
        }

        static Corner At((int X, int Y) place) => place switch
        {
            (0, 0) => Corner.TopLeft,
            (6, 0) => Corner.TopRight,
            (0, 4) => Corner.BottomLeft,
            _ => Corner.BottomRight,
        };
    }

    private static byte[] Turned(byte[] jpeg, int orientation)
    {
        var exif = SampleImages.Segment(0xE1, [.. "Exif\0\0"u8, .. ExifBlocks.Of(orientation)]);
        return ImageReader.Read((byte[])[.. jpeg[..2], .. exif, .. jpeg[2..]]).File!.Bytes.ToArray();
    }

    private static List<byte[]> Rows(PngFile png)
    {
        var rows = new List<byte[]>();
        Assert.True(PngRows.TryRead(png, row => rows.Add(row.ToArray())));
        return rows;
    }

    /// <summary>The value of each component in each corner of a picture.</summary>
    private static float[][] CornersOf(byte[] jpeg)
    {
        var file = JpegFile.Read(jpeg)!;
        var decoder = new JpegDecoder(file, keepsPixels: true);
        Assert.True(decoder.TryDecode());
        var dct = new Dct();
        return [.. decoder.Planes.Select(plane =>
        {
            var (right, bottom) = (plane.Width - 1, plane.Height - 1);
            return (float[])[Sample(plane, dct, 0, 0), Sample(plane, dct, right, 0), Sample(plane, dct, 0, bottom),
                Sample(plane, dct, right, bottom)];
        })];
    }

    private static float Sample(JpegPlane plane, Dct dct, int x, int y)
    {
        var block = new float[64];
        var number = y / 8 * plane.BlocksAcross + x / 8;
        for (var k = 0; k < 64; k++)
            block[JpegTables.Zigzag[k]] = plane.Coefficients![number * 64 + k] * plane.Quantisation![k];
        dct.ToSamples(block);
        return block[y % 8 * 8 + x % 8];
    }
}
