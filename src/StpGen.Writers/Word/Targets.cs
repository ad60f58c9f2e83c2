using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StpGen.Writers.Word;

/// <summary>Bookmark names (ECMA-376 part 1, 17.13.6.2) for anchors: a letter first, letters, digits and underscores, 40 at most, each once.</summary>
internal sealed class Bookmarks
{
    private const int MaximumLength = 40;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private int _id;

    public Bookmarks(IEnumerable<string> anchors)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var anchor in anchors)
        {
            var wanted = Name(anchor);
            var name = wanted;
            for (var n = 2; !taken.Add(name); n++)
            {
                var suffix = $"_{n}";
                name = wanted[..Math.Min(wanted.Length, MaximumLength - suffix.Length)] + suffix;
            }
            _names.TryAdd(anchor, name);
        }
    }

    public string? Find(string anchor) => _names.GetValueOrDefault(anchor);

    /// <summary>The name for a contents entry: Word looks for names of this form, and makes its own where it finds none.</summary>
    public static string Contents(int index) => $"_Toc{100000001 + index}";

    /// <summary>A bookmark's two ends.</summary>
    public (BookmarkStart Start, BookmarkEnd End) Ends(string name)
    {
        var id = Measure.Text(_id++);
        return (new() { Id = id, Name = name }, new() { Id = id });
    }

    private static string Name(string anchor)
    {
        var name = new StringBuilder();
        foreach (var c in anchor) name.Append(char.IsLetterOrDigit(c) ? c : '_');
        if (name.Length == 0 || !char.IsLetter(name[0])) name.Insert(0, "a_");
        return name.ToString(0, Math.Min(name.Length, MaximumLength));
    }
}

/// <summary>The addresses that hyperlinks go to, each with its relationship id in order of appearance.</summary>
internal sealed class LinkTargets
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly List<(string Id, string Address)> _all = [];

    public IReadOnlyList<(string Id, string Address)> All => _all;

    /// <summary>The relationship id for an address; null when it is no address that Word would accept.</summary>
    public string? Add(string target)
    {
        if (_ids.TryGetValue(target, out var id)) return id;
        if (!Uri.TryCreate(target, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http" or "mailto" or "tel")) return null;
        id = $"rIdLink{_all.Count + 1}";
        _ids.Add(target, id);
        // Word calls a file with a malformed address damaged: what needs escaping is escaped.
        _all.Add((id, Uri.IsWellFormedUriString(target, UriKind.Absolute) ? target : uri.AbsoluteUri));
        return id;
    }
}
