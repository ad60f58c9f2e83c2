using System.Text;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Reading;

/// <summary>
/// Turns the bytes of a file into text: UTF-8, with or without its mark, its lines ended by LF or CR LF. Anything else is a finding
/// that says what the file seems to be. A file with unresolved merge markers is refused too.
/// </summary>
public static class TextDecoder
{
    /// <summary>No plan file written by people comes near this many bytes.</summary>
    public const int MaximumBytes = 8 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, Action<Finding> report)
    {
        if (bytes.Length > MaximumBytes)
        {
            report(new Finding(ReadRules.TooLarge, SourceSpan.StartOf(path),
                $"This file is {(bytes.Length - 1) / 1024 / 1024 + 1} MB; a plan file can be at most {MaximumBytes / 1024 / 1024} MB.",
                "Move anything that is not plan text to 'assets/'."));
            return null;
        }
        if (Otherwise(bytes) is var (what, hint))
        {
            report(new Finding(ReadRules.Unreadable, SourceSpan.StartOf(path), what, hint));
            return null;
        }
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        try
        {
            var text = LineEnds.Settle(new SourceText(path, Strict.GetString(bytes)), report);
            if (MergeMarkers.FirstLine(text) is not (> 0 and var marker)) return text;
            report(new Finding(path.EndsWith(".yaml", StringComparison.Ordinal) ? ReadRules.Syntax : ReadRules.Unreadable,
                SourceSpan.At(path, marker, 1, 7),
                "There are unresolved merge markers here.", "Choose one of the two versions and delete the marker lines."));
            return null;
        }
        catch (DecoderFallbackException fault)
        {
            var before = bytes[..Math.Clamp(fault.Index, 0, bytes.Length)];
            var column = Strict.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            report(new Finding(ReadRules.Unreadable, SourceSpan.At(path, 1 + before.Count((byte)'\n'), column, 1),
                "This line is not UTF-8 text.",
                "Save the file again with the encoding UTF-8, not Windows-1252 or Latin-1."));
            return null;
        }
    }

    /// <summary>The text in which to show a finding, whatever is wrong with it; null if it is not text.</summary>
    internal static SourceText? ToShow(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaximumBytes || Otherwise(bytes) is not null) return null;
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        return LineEnds.Settle(new SourceText(path, Encoding.UTF8.GetString(bytes)), _ => { });
    }

    /// <summary>What a file that is not UTF-8 text seems to be from its first bytes, and what to do.</summary>
    private static Advice? Otherwise(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, not 0, ..] or [not 0, 0, 0, 0, ..] =>
            new("This file is UTF-32, not UTF-8.", SaveAgain),
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..] or [not 0, 0, not 0, 0, ..] =>
            new("This file is UTF-16, not UTF-8.", SaveAgain),
        [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] =>
            new("This file is a spreadsheet, an Office document or a zip file, despite its name.",
            "Open it in its own program and save it as text; save a table as 'CSV UTF-8'."),
        _ when bytes.Contains((byte)0) =>
            new("This file is not text: it contains null bytes.", "Save it as UTF-8 text, or restore it from a copy."),
        _ => null,
    };

    private const string SaveAgain = "Save it again with the encoding UTF-8.";
}
