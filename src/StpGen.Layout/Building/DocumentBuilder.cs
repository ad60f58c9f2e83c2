using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Boxes;
using StpGen.Layout.Boxes.Tables;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Building;

/// <summary>What starts on a new page and has pages of one kind.</summary>
internal sealed record Stretch(FlowBox Flow, PageSetup Page, RunningHeads Heads, bool IsCover = false);

/// <summary>A whole document made ready for pages.</summary>
internal sealed record BuiltDocument(ImmutableArray<Stretch> Stretches, StructureElement Structure, ImmutableArray<OutlineEntry> Outline);

/// <summary>Makes stretches, structure and outline of a document.</summary>
internal sealed class DocumentBuilder(BoxBuilder builder)
{
    private const int OutlineDepth = 3;

    private readonly ImmutableArray<Stretch>.Builder _stretches = ImmutableArray.CreateBuilder<Stretch>();
    private readonly ImmutableArray<StructureNode>.Builder _nodes = ImmutableArray.CreateBuilder<StructureNode>();
    private readonly List<Box> _boxes = [];

    public static BuiltDocument Build(Document document, InlineSetter setter, Theme theme, DocumentIndex index)
    {
        var builder = new DocumentBuilder(new BoxBuilder(setter, theme, index, new Surroundings(TextRole.Body)));
        builder.Add(document.Blocks, document.Info.Page, RunningHeads.Of(document.Info));
        return new BuiltDocument(
            builder._stretches.ToImmutable(),
            new StructureElement(StructureType.Document, builder._nodes.ToImmutable()),
            [.. index.Headings.Where(h => h.Level <= OutlineDepth).Select(h => new OutlineEntry(h.Level, PlainText.Of(h.Content), h.Anchor))]);
    }

    private void Add(ImmutableArray<Block> blocks, PageSetup page, RunningHeads heads)
    {
        foreach (var block in blocks)
        {
            if (block is Cover or PageBreak or Section) End(page, heads);
            if (block is Section section)
            {
                Add(section.Blocks, section.Page, heads.In(section));
                continue;
            }
            var built = block.Accept(builder);
            _nodes.AddRange(built.Nodes);
            if (built.Box is not { } box) continue;
            if (block is Cover) _stretches.Add(new Stretch((FlowBox)box, page, heads, IsCover: true));
            else if (box is TableBox table && Turned(page) is { } turned && IsTurned(table, page, turned)) AddTurned(table, page, turned, heads);
            else _boxes.Add(box);
        }
        End(page, heads);
    }

    // Two page breaks in a row, or one after a cover, do not make an empty page.
    private void End(PageSetup page, RunningHeads heads)
    {
        if (_boxes.Count > 0) _stretches.Add(new Stretch(new FlowBox([.. _boxes]), page, heads));
        _boxes.Clear();
    }

    private static PageSetup? Turned(PageSetup page) =>
        page.Height > page.Width ? page with { Width = page.Height, Height = page.Width } : null;

    private static bool IsTurned(TableBox table, PageSetup upright, PageSetup turned) =>
        table.Widths.Least > upright.ContentWidth + 0.01 && table.Widths.Least <= turned.ContentWidth;

    // On a page of its own, with the heading or line that leads in.
    private void AddTurned(TableBox table, PageSetup page, PageSetup turned, RunningHeads heads)
    {
        var lead = _boxes.Count;
        while (lead > 0 && _boxes[lead - 1].KeepWithNext) lead--;
        Box[] along = [.. _boxes[lead..], table];
        _boxes.RemoveRange(lead, _boxes.Count - lead);
        End(page, heads);
        _stretches.Add(new Stretch(new FlowBox([.. along]), turned, heads));
    }
}
