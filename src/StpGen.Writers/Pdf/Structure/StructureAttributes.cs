using System.Collections.Immutable;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf.Objects;

namespace StpGen.Writers.Pdf.Structure;

/// <summary>
/// What an element has in addition to its type and content: attributes (ISO 32000-1, 14.7.5 and 14.8.5), texts, language,
/// identifier.
/// </summary>
internal sealed class StructureAttributes(PagedDocument document)
{
    private readonly Dictionary<StructureElement, ImmutableArray<StructureElement>> _headers = [];
    private readonly Dictionary<StructureElement, Bounds> _figures = FigureBounds.Of(document);

    public ElementIds Ids { get; } = new();

    /// <summary>Looks at the elements in the order of the tree, and says which need identifiers.</summary>
    public void Note(IReadOnlyList<(StructureElement Element, int Number)> elements)
    {
        foreach (var (element, number) in elements)
        {
            if (element.Id is { } id) Ids.Keep(element, id, number);
            if (element.Type == StructureType.Table) TableHeaders.Find(element, _headers);
        }
        var named = _headers.Values.SelectMany(h => h).ToHashSet();
        foreach (var (element, number) in elements)
            if (element.Type == StructureType.Note || named.Contains(element)) Ids.Need(element, number);
    }

    /// <summary>The page of a figure's content, however deep below it the content is.</summary>
    public int? PageOf(StructureElement element) => _figures.TryGetValue(element, out var bounds) ? bounds.Page : null;

    /// <param name="isBlock">Whether the element is among blocks, not inside a line.</param>
    public void Write(PdfBuffer to, StructureElement element, bool isBlock)
    {
        if (Ids.Of(element) is { } id) to.Raw("/ID"u8).HexString(ElementIds.Bytes(id));
        if (element.Language is { Length: > 0 } language) to.Raw("/Lang"u8).Text(language);
        switch (element.Type)
        {
            case StructureType.L:
                to.Raw("/A<</O/List/ListNumbering/"u8).Raw(StructureNames.Of(element.ListNumbering)).Raw(">>"u8);
                break;
            case StructureType.TH or StructureType.TD: WriteCell(to, element); break;
            case StructureType.Figure: WriteFigure(to, element, isBlock); break;
        }
        if (element.Alternative is not { Length: > 0 } alternative) return;
        // Alt would replace the cells; Summary (table 349) is read before them.
        if (element.Type == StructureType.Table) to.Raw("/A<</O/Table/Summary"u8).Text(alternative).Raw(">>"u8);
        else to.Raw("/Alt"u8).Text(alternative);
    }

    /// <summary>Table 349.</summary>
    private void WriteCell(PdfBuffer to, StructureElement cell)
    {
        var hasScope = cell.Type == StructureType.TH && cell.Scope != HeaderScope.None;
        var hasHeaders = _headers.TryGetValue(cell, out var headers);
        if (!hasScope && !hasHeaders && cell.ColumnSpan <= 1 && cell.RowSpan <= 1) return;
        to.Raw("/A<</O/Table"u8);
        if (hasScope) to.Raw(cell.Scope == HeaderScope.Row ? "/Scope/Row"u8 : "/Scope/Column"u8);
        if (cell.ColumnSpan > 1) to.Raw("/ColSpan "u8).Integer(cell.ColumnSpan);
        if (cell.RowSpan > 1) to.Raw("/RowSpan "u8).Integer(cell.RowSpan);
        if (hasHeaders)
        {
            to.Raw("/Headers["u8);
            foreach (var header in headers) to.HexString(ElementIds.Bytes(Ids.Of(header)!));
            to.Raw("]"u8);
        }
        to.Raw(">>"u8);
    }

    /// <summary>Tables 343 and 344. A figure is inside a line unless set otherwise.</summary>
    private void WriteFigure(PdfBuffer to, StructureElement figure, bool isBlock)
    {
        if (!_figures.TryGetValue(figure, out var bounds)) return;
        to.Raw("/A<</O/Layout"u8).Raw(isBlock ? "/Placement/Block"u8 : []).Raw("/BBox["u8)
            .Number(bounds.Left).Raw(" "u8).Number(bounds.Bottom).Raw(" "u8).Number(bounds.Right).Raw(" "u8).Number(bounds.Top)
            .Raw("]>>"u8);
    }
}
