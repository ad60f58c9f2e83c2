using System.Collections.Immutable;
using StpGen.Core.Findings;
using StpGen.Layout.Frames;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Paging;

/// <summary>Flattens frames into items at their places on a page.</summary>
/// <param name="pageOf">The page number of an anchor, from 1; null when there is no such anchor.</param>
internal sealed class PagePrinter(Func<string, int?> pageOf, LayoutFacts facts)
{
    private readonly ImmutableArray<PageItem>.Builder _items = ImmutableArray.CreateBuilder<PageItem>();
    private readonly ImmutableArray<LinkArea>.Builder _links = ImmutableArray.CreateBuilder<LinkArea>();

    public List<Finding> Findings { get; } = [];

    /// <summary>
    /// Tells every anchor and its distance from the top, in points; answers whether something can only be drawn when every page
    /// is known.
    /// </summary>
    public static bool Survey(ImmutableArray<FramePart> parts, Action<string, double> anchor, double y = 0)
    {
        var awaitsNumbers = false;
        foreach (ref readonly var part in parts.AsSpan())
            if (part.Content is Frame frame) awaitsNumbers |= Survey(frame.Parts, anchor, y + part.Y);
            else if (part.Content is AnchorContent named) anchor(named.Name, y + part.Y);
            else awaitsNumbers |= part.Content is PageNumberContent;
        return awaitsNumbers;
    }

    public (ImmutableArray<PageItem> Items, ImmutableArray<LinkArea> Links) Print(ImmutableArray<FramePart> parts)
    {
        Print(parts, 0, 0, isArtifact: false);
        return (_items.DrainToImmutable(), _links.DrainToImmutable());
    }

    private void Print(ImmutableArray<FramePart> parts, double x, double y, bool isArtifact)
    {
        foreach (ref readonly var part in parts.AsSpan()) Print(part.Content, x + part.X, y + part.Y, isArtifact);
    }

    private void Print(FrameContent content, double x, double y, bool isArtifact)
    {
        switch (content)
        {
            case Frame frame: Print(frame.Parts, x, y, isArtifact); break;
            case Repeated repeated: Print(repeated.Frame, x, y, isArtifact: true); break;
            case PageNumberContent number: Print(number.Draw(pageOf(number.Anchor)), x, y, isArtifact); break;
            case ItemContent { Item: var item }: _items.Add(Move(item, x, y, isArtifact ? null : item.Slot)); break;
            case FactContent fact: fact.Record(facts); break;
            case FindingContent { Finding: var finding }: Findings.Add(finding); break;
            case LinkContent link when !isArtifact:
                _links.Add(new LinkArea(
                    link.Link.Element, x + link.X, y + link.Y, link.Width, link.Height, link.Link.Target, link.Link.Description));
                break;
        }
    }

    private static PageItem Move(PageItem item, double x, double y, ContentSlot? slot) => item switch
    {
        GlyphRun run => run with { Slot = slot, X = run.X + x, Baseline = run.Baseline + y },
        PlacedImage image => image with { Slot = slot, X = image.X + x, Y = image.Y + y },
        FilledRectangle rectangle => rectangle with { Slot = slot, X = rectangle.X + x, Y = rectangle.Y + y },
        DrawnPath path => path with { Slot = slot, Steps = [.. path.Steps.Select(step => step.Placed(1, x, y))] },
        _ => throw new NotSupportedException(item.GetType().Name),
    };
}
