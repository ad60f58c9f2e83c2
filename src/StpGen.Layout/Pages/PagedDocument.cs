using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Layout.Pages;

/// <summary>One page: size in points, items in drawing order (tints before the text on them), link areas.</summary>
public sealed record Page(double Width, double Height, ImmutableArray<PageItem> Items, ImmutableArray<LinkArea> Links)
{
    /// <summary>Page header items, artifacts of kind Pagination/Header.</summary>
    public ImmutableArray<PageItem> Header { get; init; } = [];

    /// <summary>Page footer items, artifacts of kind Pagination/Footer.</summary>
    public ImmutableArray<PageItem> Footer { get; init; } = [];
}

/// <summary>Where an anchor is: a 0-based page and the top of its text in points from the page's top.</summary>
public readonly record struct Destination(int Page, double Y);

/// <summary>A bookmark of the outline; levels start at 1 and may skip nothing on the way down.</summary>
public sealed record OutlineEntry(int Level, string Title, string Anchor);

/// <summary>A document set on pages, ready to be written: pages, logical structure, outline, where each anchor is.</summary>
public sealed record PagedDocument(
    DocumentInfo Info,
    ImmutableArray<Page> Pages,
    StructureElement Structure,
    ImmutableArray<OutlineEntry> Outline,
    ImmutableDictionary<string, Destination> Destinations)
{
    /// <summary>The page of each anchor, from 1.</summary>
    public IReadOnlyDictionary<string, int> PageNumbers => Destinations.ToDictionary(d => d.Key, d => d.Value.Page + 1);

    /// <summary>The pages, from 1, of each fact of the document's texts; one whose paragraph continues has both pages.</summary>
    public IReadOnlyDictionary<int, ImmutableSortedSet<int>> PagesOfFacts() => Pages
        .SelectMany((page, i) => page.Items.Select(item => item.Slot).Distinct().OfType<ContentSlot>()
            .SelectMany(slot => slot.Facts.Select(fact => (Fact: fact, Page: i + 1))))
        .GroupBy(p => p.Fact, p => p.Page).ToDictionary(g => g.Key, g => g.ToImmutableSortedSet());

    /// <summary>What layout decided, for formats that set their own lines.</summary>
    public LayoutFacts Facts { get; init; } = new();
}
