using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Text;
using StpGen.Core.Themes;
using StpGen.Layout.Boxes;
using StpGen.Layout.Frames;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Building;

/// <summary>
/// Makes the contents and the lists of tables and figures: a paragraph for their title, then TOC > TOCI > Reference > Link, with a
/// TOC within for each level (ISO 32000-1, 14.8.4.2).
/// </summary>
internal sealed class ContentsBuilder(InlineSetter setter, Theme theme, DocumentIndex index)
{
    private readonly record struct Entry(int Level, string Title, string Anchor, SourceSpan? Span);

    public Built Build(Contents contents) => Build(contents.Title, contents.Span,
        [.. index.Headings.Where(h => h.Level <= contents.Depth)
            .Select(h => new Entry(h.Level, PlainText.Of(h.Content), h.Anchor, h.Span))], TextRole.Contents1);

    public Built Build(CaptionList list) => Build(list.Title, list.Span,
        [.. index.Captions.Where(c => c.Kind == list.Kind).Select(c => new Entry(1, c.Title, c.Anchor, c.Block.Span))], TextRole.Contents2);

    private Built Build(string heading, SourceSpan? span, ImmutableArray<Entry> entries, TextRole firstRole)
    {
        var titleStyle = theme[TextRole.ContentsHeading];
        var titleSlot = new ContentSlot();
        var title = ParagraphBox.Of(setter.Set(heading, titleStyle, titleSlot, span), titleStyle, span);
        var built = entries.Select(e => BuildEntry(e, firstRole)).ToList();
        var flow = new FlowBox([title, .. built.Select(e => e.Box)])
        {
            SpaceBefore = theme[TextRole.Heading1].SpaceBefore,
            SpaceAfter = titleStyle.SpaceAfter * 2,
            Span = span,
        };
        StructureNode paragraph = new StructureElement(StructureType.P, [titleSlot]);
        var next = 0;
        return new Built(flow,
            entries.IsEmpty
            ? [paragraph] : [paragraph, Nest([.. entries.Select(e => e.Level)], [.. built.Select(e => e.Element)], 0, ref next)]);
    }

    // Entries of deeper levels are a TOC within that of the entry they follow.
    private static StructureElement Nest(ImmutableArray<int> levels, ImmutableArray<StructureElement> entries, int above, ref int next)
    {
        var children = ImmutableArray.CreateBuilder<StructureNode>();
        var level = levels[next];
        while (next < levels.Length && levels[next] > above)
            if (levels[next] <= level) children.Add(entries[next++]);
            else children.Add(Nest(levels, entries, level, ref next));
        return new StructureElement(StructureType.TOC, children.ToImmutable());
    }

    private (Box Box, StructureElement Element) BuildEntry(Entry entry, TextRole firstRole)
    {
        var role = firstRole + (entry.Level - 1);
        var style = theme[role > TextRole.Contents3 ? TextRole.Contents3 : role];
        var slot = new ContentSlot();
        var element = new StructureElement(StructureType.Link, [slot]);
        var drawn = new ContentsEntry(
            setter, style, slot, new LinkTarget(element, '#' + entry.Anchor, entry.Title), entry.Anchor,
            theme.ListIndent * (entry.Level - 1));
        var box = new ContentsEntryBox(drawn, setter.Set(entry.Title + " ", style, slot))
        {
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
            Span = entry.Span,
        };
        return (box, new StructureElement(StructureType.TOCI, [new StructureElement(StructureType.Reference, [element])]));
    }
}
