using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Layout.Slides;

/// <summary>A table whose rows have a slide each says more as slides with columns than as pieces of a table.</summary>
internal static class RowIdeas
{
    private const int MostColumns = 4;

    /// <summary>An idea for each row; none where the table must stay one.</summary>
    /// <param name="isTooFull">A row is higher than a slide, and columns of it may not be.</param>
    public static ImmutableArray<DeckIdea> Of(DeckIdea idea, ImmutableArray<ImmutableArray<SlidePiece>> pages, bool isTooFull)
    {
        if (pages.Length < 2 || DeckCutter.Shown(idea.Blocks).ToList() is not [Table { HasRowHeaders: true } table]
            || !(isTooFull || pages.SelectMany(p => p.OfType<TablePiece>()).All(t => t.Rows is [{ Rows: [_] }]))
            || table.AllRows.Any(r => r.Cells.Length != table.Columns.Length || r.Cells.Any(c => c.ColumnSpan > 1 || c.RowSpan > 1)))
            return [];
        var names = table.Rows.Select(r => Text(r.Cells[0])).ToList();
        if (names.Any(n => n.Length == 0) || names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count) return [];
        var ideas = table.Rows.Select((row, i) => (Idea: Of(idea, table, row, names[i]), Columns: Filled(row).Count())).ToList();
        return ideas.Any(r => r.Columns is 0 or > MostColumns) ? []
            : [.. ideas.Select((r, i) => i > 0 ? r.Idea
                : r.Idea with { Headings = idea.Headings, Blocks = [.. r.Idea.Blocks, .. idea.Blocks.OfType<SpeakerNotes>()] })];
    }

    private static DeckIdea Of(DeckIdea idea, Table table, TableRow row, string name)
    {
        var columns = Filled(row).Select(c => new Column(1, Headed(table.Header.Cells[c.Index], c.Item.Blocks))).ToImmutableArray();
        return idea with
        {
            Title = [.. idea.Title, new TextRun((PlainText.Of(idea.Title)[^1] is '?' or '!' or '.' ? " " : ": ") + name)],
            Blocks = columns is [var only] ? only.Blocks : [new Columns(columns, row.Span ?? table.Span)],
            Headings = [],
        };
    }

    private static IEnumerable<(int Index, TableCell Item)> Filled(TableRow row) =>
        row.Cells.Index().Skip(1).Where(c => c.Item.Blocks.Any(b => !b.IsEmpty));

    private static ImmutableArray<Block> Headed(TableCell header, ImmutableArray<Block> blocks) => Text(header) is { Length: > 0 } text
        ? blocks.Insert(0, new Heading(2, "", [new TextRun(text)], header.Span)) : blocks;

    private static string Text(TableCell cell) => string.Join(' ', SlideParagraphs.Of(cell.Blocks).Select(p => PlainText.Of(p.Content)));
}
