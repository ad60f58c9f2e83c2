using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Boxes;
using StpGen.Layout.Boxes.Tables;
using StpGen.Layout.Lines;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Building;

/// <summary>Makes tables: Table > Caption + THead + TBody > TR > TH or TD (ISO 32000-1, 14.8.4.3.4).</summary>
internal sealed class TableBuilder(InlineSetter setter, Theme theme, double spaceAbove, Func<Surroundings, BoxBuilder> within)
{
    public Built Build(Table table)
    {
        var captionStyle = theme[TextRole.Caption];
        var captionText = table.Title;
        var caption = setter.Set(captionText, captionStyle);
        var header = Rows(table, [table.Header], TextRole.TableHeading)[0];
        var groups = Rows(table, table.Rows, TextRole.TableText);
        var content = new TableContent(
            ParagraphBox.Of(caption.Words, captionStyle, table.Span), header.Box, [.. groups.Select(g => g.Box)],
            [.. table.Columns.Select(c => c.Share)], table.Span)
        {
            Source = table,
            Starts = [.. CellGrid.Groups(CellGrid.Of(table.Rows, table.Columns.Length)).Select(g => g.Start)],
            Anchor = table.Anchor,
        };
        var above = captionText.IsEmpty ? spaceAbove : Math.Max(spaceAbove, captionStyle.SpaceBefore);
        var box = new TableBox(content) { SpaceBefore = above, SpaceAfter = Spacings.BelowTable };
        var reporting = ReportingBox.Of(box, (facts, room) =>
        {
            box.Report(facts, room);
            if (LineBreaker.BreaksPairs(caption.Words, room.Width)) facts.BreakPairs(table.Caption);
        });
        return new Built(reporting, [new StructureElement(StructureType.Table,
        [
            .. captionText.IsEmpty ? [] : new StructureNode[] { new StructureElement(StructureType.Caption, caption.Nodes) },
            new StructureElement(StructureType.THead, header.Elements),
            .. groups.Count == 0
            ? [] : new StructureNode[] { new StructureElement(StructureType.TBody, [.. groups.SelectMany(g => g.Elements)]) },
        ])
        { Alternative = PlainText.Of(CaptionText.Titled(table.Label, table.Caption)) }]);
    }

    private List<(RowGroupBox Box, ImmutableArray<StructureNode> Elements)> Rows(Table table, ImmutableArray<TableRow> rows, TextRole role)
    {
        var places = CellGrid.Of(rows, table.Columns.Length);
        return [.. CellGrid.Groups(places)
            .Select((group, i) => BuildGroup(table, places.AsSpan().Slice(group.Start, group.Count), role, i))];
    }

    private (RowGroupBox Box, ImmutableArray<StructureNode> Elements) BuildGroup(
        Table table, ReadOnlySpan<ImmutableArray<GridPlace>> rows, TextRole role, int index)
    {
        var isHeader = role == TextRole.TableHeading;
        // Rows that belong together have one tint.
        var fill = isHeader ? theme.TableHeadFill : index % 2 == 1 ? theme.TableBandFill : (Colour?)null;
        var look = new RowLook(fill, theme.TableRule, theme.CellPaddingX, theme.CellPaddingY,
            theme[role].LineHeight)
        { HasRuleAbove = !isHeader };
        var cells = ImmutableArray.CreateBuilder<GridCell>();
        var elements = ImmutableArray.CreateBuilder<StructureNode>(rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            var inRow = ImmutableArray.CreateBuilder<StructureNode>(rows[row].Length);
            foreach (var place in rows[row])
            {
                var scope = isHeader ? HeaderScope.Column : place.Column == 0 && table.HasRowHeaders ? HeaderScope.Row : HeaderScope.None;
                var surroundings =
                    new Surroundings(role, IsBold: scope == HeaderScope.Row) { Alignment = table.Columns[place.Column].Alignment };
                var (box, nodes) = within(surroundings).Flow(place.Cell.Blocks);
                cells.Add(new GridCell(row, place.Column, place.RowSpan, place.ColumnSpan, box));
                inRow.Add(new StructureElement(scope == HeaderScope.None ? StructureType.TD : StructureType.TH, nodes)
                {
                    Scope = scope,
                    ColumnSpan = place.ColumnSpan,
                    RowSpan = place.RowSpan,
                });
            }
            elements.Add(new StructureElement(StructureType.TR, inRow.ToImmutable()));
        }
        return (new RowGroupBox(look, rows.Length, cells.ToImmutable()), elements.ToImmutable());
    }
}
