using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CsCheck;
using StpGen.Core.Images;
using StpGen.Tests.Pdf;
using Xunit;

namespace StpGen.Tests.Images;

/// <summary>Pictures are whole, upright and clean once they are read, or there is a fault with a name.</summary>
public sealed class ImageReaderTests
{
    private static readonly byte[] Png = SampleImages.Png(40, 30, 2, 8, (x, y) => [x * 6, y * 8, x * y & 255]);

    public static TheoryData<string> JpegNames => ["usual", "progressive", "intervals", "cmyk"];

    [Theory]
    [MemberData(nameof(JpegNames))]
    public void A_whole_jpeg_is_read(string name)
    {
        var file = ImageReader.Read(Jpeg(name)).File!;
        Assert.Equal((ImageFormat.Jpeg, CodedJpegs.Width, CodedJpegs.Height), (file.Format, file.PixelWidth, file.PixelHeight));
        Assert.Equal(Jpeg(name), file.Bytes.ToArray());
    }

    [Theory]
    [MemberData(nameof(JpegNames))]
    public void A_jpeg_cut_anywhere_is_damaged(string name)
    {
        var whole = Jpeg(name);
        for (var length = 3; length < whole.Length; length++)
            Assert.True(ImageReader.Read(whole.AsMemory(0, length)).Fault == ImageFault.Damaged, $"{length} of {whole.Length}");
    }

    [Theory]
    [MemberData(nameof(JpegNames))]
    public void A_jpeg_with_its_end_but_without_all_pixels_is_damaged(string name)
    {
        var whole = Jpeg(name);
        var scan = whole.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
        var pixels = scan + 2 + BinaryPrimitives.ReadUInt16BigEndian(whole.AsSpan(scan + 2));
        Assert.Equal(ImageFault.Damaged, ImageReader.Read((byte[])[.. whole[..pixels], 0xFF, 0xD9]).Fault);
        Assert.Equal(ImageFault.Damaged, ImageReader.Read((byte[])[.. whole[..pixels], .. new byte[40], 0xFF, 0xD9]).Fault);
    }

    [Fact]
    public void A_png_cut_anywhere_is_damaged()
    {
        for (var length = 8; length < Png.Length; length++)
            Assert.True(ImageReader.Read(Png.AsMemory(0, length)).Fault == ImageFault.Damaged, $"{length} of {Png.Length}");
    }

    [Fact]
    public void A_png_with_any_bit_of_its_pixels_changed_is_damaged() => Gen.Int[0, 8 * Png.Length - 1].Sample(bit =>
    {
        var start = Png.AsSpan().IndexOf("IDAT"u8);
        if (bit / 8 < start || bit / 8 >= Png.AsSpan().LastIndexOf("IEND"u8)) return;
        byte[] changed = [.. Png];
        changed[bit / 8] ^= (byte)(1 << bit % 8);
        Assert.NotEqual(ImageFault.None, ImageReader.Read(changed).Fault);
    }, iter: 400);

    /// <summary>With chunks that are right in themselves.</summary>
    [Theory]
    [InlineData(100, 0, ImageFault.None)]
    [InlineData(99, 0, ImageFault.Damaged)]
    [InlineData(100, 5, ImageFault.Damaged)]
    public void A_png_needs_all_rows_and_filters_that_exist(int rows, byte filter, ImageFault expected) =>
        Assert.Equal(expected, ImageReader.Read(Whole(Rows(rows, filter))).Fault);

    [Fact]
    public void The_check_sum_of_a_pngs_pixels_is_compared()
    {
        var pixels = Rows(100, 0);
        pixels[^1] ^= 1;
        Assert.Equal(ImageFault.Damaged, ImageReader.Read(Whole(pixels)).Fault);
    }

    [Theory]
    [InlineData(0xC3, 8, ImageFault.RareJpeg)]
    [InlineData(0xC9, 8, ImageFault.RareJpeg)]
    [InlineData(0xC1, 12, ImageFault.TwelveBits)]
    [InlineData(0xC2, 12, ImageFault.TwelveBits)]
    public void Rare_jpegs_are_told_from_damaged_ones(byte frame, byte bits, ImageFault expected)
    {
        byte[] bytes = [.. CodedJpegs.Usual];
        var at = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        (bytes[at + 1], bytes[at + 4]) = (frame, bits);
        Assert.Equal(expected, ImageReader.Read(bytes).Fault);
    }

