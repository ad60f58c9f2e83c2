using System.Text;
using StpGen.Authoring.Shapes;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Yaml;

/// <summary>Turns the bytes of a file into text: UTF-8, with or without its mark. Anything else is a finding that says what it seems to be.</summary>
public static class TextDecoder
{
    /// <summary>No plan file written by people comes near this many bytes.</summary>
    public const int MaximumBytes = 8 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, Action<Finding> report)
    {
        if (bytes.Length > MaximumBytes)
        {
            report(new Finding(ReadRules.TooLarge, SourceSpan.StartOf(path), $"This file has {bytes.Length / 1024 / 1024} MB; a plan's file has at most {MaximumBytes / 1024 / 1024}.",
                "Move what is not text of the plan to 'assets/'."));
            return null;
        }
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            report(new Finding(ReadRules.Unreadable, SourceSpan.StartOf(path), "This file is UTF-16, as some Windows programs save text.", "Save it again with the encoding UTF-8."));
            return null;
        }
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        try
        {
            return new SourceText(path, Strict.GetString(bytes));
        }
        catch (DecoderFallbackException fault)
        {
            var line = 1 + bytes[..Math.Min(fault.Index < 0 ? 0 : fault.Index, bytes.Length)].Count((byte)'\n');
            report(new Finding(ReadRules.Unreadable, SourceSpan.At(path, line, 1), "This line holds bytes that are not UTF-8 text.",
                "Save the file again with the encoding UTF-8; Windows-1252 and Latin-1 look alike but are not."));
            return null;
        }
    }
}
