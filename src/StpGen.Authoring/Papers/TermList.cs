using StpGen.Core.Documents;

namespace StpGen.Authoring.Papers;

/// <summary>Many short terms: a list in two columns in place of a table with two lines of space between them.</summary>
internal static class TermList
{
    /// <summary>Fewer terms are easier to read in a table.</summary>
    private const int Fewest = 10;

    /// <summary>A longer meaning, in letters, needs the width of the page.</summary>
    private const int LongestMeaning = 240;

    /// <summary>What an entry takes in addition to its letters: the space below it and the end of its last line.</summary>
    private const int LineLetters = 24;

    /// <summary>The terms as a list; null if they are better in their table.</summary>
    public static Columns? Of(Table table)
    {
        if (!table.IsCompact || table.Anchor.Length > 0 || table.Columns.Length != 2 || table.Rows.Length < Fewest) return null;
        if (table.Rows.Any(r => r.Cells is not [{ Blocks: [Paragraph] }, { Blocks: [Paragraph { Content: var meaning }] }]
            || PlainText.Of(meaning).Length > LongestMeaning)) return null;
        var items = table.Rows.Select(r => Item(r.Cells[0], r.Cells[1])).ToList();
        var total = items.Sum(i => i.Letters);
        var (first, before) = (0, 0);
        while (first < items.Count - 1 && 2 * before + items[first].Letters <= total) before += items[first++].Letters;
        return new([Column(items[..first]), Column(items[first..])], table.Span);

        static Column Column(List<(ListItem Item, int Letters)> part) =>
            new(0.5, [new ListBlock(ListKind.Bulleted, 1, [.. part.Select(p => p.Item)])]);
    }

    private static (ListItem Item, int Letters) Item(TableCell term, TableCell meaning)
    {
        var (name, text) = ((Paragraph)term.Blocks[0], (Paragraph)meaning.Blocks[0]);
        var line = new Paragraph([new Strong(name.Content), new TextRun(": "), .. text.Content], Span: name.Span);
        return (new([line], term.Span), PlainText.Of(line.Content).Length + LineLetters);
    }
}
