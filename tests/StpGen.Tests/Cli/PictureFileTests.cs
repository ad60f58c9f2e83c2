using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using StpGen.Tests.Pdf;

namespace StpGen.Tests.Cli;

/// <summary>Pictures of a plan that papers cannot show: named, with what to do, and the paper is written all the same.</summary>
public sealed class PictureFileTests
{
    private const string Line = "plan/templates/submission/document.md:5:1: ";

    [Theory]
    [InlineData("docx", "pdf")]
    [InlineData("docx")]
    [InlineData("html")]
    public void A_damaged_picture_is_named_once(params string[] formats)
    {
        var png = SampleImages.Png(9, 9, 2, 8, (x, y) => [x, y, 0]);
        using var plan = With("map.png", png[..^40]);
        var run = plan.Run(["build", "plan", .. formats.SelectMany(f => new[] { "--format", f })]);
        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Single(run.Error.Split("STP531").Skip(1));
        Assert.Contains(Line + "error STP531 damaged-picture: 'assets/map.png' is damaged, so papers cannot show it.", run.Error,
            StringComparison.Ordinal);
        Assert.Equal(formats.Select(f => "submission." + f), plan.Papers());
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9'/></svg>")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- drawn by hand -->\n<svg:svg xmlns:svg='http://www.w3.org/2000/svg'/>")]
    public void A_drawing_in_SVG_is_refused_with_what_to_do(string svg)
    {
        using var plan = With("map.png", System.Text.Encoding.UTF8.GetBytes(svg));
        var run = plan.Run("build", "plan");
        Assert.Contains("'assets/map.png' is an SVG drawing, which papers do not support.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Save it as PNG, about 2,000 pixels wide", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GIF89a", "a GIF", "Save it as PNG")]
    [InlineData("RIFF\u0004\0\0\0WEBPVP8 ", "a WebP picture", "Save it as PNG")]
    [InlineData("II*\0\u0008\0\0\0", "a TIFF", "Save it as PNG")]
    [InlineData("MM\0*\0\0\0\u0008", "a TIFF", "Save it as PNG")]
    [InlineData("\0\0\0\u0018ftypheic\0\0", "a HEIC picture", "Save it as PNG")]
    [InlineData("\0\0\0\u0018ftypavif\0\0", "an AVIF picture", "Save it as PNG")]
    [InlineData("BM\u0001\0", "a BMP", "Save it as PNG")]
    [InlineData("%PDF-1.7", "a PDF", "Save the page as PNG")]
    [InlineData("", "an empty file", "Save the picture again")]
    [InlineData("words", "not a picture", "Save it as PNG or JPEG.")]
    public void Another_kind_of_file_is_named_with_what_to_do(string bytes, string kind, string hint)
    {
        using var plan = With("map.png", System.Text.Encoding.Latin1.GetBytes(bytes));
        var run = plan.Run("build", "plan");
        Assert.Contains($"{Line}error STP312 bad-picture: 'assets/map.png' is {kind}", run.Error, StringComparison.Ordinal);
        Assert.Contains(hint, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("pdf")]
    [InlineData("html")]
    public void Too_many_pixels_are_counted_and_no_final_paper_is_written(string format)
    {
        byte[] png = [.. SampleImages.Png(1, 1, 0, 1, (_, _) => [1])];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 20_000);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 20_000);
        using var plan = With("map.png", png);
        var run = plan.Run("build", "plan", "--format", format, "--final");
        Assert.Contains(
            $"{Line}error STP532 too-many-pixels: submission: 'assets/map.png' has 400,000,000 pixels (20,000 × 20,000), but it "
            + "can have at most 200,000,000.", run.Error, StringComparison.Ordinal);
        Assert.Empty(plan.Papers());
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("pdf")]
    [InlineData("html")]
    public void The_position_where_a_photograph_was_taken_is_in_no_paper(string format)
    {
        var exif = SampleImages.Segment(0xE1, [.. "Exif\0\0"u8, .. Images.ExifBlocks.Of(6), .. "Jane at 52.05 N"u8]);
        using var plan = With("map.png", [.. Images.CodedJpegs.Usual[..2], .. exif, .. Images.CodedJpegs.Usual[2..]]);
        Assert.Equal(ExitCode.Done, plan.Run("build", "plan", "--format", format).Code);
        var paper = File.ReadAllBytes(plan.PathOf("out/submission." + format));
        var upright = StpGen.Core.Images.ImageReader.Read(File.ReadAllBytes(plan.PathOf("assets/map.png"))).File!.Bytes.ToArray();
        var carried = format switch
        {
            "html" => Convert.FromBase64String(System.Text.Encoding.UTF8.GetString(paper).Split("base64,")[1].Split('"')[0]),
            "docx" => Entry(paper, "word/media/image1.jpeg"),
            _ => paper,
        };
        Assert.True(carried.AsSpan().IndexOf(upright) >= 0);
        Assert.True(carried.AsSpan().IndexOf("Jane"u8) < 0 && carried.AsSpan().IndexOf("Exif"u8) < 0);
    }

    private static byte[] Entry(byte[] package, string name)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(package));
        using var entry = zip.GetEntry(name)!.Open();
        var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static TempPlan With(string name, byte[] bytes)
    {
        var plan = new TempPlan();
        Directory.CreateDirectory(plan.PathOf("assets"));
        File.WriteAllBytes(plan.PathOf("assets/" + name), bytes);
        plan.Write("templates/submission/document.md",
            TempPlan.Template + $"\n\n![A map of the footprint.](assets/{name} \"The footprint\")\n");
        return plan;
    }
}
