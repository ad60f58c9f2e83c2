using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Writers.Html;

/// <summary>Tables (HTML Standard, 4.9).</summary>
internal sealed partial class BlockWriter
{
    /// <summary>A table that is wider than the screen is moved sideways by itself, with the keyboard too (WCAG 2.1.1, 1.4.10).</summary>
    public override Unit VisitTable(Table table)
    {
        var hasCaption = !table.Title.IsEmpty;
        _html.Start("div", ("class", TableRoom.IsWide(table) ? "table wide" : "table"), ("tabindex", "0")).Line();
        _html.Start("table", ("id", Id(table.Anchor)), ("aria-label", hasCaption ? null : PlainText.Of(table.Caption))).Line();
        if (hasCaption)
        {
            _html.Start("caption", ("dir", Direction(table.Caption)));
            _inlines.Write(table.Title);
            _html.End("caption").Line();
        }
        Shares(table.Columns);
        _html.Start("thead").Line();
        foreach (var row in CellGrid.Of([table.Header], table.Columns.Length)) Row(table, row, isHead: true);
        _html.End("thead").Line().Start("tbody").Line();
        foreach (var row in CellGrid.Of(table.Rows, table.Columns.Length)) Row(table, row, isHead: false);
        _html.End("tbody").Line().End("table").End("div").Line();
        return default;
    }

    private void Shares(ImmutableArray<TableColumn> columns)
    {
        if (columns.All(c => c.Share is null)) return;
        _html.Start("colgroup");
        foreach (var column in columns)
            _html.Start("col", ("style", column.Share is { } share ? $"width:{Markup.Number(share * 100)}%" : null));
        _html.End("colgroup").Line();
    }

    private void Row(Table table, ImmutableArray<GridPlace> row, bool isHead)
    {
        _html.Start("tr");
        foreach (var place in row)
        {
            var isRowHead = !isHead && table.HasRowHeaders && place.Column == 0;
            // A heading that says nothing heads nothing.
            var element = (isHead || isRowHead) && !place.Cell.Blocks.IsEmpty ? "th" : "td";
            _html.Start(element, ("scope", element == "td" ? null : isRowHead ? "row" : "col"),
                ("class", Stylesheet.ClassOf(table.Columns[place.Column].Alignment)),
                ("colspan", Span(place.ColumnSpan)), ("rowspan", Span(place.RowSpan)),
                ("dir", place.Cell.Blocks is [Paragraph first, ..] ? Direction(first.Content) : null));
            OnItsOwn(() => Content(place.Cell.Blocks));
            _html.End(element);
        }
        _html.End("tr").Line();
    }

    private static string? Span(int span) => span > 1 ? Markup.Number(span) : null;
}
