using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Layout.Boxes;
using StpGen.Layout.Frames;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Building;

/// <summary>What starts on a new page and has pages of one kind. Sameness is identity: two of a kind are two.</summary>
internal sealed class PageRun(PageSetup page, RunningHeads heads, bool isCover = false)
{
    public PageSetup Page => page;

    public RunningHeads Heads => heads;

    public bool IsCover => isCover;
}

/// <summary>
/// Makes the boxes of a document one after the other, on demand, so that no more of them than a page takes are in memory at once;
/// and with them its structure.
/// </summary>
internal sealed class DocumentBuilder(Document document, BoxBuilder builder, LayoutFacts facts)
{
    // The last boxes of the run at hand, all to be kept with what follows: a turned table takes them along.
    private readonly List<Box> _leads = [];
    private readonly ImmutableArray<(Block Block, ImmutableArray<StructureNode> Nodes)>.Builder _nodes =
        ImmutableArray.CreateBuilder<(Block Block, ImmutableArray<StructureNode> Nodes)>();
    private PageRun? _run;
    private bool _isInChapter;

    /// <summary>Gives each box, with the run that it belongs to, to what fills the pages.</summary>
    public void Build(Action<IEnumerable<(PageRun PageRun, Box Box)>> fill)
    {
        using var boxes = Boxes(document.Blocks, isTop: true, document.Info.Page, RunningHeads.Of(document.Info), _nodes).GetEnumerator();
        fill(Rest(boxes));
        // A page that is not filled still has its place in the structure.
        while (boxes.MoveNext()) { }
    }

    /// <summary>The structure in the order of the pages, which is known when they are all printed.</summary>
    public StructureElement Structure() =>
        new(StructureType.Document, [.. facts.InPageOrder(_nodes.ToImmutable(), n => n.Block).SelectMany(n => n.Nodes)]);

    private static IEnumerable<(PageRun, Box)> Rest(IEnumerator<(PageRun, Box)> boxes)
    {
        while (boxes.MoveNext()) yield return boxes.Current;
    }

    private IEnumerable<(PageRun, Box)> Boxes(ImmutableArray<Block> blocks, bool isTop, PageSetup page, RunningHeads heads,
        ImmutableArray<(Block Block, ImmutableArray<StructureNode> Nodes)>.Builder nodes)
    {
        foreach (var block in blocks)
        {
            if (block is Cover or PageBreak or Section)
                foreach (var last in End(page, heads)) yield return last;
            if (block is Section section)
            {
                foreach (var within in Boxes(section.Blocks, isTop: false, section.Page, heads.In(section), nodes)) yield return within;
                continue;
            }
            var built = block.Accept(builder);
            nodes.Add((block, built.Nodes));
            if (built.Box is not { } made) continue;
            _isInChapter |= block is Heading;
            // Sections have pages of their own kind, most often for one wide picture or table.
            var box = BlockBox.Of(made, block, isTop && _isInChapter);
            if (block is Cover) yield return (new(page, heads, isCover: true), box);
            else if (block is Table table && Turned(page) is { } turned && IsTurned(box.Widths, page, turned))
            {
                // On a page of its own, with the heading or line that leads in.
                _run = new(turned, heads);
                facts.Turn(table);
                _leads.Add(box);
                foreach (var along in End(turned, heads)) yield return along;
            }
            else
            {
                _leads.Add(box);
                if (box.KeepWithNext) continue;
                foreach (var lead in Leads(page, heads)) yield return lead;
            }
        }
        foreach (var last in End(page, heads)) yield return last;
    }

    // Two page breaks in a row, or one after a cover, do not make an empty page.
    private List<(PageRun, Box)> End(PageSetup page, RunningHeads heads)
    {
        var last = Leads(page, heads);
        _run = null;
        return last;
    }

    private List<(PageRun, Box)> Leads(PageSetup page, RunningHeads heads)
    {
        if (_leads.Count == 0) return [];
        _run ??= new(page, heads);
        List<(PageRun, Box)> made = [.. _leads.Select(box => (_run, box))];
        _leads.Clear();
        return made;
    }

    private static PageSetup? Turned(PageSetup page) =>
        page.Height > page.Width ? page with { Width = page.Height, Height = page.Width } : null;

    private static bool IsTurned(Widths table, PageSetup upright, PageSetup turned) =>
        table.MinContent > upright.ContentWidth + 0.01 && table.MinContent <= turned.ContentWidth;
}
