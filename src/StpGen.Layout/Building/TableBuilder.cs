using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Boxes;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Building;

/// <summary>Makes tables: Table > Caption + THead + TBody > TR > TH or TD (ISO 32000-1, 14.8.4.3.4).</summary>
internal sealed class TableBuilder(InlineSetter setter, Theme theme, double spaceAbove, Func<Surroundings, BoxBuilder> within)
{
    // Below a table there is more room than its own padding, or text would stick to it.
    private const double SpaceAfter = 14;

    public Built Build(Table table)
    {
        var captionStyle = theme[TextRole.Caption];
        var caption = setter.Set(table.Caption, captionStyle);
        var captionBox = ParagraphBox.Of(caption.Atoms, captionStyle, table.Span);
        var header = BuildRow(table, table.Header, TextRole.TableHeading, theme.TableHeadFill, HeaderScope.Column);
        var rows = table.Rows.Select((row, i) => BuildRow(
            table, row, TextRole.TableText, i % 2 == 1 ? theme.TableBandFill : null, HeaderScope.None)).ToList();
        var content = new TableContent(captionBox, header.Box, [.. rows.Select(r => r.Box)], [.. table.Columns.Select(c => c.Share)], table.Span);
        var box = new TableBox(content) { SpaceBefore = Math.Max(spaceAbove, captionStyle.SpaceBefore), SpaceAfter = SpaceAfter };
        return new Built(box, [new StructureElement(StructureType.Table,
        [
            new StructureElement(StructureType.Caption, caption.Nodes),
            new StructureElement(StructureType.THead, [header.Element]),
            .. rows.Count == 0 ? [] : new StructureNode[] { new StructureElement(StructureType.TBody, [.. rows.Select(r => r.Element)]) },
        ])
        { Alternative = PlainText.Of(table.Caption) }]);
    }

    private (TableRowBox Box, StructureElement Element) BuildRow(Table table, TableRow row, TextRole role, Colour? fill, HeaderScope scope)
    {
        var style = theme[role];
        var cells = row.Cells.Select((cell, i) =>
        {
            var cellScope = scope == HeaderScope.None && i == 0 && table.HasRowHeaders ? HeaderScope.Row : scope;
            var surroundings = new Surroundings(role, IsBold: cellScope == HeaderScope.Row) { Alignment = table.Columns[i].Alignment };
            var (box, nodes) = within(surroundings).Flow(cell.Blocks);
            var type = cellScope == HeaderScope.None ? StructureType.TD : StructureType.TH;
            return (Box: (Box)box, Element: new StructureElement(type, nodes) { Scope = cellScope });
        }).ToList();
        var look = new RowLook(fill, theme.TableRule, theme.CellPaddingX, theme.CellPaddingY, style.LineHeight)
        {
            HasRuleAbove = role != TextRole.TableHeading,
        };
        return (new TableRowBox(look, [.. cells.Select(c => c.Box)]), new StructureElement(StructureType.TR, [.. cells.Select(c => c.Element)]));
    }
}
