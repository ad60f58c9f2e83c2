using System.Collections.Immutable;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf.Objects;

namespace StpGen.Writers.Pdf;

/// <summary>The bookmarks (ISO 32000-1, 12.3.3). First-level entries are open, so that the second level is visible at once.</summary>
internal static class OutlineTree
{
    private sealed class Item(OutlineEntry entry, int number, Item? parent)
    {
        /// <summary>Its place among its parent's children.</summary>
        public int Index { get; } = parent?.Children.Count ?? 0;

        public OutlineEntry Entry { get; } = entry;

        public int Number { get; } = number;

        public Item? Parent { get; } = parent;

        public List<Item> Children { get; } = [];
    }

    /// <summary>Writes the outline; its object number, or null where there is no entry.</summary>
    public static int? Write(PdfFile file, PagedDocument document, ImmutableArray<int> pages)
    {
        if (document.Outline.IsEmpty) return null;
        var root = new Item(new(0, "", ""), file.Reserve(), null);
        var (last, items) = (root, new List<Item>(document.Outline.Length));
        foreach (var entry in document.Outline)
        {
            while (last.Parent is not null && last.Entry.Level >= entry.Level) last = last.Parent;
            var item = new Item(entry, file.Reserve(), last);
            last.Children.Add(item);
            items.Add(item);
            last = item;
        }

        var shown = root.Children.Count + root.Children.Sum(c => c.Children.Count);
        WriteChildren(file.Open(root.Number).Raw("<</Type/Outlines"u8), root, shown);
        foreach (var item in items) Write(file, item, document, pages);
        return root.Number;
    }

    private static void Write(PdfFile file, Item item, PagedDocument document, ImmutableArray<int> pages)
    {
        var siblings = item.Parent!.Children;
        var to = file.Open(item.Number).Raw("<</Title"u8).Text(item.Entry.Title).Raw("/Parent "u8).Reference(item.Parent.Number);
        if (item.Index > 0) to.Raw("/Prev "u8).Reference(siblings[item.Index - 1].Number);
        if (item.Index + 1 < siblings.Count) to.Raw("/Next "u8).Reference(siblings[item.Index + 1].Number);
        if (document.Destinations.TryGetValue(item.Entry.Anchor, out var destination))
            LinkAnnotations.WriteDestination(to.Raw("/Dest"u8), document, destination, pages);
        WriteChildren(to, item, item.Entry.Level == 1 ? item.Children.Count : -item.Children.Count);
    }

    /// <param name="count">How many entries show below: negative where the entry is closed.</param>
    private static void WriteChildren(PdfBuffer to, Item item, int count)
    {
        if (item.Children.Count > 0)
            to.Raw("/First "u8).Reference(item.Children[0].Number).Raw("/Last "u8).Reference(item.Children[^1].Number)
                .Raw("/Count "u8).Integer(count);
        to.Raw(">>"u8);
    }
}
