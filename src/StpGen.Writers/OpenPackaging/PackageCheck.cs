using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace StpGen.Writers.OpenPackaging;

/// <summary>Whether a house style may be opened at all, by its size, before any of it is read; and what tells that it is damaged.</summary>
internal static class PackageCheck
{
    private const long MostBytes = 64 * 1024 * 1024;

    private const int MostParts = 4000;

    /// <summary>What is wrong with a file, in a sentence; null: nothing.</summary>
    public static string? Fault(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MostParts) return $"It has more parts than a house style needs to have ({MostParts}).";
        if (zip.Entries.Sum(e => e.Length) > MostBytes) return "It is larger than a house style needs to be (64 MB unpacked).";
        if (zip.GetEntry("[Content_Types].xml") is null) return "It is not a file of Word or PowerPoint: it has no list of its contents.";
        return null;
    }

    /// <summary>Whether an exception comes of what the file has, and not of a bug: the library throws these as it reads.</summary>
    public static bool IsDamage(Exception fault) => fault is IOException or InvalidDataException or XmlException
        or OpenXmlPackageException or ArgumentException or NotSupportedException or InvalidOperationException or FormatException
        or OverflowException;
}
