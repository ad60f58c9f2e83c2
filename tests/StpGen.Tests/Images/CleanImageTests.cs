using System.Text;
using StpGen.Core.Images;
using StpGen.Tests.Pdf;
using Xunit;

namespace StpGen.Tests.Images;

/// <summary>Nothing that is not seen in a picture leaves the plan with it; what its colours need stays.</summary>
public sealed class CleanImageTests
{
    private const string Secret = "Jane at 1 Home Street";

    private static readonly byte[] Hidden = Encoding.ASCII.GetBytes(Secret);

    public static TheoryData<byte, string> Segments => new()
    {
        { 0xE0, "JFXX\0\u0010" },
        { 0xE1, "Exif\0\0" },
        { 0xE1, "http://ns.adobe.com/xap/1.0/\0" },
        { 0xE2, "MPF\0" },
        { 0xE3, "" },
        { 0xEB, "JP" },
        { 0xEC, "Ducky" },
        { 0xED, "Photoshop 3.0\0" },
        { 0xEE, "Other" },
        { 0xEF, "" },
        { 0xFE, "" },
    };

    [Theory]
    [MemberData(nameof(Segments))]
    public void A_jpegs_other_segments_are_left_behind(byte marker, string start)
    {
        byte[] segment = SampleImages.Segment(marker, [.. Encoding.Latin1.GetBytes(start), .. Hidden]);
        Assert.Equal(CodedJpegs.Usual, Read([.. CodedJpegs.Usual[..2], .. segment, .. CodedJpegs.Usual[2..]]));
        // Between the scans, too.
        var scan = CodedJpegs.Progressive.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
        Assert.Equal(CodedJpegs.Progressive, Read([.. CodedJpegs.Progressive[..scan], .. segment, .. CodedJpegs.Progressive[scan..]]));
    }

    [Fact]
    public void A_jpegs_thumbnail_and_what_is_behind_its_end_are_left_behind()
    {
        byte[] thumbnail = [.. "JFIF\0"u8, 1, 1, 1, 0, 96, 0, 96, 1, 7, .. Hidden];
        byte[] bare = [.. CodedJpegs.Usual[..2], .. CodedJpegs.Usual[20..]];
        var clean = Read([.. bare[..2], .. SampleImages.Segment(0xE0, thumbnail), .. bare[2..], .. Hidden]);
        Assert.Equal([.. bare[..2], .. SampleImages.Segment(0xE0, [.. thumbnail[..12], 0, 0]), .. bare[2..]], clean);
    }

