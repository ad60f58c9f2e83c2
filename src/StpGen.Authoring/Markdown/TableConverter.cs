using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.Tables;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using Block = StpGen.Core.Documents.Block;
using MarkdigBlock = Markdig.Syntax.Block;
using MarkdigCell = Markdig.Extensions.Tables.TableCell;
using MarkdigTable = Markdig.Extensions.Tables.Table;
using Table = StpGen.Core.Documents.Table;
using TableCell = StpGen.Core.Documents.TableCell;
using TableRow = StpGen.Core.Documents.TableRow;

namespace StpGen.Authoring.Markdown;

/// <summary>
/// A pipe table to the document's table; options after <c>::: table</c> are <c>row-headers</c>, <c>widths=2,1,4</c> and
/// <c>#anchor</c>, which numbers it.
/// </summary>
/// <remarks>A cell <c>&lt;&lt;</c> is part of the one to its left, a cell <c>^^</c> of the one above.</remarks>
internal sealed class TableConverter(
    Func<MarkdigCell, ImmutableArray<Block>> blocks, Func<MarkdigBlock, SourceSpan> spanOf, Action<Finding> report)
{
    public Table Convert(MarkdigTable table, ImmutableArray<Inline> caption, string options)
    {
        var rows = table.OfType<Markdig.Extensions.Tables.TableRow>().ToList();
        var count = rows.Max(r => r.Count);
        CheckCounts(table, rows);
        ImmutableArray<TableRow> converted = [Rows(rows[..1], count)[0], .. Rows(rows[1..], count)];
        var words = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var shares = Shares(words.FirstOrDefault(w => w.StartsWith("widths=", StringComparison.Ordinal)), count, table);
        foreach (var word in words)
            if (word is not ("row-headers" or HideEmpty or HideCaption or Compact)
                && !word.StartsWith('#') && !word.StartsWith("widths=", StringComparison.Ordinal))
                report(new Finding(TemplateRules.Container, spanOf(table), $"'{word}' is not an option of a table.",
                    $"Use row-headers, {HideEmpty}, {HideCaption}, {Compact}, widths=2,1,4 or an anchor such as #positions."));
        var anchors = words.Where(w => w.StartsWith('#')).Select(w => w[1..]).ToList();
        if (anchors.Count > 1 || anchors is [""])
            report(new Finding(TemplateRules.DuplicateAnchor, spanOf(table),
                anchors.Count > 1
                    ? $"This table has {anchors.Count} anchors; only the first is used." : "This table has an anchor without a name.",
                "Give it one anchor, such as #positions."));
        var columns = Enumerable.Range(0, count).Select(i => new TableColumn(Alignment(table, i), shares?[i]));
        var whole = new Table(caption, [.. columns], converted[0], [.. converted.Skip(1)], spanOf(table))
        {
            HasRowHeaders = words.Contains("row-headers"),
            // A numbered table has a caption that references to it lead to.
            IsCaptionPrinted = anchors.Count > 0 || !words.Contains(HideCaption),
            Anchor = anchors.FirstOrDefault() ?? "",
            IsCompact = words.Contains(Compact),
        };
        if (!words.Contains(HideEmpty)) return whole;
        if (EmptyColumns.Drop(whole) is { } full) return full;
        report(new Finding(TemplateRules.Container, spanOf(table), $"'{HideEmpty}' does not work in a table with joined cells.",
            $"Delete '{HideEmpty}', or write the cells without '<<' and '^^'."));
        return whole;
    }

    /// <summary>The option of a table whose heading says what its caption would.</summary>
    private const string HideCaption = "hide-caption";

    /// <summary>The option of a table that becomes lines where it has one row.</summary>
    private const string Compact = "compact";

    /// <summary>The option that drops empty columns, of tables and of columns of text.</summary>
    public const string HideEmpty = "hide-empty";

    /// <summary>Each row has as many cells as the header: one too few is a cell forgotten, one too many a stray '|'.</summary>
    private void CheckCounts(MarkdigTable table, List<Markdig.Extensions.Tables.TableRow> rows)
    {
        var header = Written(rows[0]);
        if (table.ColumnDefinitions.Count != header)
            report(new Finding(TemplateRules.Container, spanOf(rows[0]),
                $"The header of this table has {Cells(header)}, but the line below it has {table.ColumnDefinitions.Count}.",
                "Write '---' once for each column."));
        foreach (var row in rows.Skip(1))
            if (Written(row) is var count && count != header)
                report(new Finding(TemplateRules.Container, spanOf(row),
                    $"This row has {Cells(count)}, but the header has {header}.", count < header
                        ? "Write '| |' for an empty cell." : "Put a backslash before a '|' that is text, or add a column to the header."));
    }

    /// <summary>The cells that an author wrote; the parser adds empty ones to short rows.</summary>
    private static int Written(Markdig.Extensions.Tables.TableRow row) => row.OfType<MarkdigCell>().Count(cell => cell.Count > 0);

    private static string Cells(int count) => count == 1 ? "1 cell" : string.Create(CultureInfo.InvariantCulture, $"{count} cells");

    private ImmutableArray<TableRow> Rows(List<Markdig.Extensions.Tables.TableRow> rows, int count)
    {
        var spanned = new SpannedCells(count);
        foreach (var row in rows) spanned.Add([.. row.OfType<MarkdigCell>()]);
        var joined = spanned.Join(
            (row, cell) => cell is null ? new TableCell([], spanOf(rows[row])) : new TableCell(blocks(cell), spanOf(cell)),
            row => report(new Finding(TemplateRules.Container, spanOf(rows[row]),
                "This row joins a cell to its left ('<<') or above ('^^') that does not exist or would not make a rectangle.",
                "Give the cell its own text, leave it empty, or join every cell of the rectangle.")));
        return [.. joined.Zip(rows, (cells, row) => new TableRow(cells, spanOf(row)))];
    }

    private double[]? Shares(string? option, int count, MarkdigTable table)
    {
        if (option is null) return null;
        var shares = new List<double>();
        foreach (var share in option["widths=".Length..].Split(','))
            if (double.TryParse(share, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0)
                shares.Add(value);
        if (shares.Count == count) return [.. shares.Select(s => s / shares.Sum())];
        report(new Finding(TemplateRules.Container, spanOf(table), $"'{option}' does not give a number for each of the {count} columns.",
            "Write one number for each column, such as widths=2,1,4."));
        return null;
    }

    private static ColumnAlignment Alignment(MarkdigTable table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Right => ColumnAlignment.Right,
            TableColumnAlign.Center => ColumnAlignment.Centre,
            _ => ColumnAlignment.Left,
        };
}
