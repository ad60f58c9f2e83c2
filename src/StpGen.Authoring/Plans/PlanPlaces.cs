using System.Globalization;
using StpGen.Authoring.Reading;
using StpGen.Core.Text;

namespace StpGen.Authoring.Plans;

/// <summary>
/// The paths of a plan's fields, by where they are written: <c>finance.positions.2.amount</c>. Found in the YAML and not in records, so
/// that a field with a fault has a path too. A text in a file of its own has the path of the field that names the file.
/// </summary>
public sealed class PlanPlaces
{
    private readonly Dictionary<string, List<Region>> _files = new(StringComparer.Ordinal);
    private readonly Func<string, string> _show;

    private PlanPlaces(Func<string, string> show) => _show = show;

    /// <param name="contents">All files of the plan as one; null: there is no plan.</param>
    /// <param name="show">How findings name a file of the plan.</param>
    public static PlanPlaces Of(YamlMapping? contents, Func<string, string> show)
    {
        var places = new PlanPlaces(show);
        if (contents is not null)
            foreach (var entry in contents.Entries) places.Add(entry, "", withKey: true);
        foreach (var (path, regions) in places._files.ToList()) places._files[path] = [.. regions.OrderBy(r => r.Start)];
        return places;
    }

    /// <summary>The innermost field around a place; empty: it is in none.</summary>
    public string NameOf(SourceSpan place)
    {
        if (!_files.TryGetValue(place.Path, out var regions)) return "";
        var (low, high) = (0, regions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (regions[middle].Start.CompareTo((place.Line, place.Column)) <= 0) low = middle + 1;
            else high = middle;
        }
        for (var i = low - 1; i >= 0; i--)
            if ((place.Line, place.Column).CompareTo(regions[i].End) <= 0) return regions[i].Name;
        return "";
    }

    /// <summary>Every path, each once.</summary>
    public IEnumerable<string> Names() => _files.Values.SelectMany(f => f.Select(r => r.Name)).Distinct(StringComparer.Ordinal);

    private void Add(YamlEntry entry, string owner, bool withKey)
    {
        var name = owner.Length == 0 ? entry.Key : $"{owner}.{entry.Key}";
        if (withKey) Add(entry.KeySpan, name);
        Add(entry.Value, name);
    }

    private void Add(YamlNode node, string name)
    {
        Add(node.Span, name);
        if (node is YamlSequence list)
            foreach (var (index, item) in list.Items.Index())
                Add(item, $"{name}.{IdOf(item) ?? (index + 1).ToString(CultureInfo.InvariantCulture)}");
        if (node is not YamlMapping mapping) return;
        // The first key is where a finding about the whole record is; the columns of a table are named in one line for all its rows.
        foreach (var (index, entry) in mapping.Entries.Index()) Add(entry, name, index > 0 && mapping.Columns is null);
        if (mapping.Find("file") is { Value: YamlScalar { IsEmpty: false } file })
            Add(new SourceSpan(_show(file.Value), 1, 1, int.MaxValue, 1), name);
    }

    private void Add(SourceSpan span, string name)
    {
        if (!_files.TryGetValue(span.Path, out var regions)) _files[span.Path] = regions = [];
        regions.Add(new((span.Line, span.Column), (span.EndLine, span.EndColumn), name));
    }

    private static string? IdOf(YamlNode item) => item switch
    {
        YamlMapping mapping when mapping.Find("id") is { Value: YamlScalar { IsEmpty: false } id } => id.Value,
        _ => null,
    };

    private readonly record struct Region((int Line, int Column) Start, (int Line, int Column) End, string Name);
}
