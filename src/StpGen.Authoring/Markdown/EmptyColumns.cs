using StpGen.Core.Documents;

namespace StpGen.Authoring.Markdown;

/// <summary>Drops the columns of a table in which no row has anything, where a template asks for it.</summary>
internal static class EmptyColumns
{
    /// <summary>The table with the columns that have something in them; null if cells are joined, so that columns cannot go.</summary>
    public static Table? Drop(Table table)
    {
        var rows = table.Rows.Prepend(table.Header);
        if (rows.SelectMany(r => r.Cells).Any(c => c.ColumnSpan > 1 || c.RowSpan > 1)) return null;
        var kept = Enumerable.Range(0, table.Columns.Length)
            .Where(i => table.Rows.IsEmpty || table.Rows.Any(r => i < r.Cells.Length && r.Cells[i].Blocks.Any(b => !b.IsEmpty))).ToList();
        return kept.Count == table.Columns.Length ? table : Only(table, kept);
    }

    /// <summary>The table with some of its columns, which share its width.</summary>
    public static Table Only(Table table, List<int> kept)
    {
        var share = kept.Sum(i => table.Columns[i].Share ?? 0);
        return table with
        {
            Columns = [.. kept.Select(i => table.Columns[i] with { Share = table.Columns[i].Share / share })],
            Header = Of(table.Header),
            Rows = [.. table.Rows.Select(Of)],
        };

        TableRow Of(TableRow row) => row with { Cells = [.. kept.Where(i => i < row.Cells.Length).Select(i => row.Cells[i])] };
    }
}
