using DocumentFormat.OpenXml;

namespace StpGen.Writers.Word.Template;

/// <summary>The languages that parts of the house may be written in: the standard’s, and those that Microsoft added to it.</summary>
internal static class TemplateNamespaces
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly string[] Known =
    [
        "http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/office/", "urn:schemas-microsoft-com:",
        "http://purl.oclc.org/ooxml/", "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/",
    ];

    public static bool IsKnown(string uri) => uri.Length == 0 || Known.Any(k => uri.StartsWith(k, StringComparison.Ordinal));

    /// <summary>Takes out the declarations of other languages, and what the root says about them.</summary>
    public static void Clean(OpenXmlElement root)
    {
        foreach (var (prefix, uri) in root.NamespaceDeclarations.ToList())
            if (!IsKnown(uri)) root.RemoveNamespaceDeclaration(prefix);
        if (root.MCAttributes is not { } attributes) return;
        var declared = root.NamespaceDeclarations.Select(d => d.Key).ToHashSet(StringComparer.Ordinal);
        var ignored = (attributes.Ignorable?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(declared.Contains).ToList();
        root.MCAttributes = ignored.Count == 0 ? null : new() { Ignorable = string.Join(' ', ignored) };
    }
}
