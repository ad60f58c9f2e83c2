using DocumentFormat.OpenXml.Drawing;
using StpGen.Layout.Slides;
using StpGen.Writers.OpenPackaging;
using P = DocumentFormat.OpenXml.Presentation;

namespace StpGen.Writers.PowerPoint;

/// <summary>Native tables: a header row, and a style of the deck's own, so that another theme changes them too.</summary>
internal sealed class SlideTableXml(SlideContext context, SlideTextXml text)
{
    public P.GraphicFrame Of(SlideTable table, LayoutPlaces places, uint id)
    {
        var drawn = new Table(
            new TableProperties(new TableStyleId(TableStyles.Id))
            {
                FirstRow = true,
                FirstColumn = table.HasRowHeaders ? true : null,
                BandRow = true,
            },
            new TableGrid(table.Widths.Select(w => new GridColumn { Width = Measure.Emu(w) })));
        foreach (var (i, row) in table.Rows.Index())
            drawn.AppendChild(new TableRow(row.Cells.Select(cell => Cell(cell, isHeader: i == 0))) { Height = Measure.Emu(row.Height) });
        var place = new P.ApplicationNonVisualDrawingProperties();
        if (table.Slot > 0) place.AppendChild(places.Slots[table.Slot - 1].Name.Xml());
        return new(
            new P.NonVisualGraphicFrameProperties(
                new P.NonVisualDrawingProperties
                {
                    Id = id,
                    Name = $"Table {Measure.Text((int)id)}",
                    Description = XmlText.Clean(table.Title),
                },
                new P.NonVisualGraphicFrameDrawingProperties(new GraphicFrameLocks { NoGrouping = true }),
                place),
            new P.Transform(
                new Offset { X = Measure.Emu(table.Area.X), Y = Measure.Emu(table.Area.Y) },
                new Extents { Cx = Measure.Emu(table.Area.Width), Cy = Measure.Emu(table.Area.Height) }),
            new Graphic(new GraphicData(drawn) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/table" }));
    }

    private TableCell Cell(SlideCell cell, bool isHeader)
    {
        var (x, y) = ((int)Measure.Emu(SlideFormat.CellX), (int)Measure.Emu(SlideFormat.CellY));
        var paragraphs = text.Alone(cell.Paragraphs, SlideFormat.Least, cell.Alignment).ToList();
        if (paragraphs.Count == 0)
            paragraphs.Add(new(new EndParagraphRunProperties { Language = context.Language, FontSize = (int)(SlideFormat.Least * 100) }));
        var drawn = new TableCell(
            new TextBody([new BodyProperties(), new ListStyle(), .. paragraphs]),
            new TableCellProperties
            {
                LeftMargin = x,
                RightMargin = x,
                TopMargin = y,
                BottomMargin = y,
                Anchor = isHeader ? TextAnchoringTypeValues.Bottom : TextAnchoringTypeValues.Top,
            });
        if (cell.ColumnSpan > 1) drawn.GridSpan = cell.ColumnSpan;
        if (cell.RowSpan > 1) drawn.RowSpan = cell.RowSpan;
        if (cell.IsCovered && cell.IsCoveredFromLeft) drawn.HorizontalMerge = true;
        else if (cell.IsCovered) drawn.VerticalMerge = true;
        return drawn;
    }
}
