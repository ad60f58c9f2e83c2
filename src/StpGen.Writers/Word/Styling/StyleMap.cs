using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Writers.OpenPackaging;

namespace StpGen.Writers.Word.Styling;

/// <summary>Under which ids a file defines the styles that papers use: our own, or those of a house style of the same name.</summary>
/// <param name="house">Those of ours in whose place the house has one.</param>
/// <param name="body">The style of running text; null: Normal.</param>
/// <param name="tabs">The tab stops that the house's styles set, in twentieths of a point.</param>
internal sealed class StyleMap(
    IReadOnlyDictionary<string, string> ids, IReadOnlySet<string> house, string? body, IReadOnlyDictionary<string, int[]> tabs)
{
    public static StyleMap Own { get; } = new(new Dictionary<string, string>(), new HashSet<string>(), null,
        new Dictionary<string, int[]>());

    public string this[string id] => ids.TryGetValue(id, out var mapped) ? mapped : id;

    /// <summary>Whether the house defines the style.</summary>
    public bool IsHouse(string id) => house.Contains(id);

    /// <summary>The id of a paragraph's style; null is Normal, which Word does not ask to be named.</summary>
    public string? Paragraph(string? id) => id is null ? body : this[id];

    /// <summary>One tab stop at the right end of so many points, in place of those that a style sets (17.3.1.38).</summary>
    public ImmutableArray<WordTab> TabsAt(string id, PageSetup page, double width, bool hasDots = false)
    {
        var at = Measure.WholeTwips(width);
        int[] set = !IsHouse(id) ? [Measure.WholeTwips(page.ContentWidth)] : tabs.TryGetValue(this[id], out var known) ? known : [];
        return [.. set.Where(t => t != at).Select(t => new WordTab(t, Clears: true)), new WordTab(at, HasDots: hasDots)];
    }
}
