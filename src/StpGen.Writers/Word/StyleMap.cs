using StpGen.Core.Documents;

namespace StpGen.Writers.Word;

/// <summary>Under which ids a file defines the styles that papers use: our own, or those of a house style of the same name.</summary>
internal sealed class StyleMap(IReadOnlyDictionary<string, string> ids, IReadOnlySet<string> house, string? body, IReadOnlyDictionary<string, int[]> tabs)
{
    public static StyleMap Own { get; } = new(new Dictionary<string, string>(), new HashSet<string>(), null, new Dictionary<string, int[]>());

    public string this[string id] => ids.TryGetValue(id, out var mapped) ? mapped : id;

    /// <summary>Whether the house defines the style.</summary>
    public bool IsHouse(string id) => house.Contains(id);

    /// <summary>The id of a paragraph's style; null is Normal, which Word does not ask to be named.</summary>
    public string? Paragraph(string? id) => id is null ? body : this[id];

    /// <summary>The tab stops that a style sets, in twentieths of a point.</summary>
    public int[] TabsOf(string id, PageSetup page) =>
        !IsHouse(id) ? [Measure.WholeTwips(page.ContentWidth)] : tabs.TryGetValue(this[id], out var known) ? known : [];
}
