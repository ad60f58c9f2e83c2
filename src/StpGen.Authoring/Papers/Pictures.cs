using System.Globalization;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Reading;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Images;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>The pictures of a plan, found by their path in it and read whole; never downloaded.</summary>
internal sealed class Pictures(PlanFolder folder, Action<Finding> report)
{
    /// <summary>No paper needs a larger file.</summary>
    private const int MostBytes = 20 * 1024 * 1024;

    private const string SaveAgain = "Open it in a picture editor and save it again as PNG or JPEG.";

    /// <summary>What the files of all pictures of a paper may have together: each format has them again.</summary>
    private const long MostBytesOfPaper = 60 * 1024 * 1024;

    /// <summary>And their pixels, which are read one by one.</summary>
    private const long MostPixelsOfPaper = 400_000_000;

    private long _bytes;
    private long _pixels;

    /// <summary>Each file is read once, however often a paper shows it.</summary>
    private readonly Dictionary<string, ImageReading> _read = new(StringComparer.Ordinal);

    /// <summary>A picture; null, with a finding, if there is none that papers can use.</summary>
    public ImageContent? Find(string path, SourceSpan span)
    {
        if (NameOf(path) is not { } name)
        {
            Report(TemplateRules.Picture, span, $"There is no picture '{path}' in the plan.",
                Nearest.To(path, folder.Files.Keys.Where(f => f.StartsWith("assets/", StringComparison.Ordinal))) is { } near
                    ? $"Did you mean '{near}'?" : "Put it in the plan's folder 'assets'; stpgen does not download pictures.");
            return null;
        }
        var bytes = folder.Files[name];
        if (bytes.Length > MostBytes)
        {
            Report(TemplateRules.Picture, span, $"'{name}' is {bytes.Length / 1024 / 1024} MB, which is too large for a paper.",
                "Save it smaller: 2,000 pixels is wide enough for a page.");
            return null;
        }
        if (!_read.TryGetValue(name, out var reading))
        {
            if (TooMuch(bytes) is { } together)
            {
                Report(TemplateRules.TooManyPixels, span, $"{together}, so '{name}' is left out.",
                    "Save them smaller: 2,000 pixels is wide enough for a page.");
                return null;
            }
            _read[name] = reading = ImageReader.Read(bytes);
        }
        if (reading.IsAnimation)
            report(new Finding(TemplateRules.Picture, Severity.Warning, span,
                $"'{name}' is an animation; papers show only its first picture.")
            {
                Hints = ["Save the picture that you want as a PNG of its own."],
            });
        if (reading.File is { } file) return new ImageContent(name, file);
        ReportFault(name, bytes.Span, reading, span);
        return null;
    }

    /// <summary>Why a paper cannot have one picture more; null: it can. One that is too large by itself is refused for that.</summary>
    private string? TooMuch(ReadOnlyMemory<byte> file)
    {
        if ((_bytes += file.Length) > MostBytesOfPaper)
            return $"The pictures of this paper have more than {MostBytesOfPaper / 1024 / 1024} MB together";
        if (ImageHeader.TryRead(file.Span, out _, out var width, out var height) && (long)width * height <= ImageLimits.Pixels)
            _pixels += (long)width * height;
        return _pixels > MostPixelsOfPaper
            ? $"The pictures of this paper have more than {MostPixelsOfPaper / 1_000_000} million pixels together" : null;
    }

    /// <summary>The path as written, or without the signs that web addresses need and files do not.</summary>
    private string? NameOf(string path)
    {
        if (folder.Files.ContainsKey(path)) return path;
        var plain = Uri.UnescapeDataString(path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path);
        return folder.Files.ContainsKey(plain) ? plain : null;
    }

    private void ReportFault(string name, ReadOnlySpan<byte> bytes, ImageReading reading, SourceSpan span)
    {
        switch (reading.Fault)
        {
            case ImageFault.Damaged:
                Report(TemplateRules.DamagedPicture, span, $"'{name}' is damaged, so papers cannot show it.", SaveAgain);
                break;
            case ImageFault.TooManyPixels:
                var (width, height) = reading.Size;
                var size = string.Create(CultureInfo.InvariantCulture, $"{width:N0} × {height:N0}");
                var (has, most) = Math.Max(width, height) > ImageLimits.Side ? (Math.Max(width, height), ImageLimits.Side)
                    : ((long)width * height, reading.Allowed);
                var unit = most == ImageLimits.Side ? "pixels on one side" : "pixels";
                Report(TemplateRules.TooManyPixels, span, string.Create(CultureInfo.InvariantCulture,
                    $"'{name}' has {has:N0} {unit} ({size}), but it can have at most {most:N0}."),
                    "Save it smaller: 2,000 pixels is wide enough for a page.");
                break;
            case ImageFault.TwelveBits:
                Report(TemplateRules.Picture, span, $"'{name}' is a JPEG with 12 bits for each colour, which papers do not support.",
                    "Save it again as a JPEG with 8 bits, or as PNG.");
                break;
            case ImageFault.RareJpeg:
                Report(TemplateRules.Picture, span,
                    $"'{name}' is a rare kind of JPEG (lossless, arithmetic or JPEG-LS), which papers do not support.",
                    "Save it again as a usual JPEG, or as PNG.");
                break;
            case ImageFault.OtherFormat:
                var (what, hint) = OtherPictures.Of(bytes);
                Report(TemplateRules.Picture, span, $"'{name}' is {what}, which papers do not support.", hint);
                break;
        }
    }

    private void Report(RuleInfo rule, SourceSpan span, string message, string hint) => report(new Finding(rule, span, message, hint));
}
