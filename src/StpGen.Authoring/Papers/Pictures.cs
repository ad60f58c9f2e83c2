using StpGen.Authoring.Markdown;
using StpGen.Authoring.Reading;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>The pictures of a plan, found by their path in it; never fetched from anywhere.</summary>
internal sealed class Pictures(PlanFolder folder, Action<Finding> report)
{
    /// <summary>More than this no paper needs.</summary>
    private const int MostBytes = 10 * 1024 * 1024;

    /// <summary>A picture; null, and a finding, when there is none that papers can carry.</summary>
    public ImageSource? Find(string path, SourceSpan span)
    {
        if (!folder.Files.TryGetValue(path, out var bytes))
        {
            Report(span, $"There is no picture '{path}' in the plan.",
                Nearest.To(path, folder.Files.Keys.Where(f => f.StartsWith("assets/", StringComparison.Ordinal))) is { } near ? $"Did you mean '{near}'?" : "Put it into the plan's folder 'assets'; pictures are never fetched from a network.");
            return null;
        }
        if (bytes.Length > MostBytes)
        {
            Report(span, $"'{path}' has {bytes.Length / 1024 / 1024} MB.", "Save it smaller: 2,000 pixels are enough for the width of a page.");
            return null;
        }
        if (ImageHeader.TryRead(bytes.Span, out var format, out var width, out var height)) return new ImageSource(path, format, bytes, width, height);
        if (IsSvg(bytes.Span)) Report(span, $"'{path}' is an SVG drawing, which papers cannot carry.", "Save it as PNG, about 2,000 pixels wide, from the program that drew it or from a web browser.");
        else Report(span, $"'{path}' is not a picture that papers can carry.", "Save it as PNG or JPEG.");
        return null;
    }

    private static bool IsSvg(ReadOnlySpan<byte> bytes) =>
        bytes.TrimStart("\uFEFF \t\r\n"u8).StartsWith((byte)'<') && bytes[..Math.Min(bytes.Length, 4096)].IndexOf("svg"u8) > 0;

    private void Report(SourceSpan span, string message, string hint) => report(new Finding(TemplateRules.Picture, span, message, hint));
}
