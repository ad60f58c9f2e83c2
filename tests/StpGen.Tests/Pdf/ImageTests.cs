using System.Collections.Immutable;
using CsCheck;
using StpGen.Core.Documents;
using StpGen.Core.Text.LineBreaks;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf;
using StpGen.Writers.Pdf.Fonts;
using StpGen.Writers.Pdf.Images;
using StpGen.Writers.Pdf.Objects;
using StpGen.Writers.Pdf.Structure;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace StpGen.Tests.Pdf;

/// <summary>Pictures in the file show the pixels of the pictures in the plan.</summary>
public sealed class ImageTests
{
    private const int Width = 13, Height = 11;

    private static readonly byte[] Palette = [.. Enumerable.Range(0, 48).Select(i => (byte)(i * 5))];

    public static TheoryData<int, int, bool> Forms => new(
        from form in (IEnumerable<(int Colour, int Depth)>)[(0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 2),
            (3, 4), (3, 8), (4, 8), (4, 16), (6, 8), (6, 16)]
        from interlaced in (bool[])[false, true]
        select (form.Colour, form.Depth, interlaced));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_of_png_keeps_its_pixels(int colour, int depth, bool interlaced)
    {
        var png = SampleImages.Png(Width, Height, colour, depth, (x, y) => Pixel(x, y, colour, depth), interlaced,
            colour == 3 ? Palette[..(3 * Math.Min(16, 1 << depth))] : null);
        using var pdf = PdfDocument.Open(PdfWriter.Write(Document(png)));
        var image = Assert.Single(pdf.GetPage(1).GetImages());
        Assert.Equal((Width, Height), (image.WidthInSamples, image.HeightInSamples));
        Assert.Equal(colour is 4 or 6 ? 8 : depth, image.BitsPerComponent);
        Assert.Equal((62.0, 642.0, 100.0, 100.0),
            (image.BoundingBox.Left, image.BoundingBox.Bottom, image.BoundingBox.Width, image.BoundingBox.Height));

        var expected = Rows(colour is 4 or 6 ? 8 : depth, (x, y) => Pixel(x, y, colour, depth) is var p && colour is 4 or 6
            ? [.. p[..^1].Select(s => s >> depth - 8)] : p);
        Assert.Equal(expected, SampleStreams.Decode(new StreamToken(image.ImageDictionary, image.RawBytes.ToArray())));
        Assert.Equal(colour is 4 or 6, image.ImageDictionary.ContainsKey(NameToken.Smask));
        if (colour is 4 or 6) Assert.Equal(Rows(8, (x, y) => [Pixel(x, y, colour, depth)[^1] >> depth - 8]), Mask(pdf, image));
    }

    [Fact]
    public void A_palette_with_transparent_entries_has_a_mask_and_a_transparent_colour_is_left_out()
    {
        using var palette =
            PdfDocument.Open(
                PdfWriter.Write(Document(SampleImages.Png(Width, Height, 3, 4, (x, y) => Pixel(x, y, 3, 4), palette: Palette,
                    transparency: [0, 128]))));
        Assert.Equal(Rows(8, (x, y) => [Pixel(x, y, 3, 4)[0] switch { 0 => 0, 1 => 128, _ => 255 }]),
            Mask(palette, palette.GetPage(1).GetImages().Single()));
        using var grey =
            PdfDocument.Open(
                PdfWriter.Write(Document(SampleImages.Png(Width, Height, 0, 8, (x, y) => Pixel(x, y, 0, 8), transparency: [0, 7]))));
        Assert.Equal("7 7", string.Join(' ', ((ArrayToken)grey.GetPage(1).GetImages().Single().ImageDictionary.Data["Mask"]).Data));
    }

    [Fact]
    public void An_alpha_that_hides_nothing_is_dropped()
    {
        using var pdf = PdfDocument.Open(PdfWriter.Write(Document(SampleImages.Png(4, 4, 6, 8, (x, y) => [x, y, 9, 255]))));
        Assert.False(pdf.GetPage(1).GetImages().Single().ImageDictionary.ContainsKey(NameToken.Smask));
    }

    [Fact]
    public void A_picture_is_in_the_file_once_however_often_it_is_drawn_and_under_however_many_names()
    {
        var (bytes, other) = (SampleImages.Png(60, 60, 2, 8, (x, y) => [x * y & 255, x, y]), SampleImages.Jpeg);
        using var pdf = PdfDocument.Open(PdfWriter.Write(Document(bytes, [.. bytes], other, bytes)));
        Assert.Equal(4, pdf.GetPage(1).GetImages().Count());
        Assert.Equal(2, pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(k => pdf.Structure.GetObject(k).Data)
            .OfType<StreamToken>()
            .Count(s => s.StreamDictionary.Data.TryGetValue("Subtype", out var t) && t is NameToken { Data: "Image" }));
    }

