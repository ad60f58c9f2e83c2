using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Writers.Word;

/// <summary>Blocks of one section of WordprocessingML (ECMA-376 part 1, 17.6): pages of one kind, or columns on a page.</summary>
/// <param name="Header">Left of the page header.</param>
internal sealed record Stretch(ImmutableArray<Block> Blocks, PageSetup Page, string Header)
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

    private readonly ImmutableArray<Stretch>.Builder _stretches = ImmutableArray.CreateBuilder<Stretch>();
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly TableWidths _widths;
    private readonly HeightEstimate _heights;

    /// <summary>Whether what comes next starts a page.</summary>
    private bool _onNewPage;

    /// <summary>Whether the blocks gathered so far do.</summary>
    private bool _startsPage;

    private SectionPlan(TableWidths widths) => (_widths, _heights) = (widths, new(widths));

    public ImmutableArray<Stretch> Stretches { get; private init; }

    public static double Gap(Block only) => only is Tiles ? TileLook.Gap : ColumnGap;

    public static SectionPlan Of(Document document, TableWidths widths, Func<PageSetup, PageSetup> page)
    {
        var plan = new SectionPlan(widths);
        plan.Add(document.Blocks, page(document.Info.Page), document.Info.PageHeader, page);
        if (plan._stretches.Count == 0) plan._stretches.Add(new([], page(document.Info.Page), document.Info.PageHeader));
        return new(widths) { Stretches = plan._stretches.ToImmutable() };
    }

    private void Add(ImmutableArray<Block> blocks, PageSetup page, string header, Func<PageSetup, PageSetup> fit)
    {
        foreach (var block in blocks)
            switch (block)
            {
                case PageBreak:
                    _onNewPage = true;
                    break;
                case Section section:
                    End(page, header);
                    _onNewPage = true;
                    Add(section.Blocks, fit(section.Page), section.PageHeader ?? header, fit);
                    _onNewPage = true;
                    break;
                case Columns { Items.IsEmpty: false } columns when WidthsOf(columns, page) is var columnWidths && FitPage(columns, columnWidths, page):
                    End(page, header);
                    Add(new Stretch([columns], page, header) { Columns = columnWidths });
                    break;
                case Tiles { Items.IsEmpty: false } tiles:
                    End(page, header);
                    var beside = TileLook.Beside(tiles, _widths.Theme, page.ContentWidth);
                    var width = (page.ContentWidth - TileLook.Gap * (beside - 1)) / beside;
                    foreach (var row in tiles.Items.Chunk(beside))
                        Add(new Stretch([tiles with { Items = [.. row] }], page, header) { Columns = [.. Enumerable.Repeat(width, beside)] });
                    break;
                case Table table when _widths.IsTurned(table, page):
                    var lead = _blocks.Count;
                    while (lead > 0 && _widths.LeadsIn(_blocks[lead - 1])) lead--;
                    ImmutableArray<Block> along = [.. _blocks.Skip(lead), table];
                    _blocks.Count = lead;
                    End(page, header);
                    _onNewPage = true;
                    Add(new Stretch(along, TableWidths.Turn(page), header));
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
        End(page, header);
    }

    private static ImmutableArray<double> WidthsOf(Columns columns, PageSetup page)
    {
        var shares = columns.Items.Sum(c => c.Share);
        var room = page.ContentWidth - ColumnGap * (columns.Items.Length - 1);
        return [.. columns.Items.Select(c => room * (shares > 0 ? c.Share / shares : 1.0 / columns.Items.Length))];
    }

    /// <summary>Word's columns are a newspaper's: what is higher than a page would go on in the column of its neighbour.</summary>
    private bool FitPage(Columns columns, ImmutableArray<double> widths, PageSetup page) =>
        columns.Items.Zip(widths).All(c => _heights.Of(c.First.Blocks, c.Second) <= page.ContentHeight);

    private void End(PageSetup page, string header)
    {
        if (_blocks is [.., PageBreak]) _blocks.RemoveAt(_blocks.Count - 1);
        if (_blocks.Count == 0) return;
        var isDue = _onNewPage;
        _onNewPage = _startsPage;
        Add(new Stretch(_blocks.ToImmutable(), page, header));
        _blocks.Clear();
        _onNewPage = isDue;
    }

    private void Add(Stretch stretch)
    {
        _stretches.Add(stretch with { IsContinuous = !_onNewPage && _stretches.Count > 0 });
        _onNewPage = false;
    }
}
