using StpGen.Authoring.Markdown;
using StpGen.Authoring.Reading;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>The pictures of a plan, found by their path in it; never downloaded.</summary>
internal sealed class Pictures(PlanFolder folder, Action<Finding> report)
{
    /// <summary>No paper needs a larger picture.</summary>
    private const int MostBytes = 10 * 1024 * 1024;

    /// <summary>A picture; null, with a finding, if there is none that papers can use.</summary>
    public ImageSource? Find(string path, SourceSpan span)
    {
        if (!folder.Files.TryGetValue(path, out var bytes))
        {
            Report(span, $"There is no picture '{path}' in the plan.",
                Nearest.To(path, folder.Files.Keys.Where(f => f.StartsWith("assets/", StringComparison.Ordinal))) is { } near
                    ? $"Did you mean '{near}'?" : "Put it in the plan's folder 'assets'; stpgen does not download pictures.");
            return null;
        }
        if (bytes.Length > MostBytes)
        {
            Report(span, $"'{path}' is {bytes.Length / 1024 / 1024} MB, which is too large for a paper.",
                "Save it smaller: 2,000 pixels is wide enough for a page.");
            return null;
        }
        if (ImageHeader.TryRead(bytes.Span, out var format, out var width, out var height))
            return new ImageSource(path, format, bytes, width, height);
        if (IsSvg(bytes.Span))
            Report(span, $"'{path}' is an SVG drawing, which papers do not support.",
                "Save it as PNG, about 2,000 pixels wide, from the program that drew it or from a web browser.");
        else Report(span, $"'{path}' is not a picture that papers can use.", "Save it as PNG or JPEG.");
        return null;
    }

    private static bool IsSvg(ReadOnlySpan<byte> bytes) =>
        bytes.TrimStart("\uFEFF \t\r\n"u8).StartsWith((byte)'<') && bytes[..Math.Min(bytes.Length, 4096)].IndexOf("svg"u8) > 0;

    private void Report(SourceSpan span, string message, string hint) => report(new Finding(TemplateRules.Picture, span, message, hint));
}