    [Fact]
    public void Whatever_happens_to_a_pictures_bytes_it_is_refused_or_a_file_is_written() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 10_000], Gen.Byte, Gen.Int[0, 400]).Sample((which, at, value, cut) =>
        {
            byte[] bytes = which switch
            {
                0 => [.. SampleImages.Jpeg],
                1 => SampleImages.Png(9, 9, 6, 16, (x, y) => [x, y, 5, 70]),
                2 => SampleImages.Png(9, 9, 3, 2, (x, y) => [x & 3], true, Palette[..12], [9]),
                _ => SampleImages.Png(9, 9, 0, 1, (x, y) => [x & 1]),
            };
            bytes[at % bytes.Length] = value;
            bytes = bytes[..Math.Max(0, bytes.Length - cut % 40)];
            if (SampleImages.Content(bytes) is null) return true;
            using var pdf = PdfDocument.Open(PdfWriter.Write(Document(bytes)));
            return pdf.GetPage(1).GetImages().Count() == 1;
        }, iter: 2000);

    [Fact]
    public void A_jpeg_keeps_its_pixels_and_leaves_behind_who_took_it_where()
    {
        var jpeg = SampleImages.JpegOf(0xC0, [1], SampleImages.Segment(0xE1, "Exif\0\0Hereford"u8.ToArray()),
            SampleImages.Segment(0xFE, "Someone"u8.ToArray()));
        using var pdf = PdfDocument.Open(PdfWriter.Write(Document(jpeg)));
        Assert.Equal(SampleImages.Jpeg, pdf.GetPage(1).GetImages().Single().RawBytes.ToArray());
    }

    [Theory]
    [InlineData("1 2 3 4", "Adobe", "[ 1, 0, 1, 0, 1, 0, 1, 0 ]", null)]
    [InlineData("1 2 3 4", "", null, null)]
    [InlineData("82 71 66", "", null, "0")]
    [InlineData("1 2 3", "", null, null)]
    [InlineData("82 71 66", "Adobe", null, null)]
    public void A_jpegs_colours_are_what_its_segments_say(string components, string application, string? decode, string? transform)
    {
        var jpeg = SampleImages.JpegOf(0xC0, [.. components.Split(' ').Select(byte.Parse)],
            application.Length == 0 ? [] : SampleImages.Segment(0xEE, "Adobe\0\x64\0\0\0\0\0"u8.ToArray()));
        using var pdf = PdfDocument.Open(PdfWriter.Write(Document(jpeg)));
        var dictionary = pdf.GetPage(1).GetImages().Single().ImageDictionary;
        Assert.Equal(components.Length == 7 ? "DeviceCMYK" : "DeviceRGB", ((NameToken)dictionary.Data["ColorSpace"]).Data);
        Assert.Equal(decode, dictionary.Data.GetValueOrDefault("Decode")?.ToString());
        Assert.Equal(transform, ((DictionaryToken?)dictionary.Data.GetValueOrDefault("DecodeParms"))?.Data["ColorTransform"].ToString());
    }

    private static int[] Pixel(int x, int y, int colour, int depth)
    {
        var most = (1 << (colour == 3 ? Math.Min(4, depth) : depth)) - 1;
        return [.. Enumerable.Range(0, colour switch { 0 or 3 => 1, 2 => 3, 4 => 2, _ => 4 })
            .Select(s => (x * 7919 + y * 104729 + s * 31 + x * y) % (most + 1))];
    }

    private static byte[] Rows(int depth, Func<int, int, int[]> pixel) =>
        [.. Enumerable.Range(0, Height).SelectMany(y => Enumerable.Range(0, Width).SelectMany(x => pixel(x, y))
            .SelectMany(s => Enumerable.Range(0, depth).Select(b => s >> depth - 1 - b & 1)).Chunk(8)
            .Select(bits => (byte)(bits.Aggregate(0, (all, bit) => all << 1 | bit) << 8 - bits.Length)))];

    private static byte[] Mask(PdfDocument pdf, IPdfImage image)
    {
        var mask = image.ImageDictionary.Data["SMask"];
        return SampleStreams.Decode((StreamToken)(mask is IndirectReferenceToken to ? pdf.Structure.GetObject(to.Data).Data : mask));
    }

    private static PagedDocument Document(params byte[][] images)
    {
        var slot = new ContentSlot();
        return SamplePages.Create() with
        {
            Pages =
                [new(595, 842,
                    [.. images.Select((bytes, i) =>
                        new PlacedImage(slot, 62, 100, 100, 100, SampleImages.Content(bytes, $"picture {i}")!))],
                    [])],
            Structure = new(StructureType.Document, [new StructureElement(StructureType.Figure, [slot]) { Alternative = "Pictures" }]),
            Outline = [],
            Destinations = ImmutableDictionary<string, Destination>.Empty,
        };
    }
}
