using System.Collections.Immutable;
using System.Text;
using static StpGen.Core.Fonts.FontBytes;

namespace StpGen.Core.Fonts;

/// <summary>The table directory of one face (OpenType 1.9, "Organization of an OpenType Font").</summary>
public sealed class FontTables
{
    private const int MostTables = 256;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly ImmutableDictionary<string, (uint At, uint Length)> _places;

    private FontTables(ReadOnlyMemory<byte> file, ImmutableDictionary<string, (uint At, uint Length)> places) =>
        (_file, _places) = (file, places);

    /// <summary>A table's bytes; empty where the face has no such table.</summary>
    public ReadOnlySpan<byte> this[string tag] =>
        _places.TryGetValue(tag, out var place) ? Part(_file.Span, place.At, place.Length) : [];

    /// <summary>A table's bytes, not copied.</summary>
    internal ReadOnlyMemory<byte> Slice(string tag) => _file.Slice((int)_places[tag].At, Need(tag, 0).Length);

    /// <summary>The tags of the face's tables, in ascending order.</summary>
    public IEnumerable<string> Tags => _places.Keys.Order(StringComparer.Ordinal);

    /// <summary>Of all tables together.</summary>
    public long Length => _places.Values.Sum(place => (long)place.Length);

    public bool Has(string tag) => _places.ContainsKey(tag);

    /// <param name="at">Where the directory begins: 0, but for a face of a collection.</param>
    internal static FontTables Read(ReadOnlyMemory<byte> file, uint at)
    {
        var bytes = file.Span;
        var count = U16(bytes, at + 4L);
        if (count > MostTables) throw DamagedFontException.In("its list of tables", $"has {count} entries");
        var places = ImmutableDictionary.CreateBuilder<string, (uint, uint)>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var record = Part(bytes, at + 12L + 16L * i, 16);
            places[Encoding.Latin1.GetString(record[..4])] = (U32(record, 8), U32(record, 12));
        }
        return new(file, places.ToImmutable());
    }

    /// <summary>A table that must be there, with at least so many bytes.</summary>
    internal ReadOnlySpan<byte> Need(string tag, int length)
    {
        if (!_places.TryGetValue(tag, out var place)) throw DamagedFontException.In($"its table '{Shown(tag)}'", "is missing");
        if (place.At + (long)place.Length > _file.Length)
            throw DamagedFontException.In($"its table '{Shown(tag)}'", "ends outside the file");
        return place.Length >= length ? this[tag] : throw DamagedFontException.In($"its table '{tag}'", "ends too soon");
    }

    /// <summary>Tables lie within the file and apart from each other, so that one cannot pass for another.</summary>
    internal void CheckPlaces()
    {
        foreach (var tag in Tags) Need(tag, 0);
        var inOrder = _places.Where(p => p.Value.Length > 0)
            .OrderBy(p => p.Value.At).ThenBy(p => p.Key, StringComparer.Ordinal).ToList();
        foreach (var (one, next) in inOrder.Zip(inOrder.Skip(1)))
            if (one.Value.At + (long)one.Value.Length > next.Value.At)
                throw DamagedFontException.In($"its tables '{Shown(one.Key)}' and '{Shown(next.Key)}'", "overlap");
    }

    private static string Shown(string tag) => string.Concat(tag.Select(c => c is >= ' ' and <= '~' and not '\'' ? c : '?'));
}
