using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Diagrams;

/// <summary>What a diagram becomes where it cannot be drawn: a row for each record, amounts at the right.</summary>
internal static class DiagramTable
{
    /// <param name="right">From this column on, cells are amounts.</param>
    public static Table Of(ImmutableArray<string> heads, IEnumerable<string[]> rows, int right = 1) => new([],
        [.. heads.Select((_, i) => new TableColumn(i < right ? ColumnAlignment.Left : ColumnAlignment.Right))], Row(heads),
        [.. rows.Select(r => Row([.. r]))])
    { HasRowHeaders = true };

    private static TableRow Row(ImmutableArray<string> cells) =>
        new([.. cells.Select(c => new TableCell(c.Length == 0 ? [] : [new Paragraph([new TextRun(c)])]))]);
}
