using System.IO.Compression;
using System.Xml;

namespace StpGen.Writers.Word.Template;

/// <summary>Whether a file may be opened at all: its parts and what it points to, before any of it is read as Word.</summary>
internal static class PackageCheck
{
    private const long MostBytes = 64 * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>What is wrong with a file, in a sentence; null: nothing.</summary>
    public static string? Fault(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Sum(e => e.Length) > MostBytes) return "It is larger than a house style needs to be (64 MB unpacked).";
        if (zip.GetEntry("[Content_Types].xml") is not { } types) return "It is not a Word file: it has no list of its contents.";
        if (zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            || Has(types, "ContentType", value => value.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)))
            return "It contains macros.";
        // A hyperlink waits for a reader's click; everything else outside would be fetched on opening.
        var outside = zip.Entries.Where(e => e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).Any(PointsOutside);
        return outside ? "It links to an external file (an attached template or a linked picture), which Word would load every time."
            : null;
    }

    private static bool PointsOutside(ZipArchiveEntry relationships)
    {
        using var stream = relationships.Open();
        using var xml = XmlReader.Create(stream, Settings);
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") == "External"
                && xml.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) != true) return true;
        return false;
    }

    private static bool Has(ZipArchiveEntry entry, string attribute, Func<string, bool> holds)
    {
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, Settings);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute(attribute) is { } value && holds(value)) return true;
        return false;
    }
}
