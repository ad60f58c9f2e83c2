using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Papers;
using StpGen.Cli.Hosting;
using StpGen.Core.Findings;
using StpGen.Core.Text;

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
    /// All that a paper depends on: the program with its templates and data, the options, and what of the plan its readers may see. Not
    /// where the plan lies or when: neither changes a paper. Null for a paper that is not for all readers: anyone who knows the rest of
    /// the plan could find out by trial what is withheld from them.
    /// </summary>
    public static string? OfInputs(Host host, ReadPlan plan, BuildRequest request, PaperRequest paper)
    {
        var (withheld, options) = (plan.Reading.Withheld, request.Options);
        var hash = new XxHash128();
        // Each text with its length before it: no two lists of texts run together to the same bytes.
        foreach (var text in (string?[])[host.Identity(), options.Revision, options.Final ? "final" : "draft", options.At?.ToString("O"),
            options.Audience, options.Stage, .. request.Formats.Select(f => f.Name), request.KeepMarkdown ? "markdown" : null])
            Append(hash, text is null ? [] : Encoding.UTF8.GetBytes(text), text is null);
        if (withheld.IsEmpty)
        {
            foreach (var (path, bytes) in plan.Folder.Files) AppendFile(hash, path, bytes);
            return Convert.ToHexStringLower(hash.GetCurrentHash());
        }
        // With a fault in the plan, what is withheld is not sure; and without a release, a record says nothing about it.
        if (withheld.ByDefault || withheld.Widest is not { } widest || (options.Audience ?? paper.Audience?.Id) != widest
            || plan.Reading.Contents is not { } contents || plan.Findings.Any(f => f.Severity == Severity.Error)) return null;
        var open = new OpenContents(widest, withheld.IsOnly, options.At ?? paper.Date?.First, hash.Append);
        open.Write(contents);
        foreach (var (path, bytes) in plan.Folder.Files)
            if (!PlanReader.HasRecords(path)
                && (open.Values.Contains(path) || !withheld.Touches(SourceSpan.StartOf(plan.Folder.Show(path)))))
                AppendFile(hash, path, bytes);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    /// <summary>
    /// Whether a file is as it was when its fingerprint was taken. One without a fingerprint must not have been written later than the
    /// record that lists it: the record is always written after the papers.
    /// </summary>
    /// <param name="record">The path of the record.</param>
    public static bool IsStill(string path, string? fingerprint, string record)
    {
        if (fingerprint is not null) return OfFile(path) == fingerprint;
        try
        {
            return FileState.Of(path).Kind == FileKind.Regular && File.GetLastWriteTimeUtc(path) <= File.GetLastWriteTimeUtc(record);
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            return false;
        }
    }

    private static void AppendFile(XxHash128 hash, string path, ReadOnlyMemory<byte> bytes)
    {
        Append(hash, Encoding.UTF8.GetBytes(path));
        Append(hash, bytes.Span);
    }

    private static void Append(XxHash128 hash, ReadOnlySpan<byte> bytes, bool isAbsent = false)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, isAbsent ? -1 : bytes.Length);
        hash.Append(length);
        hash.Append(bytes);
    }
}
