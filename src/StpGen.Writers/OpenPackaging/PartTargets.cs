using StpGen.Core.Documents;
using StpGen.Core.Images;

namespace StpGen.Writers.OpenPackaging;

/// <summary>What a part points to outside itself: addresses and pictures, each with its relationship id in order of appearance.</summary>
/// <param name="folder">From the part to the folder of the main part: <c>../</c>.</param>
internal sealed class PartTargets(Media media, string folder = "")
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly List<Relationship> _all = [];
    private int _links;
    private int _parts;

    public IReadOnlyList<Relationship> All => _all;

    /// <summary>The relationship id for an address; null when Word would not accept the address.</summary>
    public string? Link(string target)
    {
        if (_ids.TryGetValue(target, out var id)) return id;
        if (!Uri.TryCreate(target, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http" or "mailto" or "tel"))
            return null;
        id = $"rIdLink{++_links}";
        _ids.Add(target, id);
        // Word calls a file with a malformed address damaged: what needs escaping is escaped.
        _all.Add(new(id, "hyperlink", Uri.IsWellFormedUriString(target, UriKind.Absolute) ? target : uri.AbsoluteUri, IsExternal: true));
        return id;
    }

    /// <summary>The relationship id for a picture's file.</summary>
    public string Picture(ImageContent image)
    {
        var name = media.Add(image);
        if (_ids.TryGetValue(name, out var id)) return id;
        id = $"rIdImage{_all.Count - _links - _parts + 1}";
        _ids.Add(name, id);
        _all.Add(new(id, "image", folder + name));
        return id;
    }

    /// <summary>The relationship id for another part of the package, as its path from this one.</summary>
    public string Part(string type, string target)
    {
        if (_ids.TryGetValue(target, out var id)) return id;
        id = $"rIdPart{++_parts}";
        _ids.Add(target, id);
        _all.Add(new(id, type, target));
        return id;
    }
}

/// <summary>The pictures of a paper, each file once however often it is shown; their names count up.</summary>
internal sealed class Media
{
    private readonly List<(string Name, ReadOnlyMemory<byte> Bytes)> _files = [];

    public IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> Files => _files;

    /// <summary>The part's name below <c>word/</c>.</summary>
    public string Add(ImageContent image) => Add(image.File.Format == ImageFormat.Png ? "png" : "jpeg", image.File.Bytes);

    public string Add(string extension, ReadOnlyMemory<byte> bytes)
    {
        foreach (var (known, file) in _files)
            if (file.Span.SequenceEqual(bytes.Span)) return known;
        var name = $"media/image{_files.Count + 1}.{extension}";
        _files.Add((name, bytes));
        return name;
    }
}
