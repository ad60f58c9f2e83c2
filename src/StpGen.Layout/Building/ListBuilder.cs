using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Boxes;
using StpGen.Layout.Frames;
using StpGen.Layout.Lines;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Building;

/// <summary>Makes lists: L > LI > Lbl + LBody (ISO 32000-1, 14.8.4.3.3).</summary>
/// <param name="style">Of the text around the list.</param>
internal sealed class ListBuilder(
    InlineSetter setter, Theme theme, Surroundings around, TextStyle style, Func<Surroundings, BoxBuilder> within)
{
    /// <summary>A first or last item of no more lines is not left alone at a page's end or start.</summary>
    private const int LoneLines = 3;

    public Built Build(ListBlock list)
    {
        var isBody = around.Body is TextRole.Body or TextRole.ListItem;
        var inner =
            within(around with { Body = isBody ? TextRole.ListItem : around.Body, ListDepth = around.ListDepth + 1, Alignment = default });
        var itemStyle = isBody ? theme[TextRole.ListItem] : style;
        var labels = list.Items.Select((_, i) => Label(ListLabels.Of(list, i, around.ListDepth), itemStyle)).ToList();
        // Long numbers push the text of the whole list to the right.
        var indent = labels.Select(l => l.Line.Width + itemStyle.Size * 0.5).Append(theme.ListIndent).Max();
        var items = list.Items.Select((item, i) => BuildItem(item, labels[i], indent, itemStyle, inner)).ToList();
        var flow = new FlowBox([.. items.Select(i => i.Box)])
        {
            SpaceAfter = Math.Max(itemStyle.SpaceAfter, style.SpaceAfter),
            LoneHeight = itemStyle.LineHeight * (LoneLines + 0.5),
            // An item of more than a title and its text would leave too much of a page empty.
            KeepsLast = list.Items is [.., { Blocks: [Paragraph] or [Paragraph, Paragraph] }, _],
            Span = list.Span,
        };
        var reporting = ReportingBox.Of(flow, (facts, room) =>
            facts.Add(list, new ListFacts(indent, flow.IsLine(0, room.Width), flow.IsLine(items.Count - 1, room.Width))));
        return new Built(reporting, [new StructureElement(StructureType.L, [.. items.Select(i => i.Element)])
        {
            ListNumbering = ListLabels.NumberingOf(list, around.ListDepth),
        }]);
    }

    private (Line Line, ContentSlot Slot) Label(string text, TextStyle itemStyle)
    {
        var slot = new ContentSlot();
        // The space keeps label and text apart when text is extracted.
        return (setter.SetLine(text + " ", itemStyle, slot), slot);
    }

    private static (Box Box, StructureElement Element) BuildItem(
        ListItem item, (Line Line, ContentSlot Slot) label, double indent, TextStyle itemStyle, BoxBuilder inner)
    {
        var (body, nodes) = inner.Flow(item.Blocks, keepsFirst: item.HasLeadIn);
        var box = new ListItemBox(label.Line, itemStyle.LineHeight, indent, body)
        {
            SpaceBefore = body.SpaceBefore,
            SpaceAfter = Math.Max(itemStyle.SpaceAfter, body.SpaceAfter),
            Span = item.Span,
        };
        return (box, new StructureElement(StructureType.LI,
        [
            new StructureElement(StructureType.Lbl, [label.Slot]),
            new StructureElement(StructureType.LBody, nodes),
        ]));
    }
}
