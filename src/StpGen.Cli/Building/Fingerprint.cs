using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Reading;
using StpGen.Cli.Hosting;

namespace StpGen.Cli.Building;

/// <summary>Short names of contents: two that are alike mean the same bytes. Against accidents, not against forgers.</summary>
internal static class Fingerprint
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(XxHash128.Hash(bytes));

    /// <summary>A file's contents; null when it is not there, cannot be read, or is longer than expected.</summary>
    public static string? OfFile(string path, long most = RegularFile.LargestPaper)
    {
        try
        {
            return RegularFile.Read(path, most) is { } bytes ? Of(bytes) : null;
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            return null;
        }
    }

    /// <summary>
    /// All that the papers of a build depend on: the program with its templates and data, the options, every file of the plan
    /// with its templates and brand. Not where the plan lies or when: neither changes a paper.
    /// </summary>
    public static string OfInputs(string program, PlanFolder folder, PaperOptions options, IEnumerable<string> formats, bool keepMarkdown)
    {
        var hash = new XxHash128();
        // Each text with its length before it: no two lists of texts run together to the same bytes.
        foreach (var text in (string?[])[program, options.Revision, options.Final ? "final" : "draft", options.At?.ToString("O"),
            options.Audience, options.Stage, .. formats, keepMarkdown ? "markdown" : null])
            Append(hash, text is null ? [] : Encoding.UTF8.GetBytes(text), text is null);
        foreach (var (path, bytes) in folder.Files)
        {
            Append(hash, Encoding.UTF8.GetBytes(path));
            Append(hash, bytes.Span);
        }
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private static void Append(XxHash128 hash, ReadOnlySpan<byte> bytes, bool isAbsent = false)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, isAbsent ? -1 : bytes.Length);
        hash.Append(length);
        hash.Append(bytes);
    }
}