    [Fact]
    public void What_is_neither_is_another_format() =>
        Assert.All((byte[][])[[], [0xFF, 0xD8], [.. "GIF89a"u8], [.. "<svg/>"u8]],
            bytes => Assert.Equal(ImageFault.OtherFormat, ImageReader.Read(bytes).Fault));

    [Theory]
    [InlineData(9_000, 6_000, 0, ImageFault.None)]
    [InlineData(20_001, 10_000, 0, ImageFault.TooManyPixels)]
    [InlineData(65_536, 2, 0, ImageFault.TooManyPixels)]
    [InlineData(9_000, 6_000, 1, ImageFault.TooManyPixels)]
    public void Many_pixels_are_read_row_by_row_up_to_a_limit(int width, int height, byte interlaced, ImageFault expected)
    {
        var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
            for (var y = 0; expected == ImageFault.None && y < height; y++) zlib.Write(new byte[1 + width / 8]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = ImageReader.Read(Whole(data.ToArray(), width, height, 1, 0, interlaced));
        Assert.Equal(expected, reading.Fault);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
        if (expected == ImageFault.TooManyPixels)
            Assert.Equal(((width, height), interlaced == 1 ? 50_000_000 : 200_000_000), (reading.Size, reading.Allowed));
    }

    [Theory]
    [InlineData(6_000, 4_000, 16, 6, 1, 18_750_000)]
    [InlineData(12_000, 5_000, 16, 6, 0, 50_000_000)]
    [InlineData(12_000, 12_000, 8, 2, 0, 133_333_333)]
    public void Pixels_of_many_colours_have_a_lower_limit(int width, int height, byte depth, byte colour, byte interlaced, long allowed)
    {
        var reading = ImageReader.Read(Whole([], width, height, depth, colour, interlaced));
        Assert.Equal((ImageFault.TooManyPixels, allowed), (reading.Fault, reading.Allowed));
    }

    [Fact]
    public void A_progressive_file_is_refused_before_its_pixels_take_memory()
    {
        byte[] bytes = [.. CodedJpegs.Progressive];
        var frame = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC2]);
        (bytes[frame + 5], bytes[frame + 6], bytes[frame + 7], bytes[frame + 8]) = (0x2E, 0xE0, 0x2E, 0xE0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(ImageFault.TooManyPixels, ImageReader.Read(bytes).Fault);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Theory]
    [InlineData(100, ImageFault.None)]
    [InlineData(200, ImageFault.Damaged)]
    public void Scans_have_a_limit(int times, ImageFault expected)
    {
        byte[] bytes = [.. CodedJpegs.Usual];
        var scan = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
        byte[] many = [.. bytes[..scan], .. Enumerable.Repeat(bytes[scan..^2], times).SelectMany(s => s), .. bytes[^2..]];
        Assert.Equal(expected, ImageReader.Read(many).Fault);
    }

    [Fact]
    public void Whatever_happens_to_a_files_bytes_reading_ends() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 5000], Gen.Byte, Gen.Int[0, 5000], Gen.Byte).Sample((which, at, value, other, more) =>
        {
            byte[] bytes = [.. which < 4 ? Jpeg(JpegNames.ElementAt(which).Data) : Png];
            (bytes[at % bytes.Length], bytes[other % bytes.Length]) = (value, more);
            var reading = ImageReader.Read(bytes);
            return (reading.File is null) == (reading.Fault != ImageFault.None);
        }, iter: 5000);

    private static byte[] Jpeg(string name) => name switch
    {
        "usual" => CodedJpegs.Usual,
        "progressive" => CodedJpegs.Progressive,
        "intervals" => CodedJpegs.Intervals,
        _ => CodedJpegs.Cmyk,
    };

    private static byte[] Rows(int count, byte filter)
    {
        var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
            for (var y = 0; y < count; y++) zlib.Write([filter, .. Enumerable.Range(0, 100).Select(x => (byte)(x * y))]);
        return data.ToArray();
    }

    private static byte[] Whole(byte[] data, int width = 100, int height = 100, byte depth = 8, byte colour = 0, byte interlaced = 0)
    {
        var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (depth, colour, interlaced);
        foreach (var (type, content) in (IEnumerable<(string, byte[])>)[("IHDR", header), ("IDAT", data), ("IEND", [])])
        {
            var number = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
            file.Write(number);
            file.Write([.. Encoding.ASCII.GetBytes(type), .. content]);
            BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of([.. Encoding.ASCII.GetBytes(type), .. content]));
            file.Write(number);
        }
        return file.ToArray();
    }
}
