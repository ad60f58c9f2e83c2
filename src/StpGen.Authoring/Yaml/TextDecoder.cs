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
        if (Otherwise(bytes) is var (what, hint))
        {
            report(new Finding(ReadRules.Unreadable, SourceSpan.StartOf(path), what, hint));
            return null;
        }
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        try
        {
            return new SourceText(path, Strict.GetString(bytes));
        }
        catch (DecoderFallbackException fault)
        {
            var line = 1 + bytes[..Math.Clamp(fault.Index, 0, bytes.Length)].Count((byte)'\n');
            report(new Finding(ReadRules.Unreadable, SourceSpan.At(path, line, 1), "This line holds bytes that are not UTF-8 text.",
                "Save the file again with the encoding UTF-8; Windows-1252 and Latin-1 look alike but are not."));
            return null;
        }
    }

    /// <summary>What a file is by its first bytes, and what to do, when it is not UTF-8 text.</summary>
    private static (string What, string Hint)? Otherwise(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, not 0, ..] or [not 0, 0, 0, 0, ..] => ("This file is UTF-32, which hardly any program writes.", SaveAgain),
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..] or [not 0, 0, not 0, 0, ..] => ("This file is UTF-16, as some Windows programs save text.", SaveAgain),
        [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] => ("This file is a workbook or another Office or packed file, whatever its name says.", "Open it there and save it as text: a table as 'CSV UTF-8'."),
        _ when bytes.Contains((byte)0) => ("This file is not text: it holds zero bytes.", "Save it as UTF-8 text, or restore it from a copy."),
        _ => null,
    };

    private const string SaveAgain = "Save it again with the encoding UTF-8.";
}
