using StpGen.Layout.Pages;

namespace StpGen.Writers.Pdf.Structure;

/// <summary>The rectangle that something takes on a page: points, origin at the page's bottom left, as PDF has it.</summary>
internal readonly record struct Bounds(int Page, double Left, double Bottom, double Right, double Top)
{
    public Bounds With(Bounds other) => new(
        Page, Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));
}

/// <summary>The bounds of figures for the BBox attribute (ISO 32000-1, 14.8.5.4.3), from all items of a figure on its first page.</summary>
internal static class FigureBounds
{
    public static Dictionary<StructureElement, Bounds> Of(PagedDocument document)
    {
        var figures = new Dictionary<ContentSlot, StructureElement>();
        Collect(document.Structure, figures);
        var bounds = new Dictionary<StructureElement, Bounds>();
        if (figures.Count == 0) return bounds;
        for (var page = 0; page < document.Pages.Length; page++)
            foreach (var item in document.Pages[page].Items)
            {
                if (item.Slot is null || !figures.TryGetValue(item.Slot, out var figure)) continue;
                var box = BoundsOf(item, page, document.Pages[page].Height);
                if (!bounds.TryGetValue(figure, out var before)) bounds[figure] = box;
                else if (before.Page == page) bounds[figure] = before.With(box);
            }
        return bounds;
    }

    private static void Collect(StructureElement root, Dictionary<ContentSlot, StructureElement> figures)
    {
        var open = new Stack<(StructureNode Node, StructureElement? Figure)>([(root, null)]);
        while (open.TryPop(out var next))
        {
            if (next.Node is StructureElement element)
                foreach (var child in element.Children)
                    open.Push((child, next.Figure ?? (element.Type == StructureType.Figure ? element : null)));
            else if (next.Figure is not null) figures.Add((ContentSlot)next.Node, next.Figure);
        }
    }

    private static Bounds BoundsOf(PageItem item, int page, double height) => item switch
    {
        GlyphRun r when r.Size / r.Font.UnitsPerEm is var scale => new(
            page, r.X, height - r.Baseline + r.Font.Descender * scale, r.X + r.Width, height - r.Baseline + r.Font.Ascender * scale),
        FilledRectangle r => new(page, r.X, height - r.Y - r.Height, r.X + r.Width, height - r.Y),
        PlacedImage i => new(page, i.X, height - i.Y - i.Height, i.X + i.Width, height - i.Y),
        DrawnPath p => p.Points.Select(point => new Bounds(page, point.X, height - point.Y, point.X, height - point.Y))
            .Aggregate((all, point) => all.With(point)),
        _ => throw new NotSupportedException($"No bounds of a {item.GetType().Name}."),
    };
}
