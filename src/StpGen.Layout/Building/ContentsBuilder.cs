using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Boxes;
using StpGen.Layout.Lines;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Building;

/// <summary>Makes the contents: a paragraph for their title, then TOC > TOCI > Reference > Link (ISO 32000-1, 14.8.4.2).</summary>
internal sealed class ContentsBuilder(InlineSetter setter, Theme theme, ImmutableArray<Heading> headings)
{
    public Built Build(Contents contents)
    {
        var titleStyle = theme[TextRole.ContentsHeading];
        var titleSlot = new ContentSlot();
        var title = ParagraphBox.Of(setter.Set(contents.Title, titleStyle, titleSlot, contents.Span), titleStyle, contents.Span);
        var entries = headings.Where(h => h.Level <= contents.Depth).Select(BuildEntry).ToList();
        StructureNode heading = new StructureElement(StructureType.P, [titleSlot]);
        var flow = new FlowBox([title, .. entries.Select(e => e.Box)]) { SpaceAfter = titleStyle.SpaceAfter * 2, Span = contents.Span };
        return new Built(flow, entries.Count == 0
            ? [heading]
            : [heading, new StructureElement(StructureType.TOC, [.. entries.Select(e => e.Element)])]);
    }

    private (Box Box, StructureElement Element) BuildEntry(Heading heading)
    {
        var style = theme[TextRole.Contents1 + Math.Min(heading.Level - 1, 2)];
        var slot = new ContentSlot();
        var title = PlainText.Of(heading.Content);
        var element = new StructureElement(StructureType.Link, [slot]);
        var entry = new ContentsEntry(
            setter, style, slot, new LinkTarget(element, '#' + heading.Anchor, title), heading.Anchor, theme.ListIndent * (heading.Level - 1));
        var box = new ContentsEntryBox(entry, setter.Set(title + " ", style, slot))
        {
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
            Span = heading.Span,
        };
        return (box, new StructureElement(StructureType.TOCI, [new StructureElement(StructureType.Reference, [element])]));
    }
}
