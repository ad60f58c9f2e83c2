using System.Text;

namespace StpGen.Writers.Word.Plan;

/// <summary>
/// Bookmark names (ECMA-376 part 1, 17.13.6.2) for anchors: a letter first, letters, digits and underscores, 40 at most, each
/// once.
/// </summary>
internal sealed class Bookmarks
{
    private const int MaximumLength = 40;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);
    private int _id;

    public Bookmarks(IEnumerable<string> anchors)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var last = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var anchor in anchors)
        {
            if (_names.ContainsKey(anchor)) continue;
            var wanted = Name(anchor);
            var name = wanted;
            var number = last.GetValueOrDefault(wanted, 1);
            while (!taken.Add(name))
            {
                var suffix = $"_{++number}";
                name = wanted[..Math.Min(wanted.Length, MaximumLength - suffix.Length)] + suffix;
            }
            last[wanted] = number;
            _names.Add(anchor, name);
        }
    }

    /// <summary>The bookmark that leads to an anchor; null when nothing has it.</summary>
    public string? Find(string anchor) => _names.GetValueOrDefault(anchor);

    /// <summary>The bookmark to set for an anchor, which is done once; null when it is set already, or nothing has the anchor.</summary>
    public string? Take(string anchor) => Find(anchor) is { } name && _set.Add(name) ? name : null;

    public int NextId() => _id++;

    private static string Name(string anchor)
    {
        var name = new StringBuilder();
        foreach (var c in anchor) name.Append(char.IsLetterOrDigit(c) ? c : '_');
        if (name.Length == 0 || !char.IsLetter(name[0])) name.Insert(0, "a_");
        return name.ToString(0, Math.Min(name.Length, MaximumLength));
    }
}
