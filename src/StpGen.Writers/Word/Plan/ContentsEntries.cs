using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Plan;

/// <summary>A line of the contents or of a list: the words, the bookmark they lead to, and the page as far as known.</summary>
/// <param name="Style">Of the line's paragraph.</param>
/// <param name="Number">That of the heading, by a house's style; empty: it has none.</param>
internal sealed record ContentsLine(string Style, string Number, string Text, string Bookmark, string? Page);

/// <summary>What contents and lists of tables and figures show, with the bookmarks that they lead to.</summary>
internal sealed class ContentsEntries
{
    private readonly DocumentIndex _index;
    private readonly IReadOnlyDictionary<string, int> _pages;
    private readonly IReadOnlyDictionary<Block, string>? _numbers;
    private readonly Dictionary<Block, string> _bookmarks = new(ReferenceEqualityComparer.Instance);

    /// <param name="numbers">Those of headings that have one.</param>
    public ContentsEntries(DocumentIndex index, ImmutableArray<Block> blocks, IReadOnlyDictionary<string, int> pages,
        IReadOnlyDictionary<Block, string>? numbers = null)
    {
        (_index, _pages, _numbers) = (index, pages, numbers);
        var all = blocks.Descendants().ToList();
        var depth = all.OfType<Contents>().Select(c => c.Depth).DefaultIfEmpty(0).Max();
        var lists = all.OfType<CaptionList>().Select(l => l.Kind).ToHashSet();
        // Word looks for names of this form, and makes its own where it finds none.
        IEnumerable<Block> listed = [.. index.Headings.Where(h => h.Level <= depth), .. index.Captions.Where(c => lists.Contains(c.Kind))
            .Select(c => c.Block)];
        foreach (var block in listed) _bookmarks.TryAdd(block, $"_Toc{100000001 + _bookmarks.Count}");
    }

    /// <summary>The bookmark that lists lead to; null when none lists the block, or it is set already.</summary>
    public string? Take(Block block) => _bookmarks.TryGetValue(block, out var name) && _taken.Add(name) ? name : null;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public IEnumerable<ContentsLine> Of(Contents contents) => _index.Headings.Where(h => h.Level <= contents.Depth)
        .Select(h => new ContentsLine(
            StyleIds.Contents(h.Level), _numbers?.GetValueOrDefault(h) ?? "", PlainText.Of(h.Content), _bookmarks[h], Page(h.Anchor)));

    public IEnumerable<ContentsLine> Of(CaptionList list) => _index.Captions.Where(c => c.Kind == list.Kind)
        .Select(c => new ContentsLine(StyleIds.CaptionEntry, "", c.Title, _bookmarks[c.Block], Page(c.Anchor)));

    private string? Page(string anchor) => _pages.TryGetValue(anchor, out var page) ? Measure.Text(page) : null;
}
