using System.Globalization;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf.Objects;

namespace StpGen.Writers.Pdf.Structure;

/// <summary>
/// Identifiers of elements (ISO 32000-1, 14.7.2, ID and IDTree): those that layout gave, and one for each that must have one.
/// </summary>
internal sealed class ElementIds
{
    private readonly Dictionary<StructureElement, (string Id, int Number)> _byElement = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private int _made;

    /// <summary>Keeps an identifier that the document brings; all of these come first.</summary>
    /// <exception cref="ArgumentException">There is one like it.</exception>
    public void Keep(StructureElement element, string id, int number)
    {
        if (!_taken.Add(id)) throw new ArgumentException($"Two elements have the identifier '{id}'.", nameof(id));
        _byElement.Add(element, (id, number));
    }

    /// <summary>Gives an element an identifier, unless it has one.</summary>
    public void Need(StructureElement element, int number)
    {
        if (_byElement.ContainsKey(element)) return;
        string id;
        do id = "e" + (++_made).ToString(CultureInfo.InvariantCulture);
        while (!_taken.Add(id));
        _byElement.Add(element, (id, number));
    }

    public string? Of(StructureElement element) => _byElement.TryGetValue(element, out var found) ? found.Id : null;

    /// <summary>
    /// Writes the name tree from identifiers to elements, in the order of the names' bytes (7.9.6); null where there are none.
    /// </summary>
    public int? Write(PdfFile file)
    {
        if (_byElement.Count == 0) return null;
        var entries = _byElement.Values.Select(e => (Key: Bytes(e.Id), e.Number)).ToList();
        entries.Sort((a, b) => a.Key.AsSpan().SequenceCompareTo(b.Key));
        return NumberTree.Write(file, "Names"u8, entries.Count, (to, i) => to.HexString(entries[i].Key), i => entries[i].Number);
    }

    /// <summary>An identifier as a byte string, the same wherever it appears.</summary>
    public static byte[] Bytes(string id) => System.Text.Encoding.UTF8.GetBytes(id);
}
