using System.Security;
using System.Text;
using DocumentFormat.OpenXml;

namespace StpGen.Writers.OpenPackaging;

/// <summary>A relationship of a part (ECMA-376 part 2, 8.5).</summary>
/// <param name="Type">Without what all types begin with, or whole where it begins with another.</param>
internal readonly record struct Relationship(string Id, string Type, string Target, bool IsExternal = false);

/// <summary>Parts and relationships on their way into an Open Packaging Conventions file (ECMA-376 part 2).</summary>
/// <remarks>Relationship ids, entry order and entry times are fixed here, so that the same paper gives the same bytes.</remarks>
/// <param name="mainPart">What the package is about, such as <c>word/document.xml</c>; the parts that it points to are in its
/// folder.</param>
internal sealed class OpenPackage(string mainPart)
{
    /// <summary>The namespace of relationship ids; types of relationships begin with it.</summary>
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Content types of pictures by extension: ours are PNG and JPEG, a house's logo may be a GIF.</summary>
    private static readonly Dictionary<string, string> PictureTypes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["png"] = "image/png",
        ["jpeg"] = "image/jpeg",
        ["gif"] = "image/gif",
    };

    private readonly string _folder = mainPart[..mainPart.IndexOf('/')];
    private readonly List<(string Name, string? ContentType, ZippedFile File)> _parts = [];
    private readonly List<Relationship> _ofPackage = [];
    private readonly List<Relationship> _ofMain = [];
    private readonly List<(string Part, IReadOnlyList<Relationship> All)> _ofParts = [];
    private readonly SortedSet<string> _pictures = new(StringComparer.Ordinal);

    /// <summary>A part that the package itself points to.</summary>
    public void Add(string name, string contentType, string relationshipType, ZippedFile file)
    {
        _parts.Add((name, contentType, file));
        _ofPackage.Add(new($"rId{_ofPackage.Count + 1}", relationshipType, name));
    }

    /// <summary>A part in the folder of the main part, which points to it by <paramref name="id"/>.</summary>
    /// <param name="targets">What the part itself points to.</param>
    public void AddToMain(string id, string name, string contentType, string relationshipType, byte[] bytes,
        IReadOnlyList<Relationship>? targets = null)
    {
        _parts.Add(($"{_folder}/{name}", contentType, ZippedFile.Of(bytes)));
        _ofMain.Add(new(id, relationshipType, name));
        AddTargets(name, targets);
    }

    /// <summary>A part in the folder of the main part that only another part points to.</summary>
    /// <param name="targets">What the part itself points to.</param>
    public void AddPart(string name, string contentType, ZippedFile file, IReadOnlyList<Relationship>? targets = null)
    {
        _parts.Add(($"{_folder}/{name}", contentType, file));
        AddTargets(name, targets);
    }

    /// <summary>A picture in the folder of the main part; parts point to it themselves.</summary>
    public void AddPicture(string name, ReadOnlyMemory<byte> bytes)
    {
        _parts.Add(($"{_folder}/{name}", null, ZippedFile.Of(bytes, isPacked: true)));
        _pictures.Add(Path.GetExtension(name)[1..]);
    }

    /// <summary>What the main part points to beside those parts.</summary>
    public void AddTargets(IReadOnlyList<Relationship> targets) => _ofMain.AddRange(targets);

    /// <summary>Relationships of a part are in a folder beside it (ECMA-376 part 2, 8.3).</summary>
    private void AddTargets(string name, IReadOnlyList<Relationship>? targets)
    {
        if (targets is not { Count: > 0 }) return;
        var file = name[(name.LastIndexOf('/') + 1)..];
        _ofParts.Add(($"{_folder}/{name[..^file.Length]}_rels/{file}.rels", targets));
    }

    public byte[] ToBytes() => ZipFile.Of(
    [
        ("[Content_Types].xml", ZippedFile.Of(ContentTypes())),
        ("_rels/.rels", ZippedFile.Of(RelationshipsPart(_ofPackage))),
        ($"{_folder}/_rels/{mainPart[(_folder.Length + 1)..]}.rels", ZippedFile.Of(RelationshipsPart(_ofMain))),
        .. _ofParts.Select(p => (p.Part, ZippedFile.Of(RelationshipsPart(p.All)))),
        .. _parts.Select(p => (p.Name, p.File)),
    ]);

    private byte[] ContentTypes()
    {
        var pictures =
            string.Concat(_pictures.Select(extension => $"<Default Extension=\"{extension}\" ContentType=\"{PictureTypes[extension]}\"/>"));
        var parts = string.Concat(_parts.Where(p => p.ContentType is not null)
            .Select(p => $"<Override PartName=\"/{p.Name}\" ContentType=\"{p.ContentType}\"/>"));
        return Part("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"""
            + """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
            + $"""<Default Extension="xml" ContentType="application/xml"/>{pictures}{parts}</Types>""");
    }

    private static byte[] RelationshipsPart(IEnumerable<Relationship> relationships) => Part(
        """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
        + string.Concat(relationships.Select(Text)) + "</Relationships>");

    private static string Text(Relationship relationship)
    {
        var type = relationship.Type.Contains(':', StringComparison.Ordinal) ? relationship.Type : $"{Relationships}/{relationship.Type}";
        var mode = relationship.IsExternal ? " TargetMode=\"External\"" : "";
        return $"<Relationship Id=\"{relationship.Id}\" Type=\"{type}\" Target=\"{SecurityElement.Escape(relationship.Target)}\"{mode}/>";
    }

    /// <summary>A part written as text: its root element, under the declaration that every part begins with.</summary>
    public static byte[] Part(string root) => Utf8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>" + root);

    public static byte[] Part(OpenXmlPartRootElement root) => Part(xml => xml.WriteElement(root));

    /// <summary>A part whose elements are written one after another.</summary>
    public static byte[] Part(Action<OpenXmlWriter> write)
    {
        using var bytes = new MemoryStream();
        Write(bytes, write);
        return bytes.ToArray();
    }

    /// <summary>A large part, packed while it is written.</summary>
    public static ZippedFile LargePart(Action<OpenXmlWriter> write) => ZippedFile.Of(stream => Write(stream, write));

    private static void Write(Stream stream, Action<OpenXmlWriter> write)
    {
        using var xml = OpenXmlWriter.Create(stream, Utf8);
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }
}
