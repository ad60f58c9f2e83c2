using System.IO.Compression;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml;

namespace StpGen.Writers.Word;

/// <summary>Parts and relationships on their way into an Open Packaging Conventions file (ECMA-376 part 2).</summary>
/// <remarks>Relationship ids, entry order and entry times are fixed here, so that the same paper gives the same bytes.</remarks>
internal sealed class WordPackage
{
    /// <summary>The namespace of relationship ids; types of relationships begin with it.</summary>
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The earliest time that a zip entry can hold.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Name, string ContentType, byte[] Bytes)> _parts = [];
    private readonly List<string> _ofPackage = [];
    private readonly List<string> _ofDocument = [];
    private readonly List<(string Name, IReadOnlyList<string> Relationships)> _relationships = [];

    /// <summary>A part that the package itself points to.</summary>
    public void Add(string name, string contentType, string relationshipType, byte[] bytes)
    {
        _parts.Add((name, contentType, bytes));
        var type = relationshipType.Contains(':', StringComparison.Ordinal) ? relationshipType : $"{Relationships}/{relationshipType}";
        _ofPackage.Add($"<Relationship Id=\"rId{_ofPackage.Count + 1}\" Type=\"{type}\" Target=\"{name}\"/>");
    }

    /// <summary>A part in <c>word/</c> that the main document points to by <paramref name="id"/>.</summary>
    public void AddToDocument(string id, string name, string contentType, string relationshipType, OpenXmlPartRootElement root)
    {
        _parts.Add(($"word/{name}", contentType, Part(root)));
        _ofDocument.Add($"<Relationship Id=\"{id}\" Type=\"{Relationships}/{relationshipType}\" Target=\"{name}\"/>");
    }

    /// <summary>A part in <c>word/</c> that the main document points to, already written, with links of its own.</summary>
    public void AddToDocument(string id, string name, string contentType, string relationshipType, byte[] bytes, LinkTargets links)
    {
        _parts.Add(($"word/{name}", contentType, bytes));
        _ofDocument.Add($"<Relationship Id=\"{id}\" Type=\"{Relationships}/{relationshipType}\" Target=\"{name}\"/>");
        if (links.All.Count > 0) _relationships.Add(($"word/_rels/{name}.rels", [.. links.All.Select(link => Link(link.Id, link.Address))]));
    }

    private static string Link(string id, string address) =>
        $"<Relationship Id=\"{id}\" Type=\"{Relationships}/hyperlink\" Target=\"{SecurityElement.Escape(address)}\" TargetMode=\"External\"/>";

    /// <summary>An address that a hyperlink of the main document points to by <paramref name="id"/>.</summary>
    public void AddLink(string id, string address) => _ofDocument.Add(Link(id, address));

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", ContentTypes());
            Write(zip, "_rels/.rels", RelationshipsPart(_ofPackage));
            Write(zip, "word/_rels/document.xml.rels", RelationshipsPart(_ofDocument));
            foreach (var (name, relationships) in _relationships) Write(zip, name, RelationshipsPart(relationships));
            foreach (var (name, _, part) in _parts) Write(zip, name, part);
        }
        return bytes.ToArray();
    }

    private static void Write(ZipArchive zip, string name, byte[] part)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        stream.Write(part);
    }

    private byte[] ContentTypes() => Part($"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{string.Concat(_parts.Select(p => $"<Override PartName=\"/{p.Name}\" ContentType=\"{p.ContentType}\"/>"))}</Types>
        """);

    private static byte[] RelationshipsPart(IEnumerable<string> relationships) => Part($"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(relationships)}</Relationships>
        """);

    /// <summary>A part written as text: its root element, under the declaration that every part begins with.</summary>
    public static byte[] Part(string root) => Utf8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>" + root);

    public static byte[] Part(OpenXmlPartRootElement root) => Part(xml => xml.WriteElement(root));

    /// <summary>A part whose elements are written one after another.</summary>
    public static byte[] Part(Action<OpenXmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = OpenXmlWriter.Create(bytes, Utf8))
        {
            xml.WriteStartDocument(standalone: true);
            write(xml);
        }
        return bytes.ToArray();
    }
}
