using System.Collections.Immutable;
using StpGen.Layout.Pages;

namespace StpGen.Writers.Pdf.Structure;

/// <summary>
/// Which header cells a data cell has, for tables with spans: there Scope leaves readers guessing, and the cells name their
/// headers (ISO 14289-1, 7.5; ISO 32000-1, table 349, Headers).
/// </summary>
internal static class TableHeaders
{
    private readonly record struct Cell(StructureElement Element, int Row, int Column)
    {
        public int EndRow => Row + Math.Max(1, Element.RowSpan);

        public int EndColumn => Column + Math.Max(1, Element.ColumnSpan);
    }

    /// <summary>Adds to <paramref name="headers"/> each data cell of the table that has headers, those of its columns first.</summary>
    public static void Find(StructureElement table, Dictionary<StructureElement, ImmutableArray<StructureElement>> headers)
    {
        var cells = Place(table);
        if (!cells.Any(c => c.Element.ColumnSpan > 1 || c.Element.RowSpan > 1)) return;
        var (ofColumn, ofRow) = (new Dictionary<int, List<Cell>>(), new Dictionary<int, List<Cell>>());
        foreach (var cell in cells.Where(c => c.Element.Type == StructureType.TH))
            if (cell.Element.Scope == HeaderScope.Column) Add(ofColumn, cell, cell.Column, cell.EndColumn);
            else if (cell.Element.Scope == HeaderScope.Row) Add(ofRow, cell, cell.Row, cell.EndRow);

        foreach (var cell in cells.Where(c => c.Element.Type == StructureType.TD))
        {
            // Above it, or before it.
            var found = Over(ofColumn, cell.Column, cell.EndColumn).Where(h => h.Row < cell.Row)
                .Concat(Over(ofRow, cell.Row, cell.EndRow).Where(h => h.Column < cell.Column))
                .Select(h => h.Element).Distinct().ToImmutableArray();
            if (!found.IsEmpty) headers.Add(cell.Element, found);
        }
    }

    /// <summary>Each cell at its row and column: the first that no cell before it covers.</summary>
    private static List<Cell> Place(StructureElement table)
    {
        var cells = new List<Cell>();
        var taken = new HashSet<(int Row, int Column)>();
        var row = 0;
        foreach (var element in Rows(table))
        {
            var column = 0;
            foreach (var child in element.Children.OfType<StructureElement>())
            {
                while (taken.Contains((row, column))) column++;
                var cell = new Cell(child, row, column);
                for (var y = row + 1; y < cell.EndRow; y++)
                    for (var x = column; x < cell.EndColumn; x++) taken.Add((y, x));
                cells.Add(cell);
                column = cell.EndColumn;
            }
            row++;
        }
        return cells;
    }

    private static IEnumerable<StructureElement> Rows(StructureElement element) => element.Children.OfType<StructureElement>()
        .SelectMany(e => e.Type == StructureType.TR ? [e] : e.Type is StructureType.THead or StructureType.TBody ? Rows(e) : []);

    private static void Add(Dictionary<int, List<Cell>> lines, Cell cell, int first, int end)
    {
        for (var line = first; line < end; line++)
            if (lines.TryGetValue(line, out var before)) before.Add(cell);
            else lines.Add(line, [cell]);
    }

    private static IEnumerable<Cell> Over(Dictionary<int, List<Cell>> lines, int first, int end) =>
        Enumerable.Range(first, end - first).SelectMany(line => lines.GetValueOrDefault(line) ?? []);
}
