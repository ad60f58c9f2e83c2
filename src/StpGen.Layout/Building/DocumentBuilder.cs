using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Boxes;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Building;

/// <summary>A stretch of a document that starts on a new page.</summary>
internal sealed record Section(FlowBox Flow, bool IsCover);

/// <summary>A whole document made ready for pages.</summary>
internal sealed record BuiltDocument(ImmutableArray<Section> Sections, StructureElement Structure, ImmutableArray<OutlineEntry> Outline);

/// <summary>Makes sections, structure and outline of a document.</summary>
internal static class DocumentBuilder
{
    private const int OutlineDepth = 3;

    public static BuiltDocument Build(Document document, InlineSetter setter, Theme theme)
    {
        ImmutableArray<Heading> headings = [.. document.Blocks.SelectMany(HeadingsOf)];
        var builder = new BoxBuilder(setter, theme, headings, new Surroundings(TextRole.Body));
        var sections = ImmutableArray.CreateBuilder<Section>();
        var nodes = ImmutableArray.CreateBuilder<StructureNode>();
        var boxes = ImmutableArray.CreateBuilder<Box>();

        void EndSection()
        {
            // Two page breaks in a row, or one after a cover, do not make an empty page.
            if (boxes.Count > 0) sections.Add(new Section(new FlowBox(boxes.ToImmutable()), IsCover: false));
            boxes.Clear();
        }

        foreach (var block in document.Blocks)
        {
            var built = block.Accept(builder);
            nodes.AddRange(built.Nodes);
            if (block is Cover or PageBreak) EndSection();
            if (block is Cover && built.Box is FlowBox cover) sections.Add(new Section(cover, IsCover: true));
            else if (built.Box is { } box) boxes.Add(box);
        }
        EndSection();
        return new BuiltDocument(
            sections.ToImmutable(),
            new StructureElement(StructureType.Document, nodes.ToImmutable()),
            [.. headings.Where(h => h.Level <= OutlineDepth).Select(h => new OutlineEntry(h.Level, PlainText.Of(h.Content), h.Anchor))]);
    }

    private static IEnumerable<Heading> HeadingsOf(Block block) => block switch
    {
        Heading heading => [heading],
        Callout callout => callout.Blocks.SelectMany(HeadingsOf),
        Quote quote => quote.Blocks.SelectMany(HeadingsOf),
        Cover cover => cover.Blocks.SelectMany(HeadingsOf),
        ListBlock list => list.Items.SelectMany(i => i.Blocks).SelectMany(HeadingsOf),
        Table table => table.Rows.Prepend(table.Header).SelectMany(r => r.Cells).SelectMany(c => c.Blocks).SelectMany(HeadingsOf),
        _ => [],
    };
}
