using System.Collections.Immutable;
using StpGen.Core.Text;

namespace StpGen.Core.Documents;

public enum ColumnAlignment
{
    Left,
    Centre,
    Right,
}

/// <summary>A column: its alignment and, where the template states one, its share of the width (else its content decides).</summary>
public sealed record TableColumn(ColumnAlignment Alignment = ColumnAlignment.Left, double? Share = null);

/// <summary>A cell contains blocks: paragraphs and lists. An empty cell has none.</summary>
public sealed record TableCell(ImmutableArray<Block> Blocks, SourceSpan? Span = null)
{
    /// <summary>How many columns it covers; the cells it covers are not in its row.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>How many rows it covers; the cells it covers are not in the rows below.</summary>
    public int RowSpan { get; init; } = 1;
}

/// <summary>Cells from left to right; with their spans, and those that reach down from rows above, they fill the table's columns.</summary>
public sealed record TableRow(ImmutableArray<TableCell> Cells, SourceSpan? Span = null);

/// <summary>A table with one header row. Every table has a caption; it is also the table's alternative text.</summary>
/// <remarks>A column whose body cells are all numbers is aligned right by its template; figures have equal widths.</remarks>
public sealed record Table(
    ImmutableArray<Inline> Caption,
    ImmutableArray<TableColumn> Columns,
    TableRow Header,
    ImmutableArray<TableRow> Rows,
    SourceSpan? Span = null) : Block(Span)
{
    /// <summary>The first cell of each body row names the row (scope row).</summary>
    public bool HasRowHeaders { get; init; }

    /// <summary>Whether the caption is above the table; if not, the heading there says the same, and it is alternative text only.</summary>
    public bool IsCaptionPrinted { get; init; } = true;

    /// <summary>Whether it becomes lines where that serves readers better: with one row, or columns of one value.</summary>
    public bool IsCompact { get; init; }

    /// <summary>Whether only the terms that the rest of the paper uses stay in it.</summary>
    public bool IsOfTerms { get; init; }

    /// <summary>"Table 4", before the caption; empty: the table is not numbered.</summary>
    public string Label { get; init; } = "";

    /// <summary>The target of cross references, unique in the document; empty if nothing refers to it.</summary>
    public string Anchor { get; init; } = "";

    /// <summary>What is above the table: its label and its caption, or nothing.</summary>
    public ImmutableArray<Inline> Title => IsCaptionPrinted ? CaptionText.Titled(Label, Caption) : [];

    /// <summary>The header row, then the others.</summary>
    public IEnumerable<TableRow> AllRows => Rows.Prepend(Header);

    public override IEnumerable<Block> Children => AllRows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks);

    public override IEnumerable<Inline> Inlines => Caption;

    public override bool IsEmpty => Rows.IsEmpty;

    public override Block Rewritten(DocumentRewriter by) => this with
    {
        Caption = by.Inlines(Caption),
        Header = Rewritten(Header, by),
        Rows = [.. Rows.Select(row => Rewritten(row, by))],
    };

    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitTable(this);

    private static TableRow Rewritten(TableRow row, DocumentRewriter by) =>
        row with { Cells = [.. row.Cells.Select(c => c with { Blocks = by.Blocks(c.Blocks) })] };
}
