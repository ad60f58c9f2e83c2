using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Pages;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Plan;

/// <summary>Blocks of one section of WordprocessingML (ECMA-376 part 1, 17.6): pages of one kind, or columns on a page.</summary>
internal sealed record SectionBlocks(ImmutableArray<Block> Blocks, PageSetup Page, RunningHeads Heads)
{
    /// <summary>Widths of the columns beside each other, in points; empty: there is one.</summary>
    public ImmutableArray<double> Columns { get; init; } = [];

    /// <summary>It continues where the one before ends; else it starts on a new page.</summary>
    public bool IsContinuous { get; init; }
}

/// <summary>
/// Cuts a paper into sections, as layout cuts it into stretches of pages: sections of other paper, spreads and rows of tiles in
/// columns, tables that only fit a page on its side.
/// </summary>
internal sealed class SectionPlan
{

    private readonly ImmutableArray<SectionBlocks>.Builder _sections = ImmutableArray.CreateBuilder<SectionBlocks>();
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly Theme _theme;
    private readonly LayoutFacts _facts;

    /// <summary>Whether what comes next starts a page.</summary>
    private bool _onNewPage;

    /// <summary>Whether the blocks gathered so far do.</summary>
    private bool _startsPage;

    private SectionPlan(Theme theme, LayoutFacts facts) => (_theme, _facts) = (theme, facts);

    public ImmutableArray<SectionBlocks> Sections { get; private init; }

    public static double Gap(Block only) => only is Tiles ? TileStyle.Gap : Spacings.BetweenColumns;

    public static SectionPlan Of(Document document, Theme theme, LayoutFacts facts)
    {
        var plan = new SectionPlan(theme, facts);
        plan.Add(document.Blocks, document.Info.Page, RunningHeads.Of(document.Info));
        if (plan._sections.Count == 0) plan._sections.Add(new([], document.Info.Page, RunningHeads.Of(document.Info)));
        return new(theme, facts) { Sections = plan._sections.ToImmutable() };
    }

    private void Add(ImmutableArray<Block> blocks, PageSetup page, RunningHeads heads)
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
                    Add(section.Blocks, section.Page, heads.In(section));
                    _onNewPage = true;
                    break;
                case Columns { Items.IsEmpty: false } columns when _facts.Of(columns) is { IsSplit: false } spread:
                    var leads = spread.IsMoved ? TakeLeads() : [];
                    End(page, heads);
                    if (spread.IsMoved) _onNewPage = true;
                    if (leads.Length > 0) Add(new SectionBlocks(leads, page, heads));
                    Add(new SectionBlocks([columns], page, heads) { Columns = WidthsOf(columns, page.ContentWidth) });
                    break;
                case Tiles { Items.IsEmpty: false } tiles:
                    End(page, heads);
                    var beside = _facts.TilesBeside(tiles);
                    var width = (page.ContentWidth - TileStyle.Gap * (beside - 1)) / beside;
                    foreach (var row in tiles.Items.Chunk(beside))
                        Add(new SectionBlocks([tiles with { Items = [.. row] }], page,
                            heads)
                        { Columns = [.. Enumerable.Repeat(width, beside)] });
                    break;
                case Table table when _facts.Of(table).IsTurned:
                    ImmutableArray<Block> along = [.. TakeLeads(), table];
                    End(page, heads);
                    _onNewPage = true;
                    Add(new SectionBlocks(along, page with { Width = page.Height, Height = page.Width }, heads));
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
        while (lead > 0 && LeadsIn(_blocks[lead - 1])) lead--;
        ImmutableArray<Block> leads = [.. _blocks.Skip(lead)];
        _blocks.Count = lead;
        return leads;
    }

    /// <summary>The width of each column where so much is free for all.</summary>
    public static ImmutableArray<double> WidthsOf(Columns columns, double width)
    {
        var shares = columns.Items.Sum(c => c.Share);
        var room = width - Spacings.BetweenColumns * (columns.Items.Length - 1);
        return [.. columns.Items.Select(c => room * (shares > 0 ? c.Share / shares : 1.0 / columns.Items.Length))];
    }

    /// <summary>Whether a block leads in to the table below it, and comes along to another page.</summary>
    private bool LeadsIn(Block block) => block switch
    {
        Heading heading => _theme[heading.Role].KeepWithNext,
        Paragraph paragraph => _theme[paragraph.Role].KeepWithNext || paragraph.IsLeadIn,
        _ => false,
    };

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
