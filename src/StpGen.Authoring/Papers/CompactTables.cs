using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Papers;

/// <summary>
/// What serves a reader better than a table, where its template allows it: a line in place of a table with one row; a sentence in place
/// of short columns that say the same in every row; a list in place of a table that has one column left.
/// </summary>
internal sealed class CompactTables : DocumentRewriter
{
    /// <summary>A longer text, in letters, stays in its column even if all rows have the same.</summary>
    private const int ShortText = 40;

    public override ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) => [.. base.Blocks(blocks).SelectMany(block =>
        block is Table { IsCompact: true } table ? Of(table) : [block])];

    private static ImmutableArray<Block> Of(Table table)
    {
        if (table.Anchor.Length > 0 || table.AllRows.SelectMany(r => r.Cells).Any(c => c.ColumnSpan > 1 || c.RowSpan > 1)) return [table];
        if (table.Rows is [var row]) return [.. LeadIn(table), Line(table, row)];
        var constant = Enumerable.Range(1, Math.Max(0, table.Columns.Length - 1)).Where(i => IsConstant(table, i)).ToList();
        if (table.Rows.Length < 2 || constant.Count == 0) return [table];
        var kept = Enumerable.Range(0, table.Columns.Length).Except(constant).ToList();
        var once = Once(table, constant);
        return kept.Count == 1
            ? [.. LeadIn(table), new ListBlock(ListKind.Bulleted, 1, [.. table.Rows.Select(r => new ListItem(r.Cells[0].Blocks, r.Span))],
                table.Span), once]
            : [EmptyColumns.Only(table, kept), once];
    }

    /// <summary>The caption announces what follows, unless the heading above says the same.</summary>
    private static IEnumerable<Block> LeadIn(Table table) =>
        table.IsCaptionPrinted ? [new Paragraph([.. table.Caption, new TextRun(":")], Span: table.Span)] : [];

    /// <summary>The first cell, in bold, then the others, each after the title of its column if there are several.</summary>
    private static Paragraph Line(Table table, TableRow row)
    {
        var cells = row.Cells.Select((cell, i) => (Title: table.Header.Cells[i], Text: BlockText.Flow(cell.Blocks)))
            .Where((cell, i) => i == 0 || !cell.Text.IsEmpty).ToList();
        var line = ImmutableArray.CreateBuilder<Inline>();
        line.Add(new Strong(cells[0].Text));
        foreach (var (i, cell) in cells.Skip(1).Index())
        {
            line.Add(new TextRun(i == 0 ? ": " : "; "));
            if (cells.Count > 2) line.Add(new TextRun(Small(cell.Title) + " "));
            line.AddRange(cell.Text);
        }
        return new Paragraph(line.ToImmutable(), Span: row.Span);
    }

    /// <summary>What the columns say: a gap as it is, such as "no owner yet"; everything else after the title of its column.</summary>
    private static Paragraph Once(Table table, List<int> columns)
    {
        var line = ImmutableArray.CreateBuilder<Inline>();
        line.Add(new TextRun(table.Rows.Length == 2 ? "Both: " : $"All {table.Rows.Length}: "));
        foreach (var (i, column) in columns.Index())
        {
            if (i > 0) line.Add(new TextRun("; "));
            var text = BlockText.Flow(table.Rows[0].Cells[column].Blocks);
            if (text is not [MissingText]) line.Add(new TextRun(Small(table.Header.Cells[column]) + " "));
            line.AddRange(text);
        }
        if (!PlainText.Of(line.ToImmutable()).EndsWith('.')) line.Add(new TextRun("."));
        return new Paragraph(line.ToImmutable(), Span: table.Span);
    }

    private static bool IsConstant(Table table, int column)
    {
        var texts = table.Rows.Select(r => PlainText.Of(BlockText.Flow(r.Cells[column].Blocks))).Distinct(StringComparer.Ordinal).ToList();
        return texts is [{ Length: > 0 and <= ShortText }];
    }

    private static string Small(TableCell cell)
    {
        var text = PlainText.Of(BlockText.Flow(cell.Blocks));
        return text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }
}
