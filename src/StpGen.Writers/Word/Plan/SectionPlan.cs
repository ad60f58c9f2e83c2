using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Plan;

/// <summary>Blocks of one section of WordprocessingML (ECMA-376 part 1, 17.6): pages of one kind, or columns on a page.</summary>
internal sealed record SectionBlocks(ImmutableArray<Block> Blocks, PageSetup Page, RunningHeads Heads)
{
    /// <summary>Widths of the columns beside each other, in points; empty: there is one.</summary>
    public ImmutableArray<double> Columns { get; init; } = [];

    /// <summary>It goes on where the one before ends; else it starts on a new page.</summary>
    public bool IsContinuous { get; init; }
}

/// <summary>
/// Cuts a paper into sections, as layout cuts it into stretches of pages: sections of other paper, spreads and rows of tiles in
/// columns, tables that only a page on its side can hold.
/// </summary>
internal sealed class SectionPlan
{
    /// <summary>Between columns, in points.</summary>
    private const double ColumnGap = 24;

    /// <summary>What a heading takes that comes along, in points.</summary>
    private const double LeadHeight = 50;

    private readonly ImmutableArray<SectionBlocks>.Builder _sections = ImmutableArray.CreateBuilder<SectionBlocks>();
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly TableWidths _widths;
    private readonly HeightEstimate _heights;
    private readonly ImmutableArray<Columns> _parted;

    /// <summary>Whether what comes next starts a page.</summary>
    private bool _onNewPage;

    /// <summary>Whether the blocks gathered so far do.</summary>
    private bool _startsPage;

    private SectionPlan(TableWidths widths, ImmutableArray<Columns> parted) => (_widths, _heights, _parted) = (widths, new(widths), parted);

    public ImmutableArray<SectionBlocks> Sections { get; private init; }

    public static double Gap(Block only) => only is Tiles ? TileStyle.Gap : ColumnGap;

    public static SectionPlan Of(Document document, TableWidths widths, Func<PageSetup, PageSetup> page, ImmutableArray<Columns> parted)
    {
        var plan = new SectionPlan(widths, parted);
        plan.Add(document.Blocks, page(document.Info.Page), RunningHeads.Of(document.Info), page);
        if (plan._sections.Count == 0) plan._sections.Add(new([], page(document.Info.Page), RunningHeads.Of(document.Info)));
        return new(widths, parted) { Sections = plan._sections.ToImmutable() };
    }

    private void Add(ImmutableArray<Block> blocks, PageSetup page, RunningHeads heads, Func<PageSetup, PageSetup> fit)
    {
        foreach (var block in blocks)
            switch (block)
            {
                case PageBreak:
                    _onNewPage = true;
                    break;
                case Section section:
                    End(page, heads);
                    _onNewPage = true;
                    Add(section.Blocks, fit(section.Page), heads.In(section), fit);
                    _onNewPage = true;
                    break;
                case Columns { Items.IsEmpty: false } columns when WidthsOf(columns, page) is var columnWidths
                    && FitPage(columns, columnWidths, page):
                    var leads = _parted.Contains(columns) ? TakeLeads() : [];
                    End(page, heads);
                    if (_parted.Contains(columns)) _onNewPage = true;
                    if (leads.Length > 0) Add(new SectionBlocks(leads, page, heads));
                    Add(new SectionBlocks([columns], page, heads) { Columns = columnWidths });
                    break;
                case Tiles { Items.IsEmpty: false } tiles:
                    End(page, heads);
                    var beside = TileMeasure.Beside(tiles, _widths.Theme, page.ContentWidth);
                    var width = (page.ContentWidth - TileStyle.Gap * (beside - 1)) / beside;
                    foreach (var row in tiles.Items.Chunk(beside))
                        Add(new SectionBlocks([tiles with { Items = [.. row] }], page,
                            heads)
                        { Columns = [.. Enumerable.Repeat(width, beside)] });
                    break;
                case Table table when _widths.IsTurned(table, page):
                    ImmutableArray<Block> along = [.. TakeLeads(), table];
                    End(page, heads);
                    _onNewPage = true;
                    Add(new SectionBlocks(along, TableWidths.Turn(page), heads));
                    _onNewPage = true;
                    break;
                default:
                    if (block is Cover && _blocks.Count > 0) _onNewPage = true;
                    if (_blocks.Count == 0) _startsPage = _onNewPage;
                    else if (_onNewPage) _blocks.Add(new PageBreak());
                    _blocks.Add(block);
                    _onNewPage = block is Cover;
                    break;
            }
        End(page, heads);
    }

    /// <summary>The last of the blocks gathered so far, as far as they lead in to what comes next.</summary>
    private ImmutableArray<Block> TakeLeads()
    {
        var lead = _blocks.Count;
        while (lead > 0 && _widths.LeadsIn(_blocks[lead - 1])) lead--;
        ImmutableArray<Block> leads = [.. _blocks.Skip(lead)];
        _blocks.Count = lead;
        return leads;
    }

    private static ImmutableArray<double> WidthsOf(Columns columns, PageSetup page)
    {
        var shares = columns.Items.Sum(c => c.Share);
        var room = page.ContentWidth - ColumnGap * (columns.Items.Length - 1);
        return [.. columns.Items.Select(c => room * (shares > 0 ? c.Share / shares : 1.0 / columns.Items.Length))];
    }

    /// <summary>Word's columns are a newspaper's: what is higher than a page would go on in the column of its neighbour.</summary>
    private bool FitPage(Columns columns, ImmutableArray<double> widths, PageSetup page) =>
        !_parted.Contains(columns) || columns.Items.Zip(widths)
            .All(c => _heights.Of(c.First.Blocks, c.Second) <= page.ContentHeight - LeadHeight);

    private void End(PageSetup page, RunningHeads heads)
    {
        if (_blocks is [.., PageBreak]) _blocks.RemoveAt(_blocks.Count - 1);
        if (_blocks.Count == 0) return;
        var isDue = _onNewPage;
        _onNewPage = _startsPage;
        Add(new SectionBlocks(_blocks.ToImmutable(), page, heads));
        _blocks.Clear();
        _onNewPage = isDue;
    }

    private void Add(SectionBlocks section)
    {
        _sections.Add(section with { IsContinuous = !_onNewPage && _sections.Count > 0 });
        _onNewPage = false;
    }
}