    [Fact]
    public void A_jpegs_colour_profile_and_Adobes_colours_stay()
    {
        byte[] profile = SampleImages.Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. new byte[40]]);
        byte[] file = [.. CodedJpegs.Cmyk[..2], .. profile, .. CodedJpegs.Cmyk[2..]];
        Assert.Equal(file, Read(file));
        Assert.True(file.AsSpan().IndexOf("Adobe"u8) > 0);
    }

    [Theory]
    [InlineData("tEXt", "Author\0")]
    [InlineData("zTXt", "Author\0\0")]
    [InlineData("iTXt", "Comment\0\0\0\0\0")]
    [InlineData("eXIf", "MM\0*\0\0\0\u0008\0\0")]
    [InlineData("tIME", "")]
    [InlineData("prVt", "")]
    public void A_pngs_other_chunks_are_left_behind(string type, string start)
    {
        var plain = Read(SampleImages.Png(5, 4, 2, 8, (x, y) => [x, y, 9]));
        Assert.Equal(plain, Read(With(plain, type, [.. Encoding.Latin1.GetBytes(start), .. Hidden])));
        Assert.Equal(plain, Read([.. plain, .. Hidden]));
    }

    [Theory]
    [InlineData("gAMA", 4)]
    [InlineData("cHRM", 32)]
    [InlineData("sRGB", 1)]
    public void A_pngs_colours_stay(string type, int length)
    {
        var file = With(Read(SampleImages.Png(5, 4, 2, 8, (x, y) => [x, y, 9])), type, new byte[length]);
        Assert.Equal(file, Read(file));
    }

    [Fact]
    public void A_pngs_colour_profile_stays_under_a_name_that_says_nothing()
    {
        var plain = Read(SampleImages.Png(5, 4, 2, 8, (x, y) => [x, y, 9]));
        byte[] profile = [0, 0, 1, 2, 3];
        Assert.Equal(With(plain, "iCCP", [.. "icc"u8, .. profile]), Read(With(plain, "iCCP", [.. Hidden, .. profile])));
    }

    [Theory]
    [InlineData(1, 300, 300)]
    [InlineData(2, 100, 254)]
    [InlineData(0, 300, 96)]
    [InlineData(1, 1, 96)]
    public void A_jpegs_resolution_is_that_of_its_header(byte unit, int density, double expected)
    {
        byte[] bare = [.. CodedJpegs.Usual[..2], .. CodedJpegs.Usual[20..]];
        var (high, low) = ((byte)(density >> 8), (byte)density);
        byte[] header = [.. "JFIF\0"u8, 1, 1, unit, high, low, high, low, 0, 0];
        var file = ImageReader.Read((byte[])[.. bare[..2], .. SampleImages.Segment(0xE0, header), .. bare[2..]]).File!;
        Assert.Equal(expected, file.Resolution, 3);
    }

    [Fact]
    public void Exif_and_pHYs_give_a_resolution_too()
    {
        byte[] bare = [.. CodedJpegs.Usual[..2], .. CodedJpegs.Usual[20..]];
        var exif = SampleImages.Segment(0xE1, [.. "Exif\0\0"u8, .. ExifBlocks.Of(1, resolution: 200)]);
        Assert.Equal(200, ImageReader.Read((byte[])[.. bare[..2], .. exif, .. bare[2..]]).File!.Resolution, 3);
        var png = With(SampleImages.Png(5, 4, 2, 8, (x, y) => [x, y, 9]), "pHYs", [0, 0, 0x16, 0x25, 0, 0, 0x16, 0x25, 1]);
        Assert.Equal(144, ImageReader.Read(png).File!.Resolution, 1);
    }

    [Fact]
    public void A_file_from_elsewhere_is_cleaned_and_not_turned()
    {
        byte[] exif = SampleImages.Segment(0xE1, [.. "Exif\0\0"u8, .. ExifBlocks.Of(6), .. Hidden]);
        byte[] jpeg = [.. CodedJpegs.Usual[..2], .. exif, .. CodedJpegs.Usual[2..], .. Hidden];
        Assert.Equal(("jpeg", CodedJpegs.Usual), ImageReader.WithoutMetadata(jpeg));
        var png = Read(SampleImages.Png(5, 4, 2, 8, (x, y) => [x, y, 9]));
        Assert.Equal(("png", png), ImageReader.WithoutMetadata(With(png, "tEXt", [.. "Author\0"u8, .. Hidden])));
        // Metafiles and TIFF files may carry more than a picture, and so may what is cut off.
        Assert.All((byte[][])[[], [.. "GIF89a"u8], png[..40], [.. "II*\0"u8, .. Hidden], [1, 0, 0, 0, .. Hidden], [.. "BM"u8, .. Hidden]],
            other => Assert.Null(ImageReader.WithoutMetadata(other)));
    }

    [Fact]
    public void Of_a_GIF_only_colours_and_frames_are_kept()
    {
        byte[] start = [.. "GIF89a"u8, 2, 0, 2, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
        byte[] control = [0x21, 0xF9, 4, 1, 0, 0, 0, 0];
        byte[] frame = [0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0x80, 1, 2, 3, 4, 5, 6, 2, 2, 0x44, 0x51, 0];
        byte[] comment = [0x21, 0xFE, (byte)Hidden.Length, .. Hidden, 3, 1, 2, 3, 0];
        byte[] program = [0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0];
        byte[] clean = [.. start, .. control, .. frame, 0x3B];
        Assert.Equal(("gif", clean),
            ImageReader.WithoutMetadata([.. start, .. comment, .. program, .. control, .. frame, .. comment, 0x3B, .. Hidden]));
        for (var length = 0; length < clean.Length; length++) Assert.Null(ImageReader.WithoutMetadata(clean[..length]));
    }

    /// <summary>A chunk more, after the header.</summary>
    private static byte[] With(byte[] png, string type, byte[] content)
    {
        var file = new MemoryStream();
        file.Write(png.AsSpan(0, 33));
        PngChunk.Write(file, type, content);
        file.Write(png.AsSpan(33));
        return file.ToArray();
    }

    private static byte[] Read(byte[] file)
    {
        var clean = ImageReader.Read(file).File!.Bytes.ToArray();
        Assert.True(clean.AsSpan().IndexOf(Hidden) < 0);
        return clean;
    }
}
