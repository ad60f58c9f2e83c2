using CsCheck;
using StpGen.Core.Images;
using StpGen.Core.Text.LineBreaks;
using Xunit;

namespace StpGen.Tests.Pdf;

public sealed class ImageHeaderTests
{
    private static readonly byte[] Png = SampleImages.Png(300, 20, 2, 8, (_, _) => [1, 2, 3]);

    [Fact]
    public void A_header_tells_format_and_size()
    {
        Assert.True(ImageHeader.TryRead(Png, out var format, out var width, out var height));
        Assert.Equal((ImageFormat.Png, 300, 20), (format, width, height));
        Assert.True(ImageHeader.TryRead(SampleImages.Jpeg, out format, out width, out height));
        Assert.Equal((ImageFormat.Jpeg, 8, 8), (format, width, height));
    }

    [Theory]
    [InlineData(0xC0, 1, true)]
    [InlineData(0xC1, 3, true)]
    [InlineData(0xC2, 4, true)]
    [InlineData(0xC0, 2, false)]
    [InlineData(0xC3, 3, false)]
    [InlineData(0xC9, 3, false)]
    public void A_jpeg_is_one_that_everyone_can_decode(byte frame, byte components, bool expected) => Assert.Equal(
        expected, ImageHeader.TryRead(SampleImages.JpegOf(frame, [.. Enumerable.Range(1, components).Select(c => (byte)c)]), out _, out _,
            out _));

    [Fact]
    public void A_jpegs_other_segments_and_fill_bytes_are_passed_over() => Assert.True(ImageHeader.TryRead(
        SampleImages.JpegOf(0xC2, [1, 2, 3], SampleImages.Segment(0xE1, new byte[65000]), [0xFF, 0xFF], SampleImages.Segment(0xFE, [1])),
        out _, out _, out _));

    [Theory]
    [InlineData(16, 0)]
    [InlineData(16, 0x80)]
    [InlineData(24, 3)]
    [InlineData(25, 5)]
    [InlineData(26, 1)]
    [InlineData(28, 2)]
    public void A_png_with_an_impossible_header_is_none(int at, byte value)
    {
        byte[] bytes = [.. Png];
        for (var i = 16; i < 20 && at == 16 && value == 0; i++) bytes[i] = 0;
        bytes[at] = value;
        Assert.False(ImageHeader.TryRead(bytes, out _, out _, out _));
    }

    [Fact]
    public void No_bytes_whatever_make_it_fail() => Gen.Select(Gen.Bool, Gen.Byte.Array[0, 60], Gen.Int[0, 40])
        .Sample((isPng, noise, keep) =>
    {
        byte[] bytes = [.. (isPng ? Png : SampleImages.Jpeg).Take(keep), .. noise];
        return !ImageHeader.TryRead(bytes, out _, out var width, out var height) || (width > 0 && height > 0);
    }, iter: 5000);
}
