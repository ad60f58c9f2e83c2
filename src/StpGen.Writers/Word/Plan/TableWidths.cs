using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Text.LineBreaks;
using StpGen.Core.Themes;
using StpGen.Layout.Frames;
using Shares = StpGen.Layout.Boxes.Tables.ColumnWidths;

namespace StpGen.Writers.Word.Plan;

/// <summary>
/// Column widths in points: layout's own rules over widths of text that are near enough, so that a table looks alike on paper
/// and in Word. Each table is measured once.
/// </summary>
internal sealed class TableWidths(Theme theme)
{
    /// <summary>For rounding to twentieths of a point, and for a hyphen at the end of a part of a word.</summary>
    private const double Slack = 2;

    private readonly Dictionary<Table, ImmutableArray<Widths>> _wishes = new(ReferenceEqualityComparer.Instance);

    public Theme Theme => theme;

    /// <summary>Widths that add up to a table's width.</summary>
    public ImmutableArray<double> Of(Table table, double width) =>
        Shares.Share(Wishes(table), [.. table.Columns.Select(c => c.Share)], width);

    /// <summary>Whether a table breaks words on an upright page that a page on its side would leave whole.</summary>
    public bool IsTurned(Table table, PageSetup page)
    {
        if (page.Height <= page.Width) return false;
        var least = Wishes(table).Sum(w => w.MinContent - Slack);
        return least > page.ContentWidth + 0.01 && least <= Turn(page).ContentWidth;
    }

    public static PageSetup Turn(PageSetup page) => page with { Width = page.Height, Height = page.Width };

    /// <summary>Whether a block leads in to the table below it, and comes along to another page.</summary>
    public bool LeadsIn(Block block) => block switch
    {
        Heading heading => theme[heading.Role].KeepWithNext,
        Paragraph paragraph => theme[paragraph.Role].KeepWithNext || IsLeadIn(paragraph),
        _ => false,
    };

    /// <summary>A short paragraph that ends with a colon belongs to the list or table below it.</summary>
    public static bool IsLeadIn(Paragraph paragraph) => EndsWithColon(paragraph.Content) && PlainText.Of(paragraph.Content).Length < 240;

    private static bool EndsWithColon(ImmutableArray<Inline> content) => content is [.., var last] && last switch
    {
        TextRun run => run.Text.EndsWith(':'),
        Strong strong => EndsWithColon(strong.Content),
        Emphasis emphasis => EndsWithColon(emphasis.Content),
        Link link => EndsWithColon(link.Content),
        _ => false,
    };

    private ImmutableArray<Widths> Wishes(Table table)
    {
        if (_wishes.TryGetValue(table, out var known)) return known;
        var wishes = new Widths[table.Columns.Length];
        List<(GridPlace Place, Widths Wish)> wide = [];
        foreach (var place in CellGrid.Of([table.Header], wishes.Length)[0]) Add(place, theme[TextRole.TableHeading]);
        var (text, rowHeader) = (theme[TextRole.TableText], theme[TextRole.TableText] with { Bold = true });
        foreach (var row in CellGrid.Of(table.Rows, wishes.Length))
            foreach (var place in row) Add(place, table.HasRowHeaders && place.Column == 0 ? rowHeader : text);
        foreach (var (place, wish) in wide) Raise(wishes.AsSpan(place.Column, place.ColumnSpan), wish);
        return _wishes[table] = [.. wishes];

        void Add(GridPlace place, TextStyle style)
        {
            var wish = Measure(place.Cell, style);
            ref var column = ref wishes[place.Column];
            if (place.ColumnSpan > 1) wide.Add((place, wish));
            else column = new(Math.Max(column.MinContent, wish.MinContent), Math.Max(column.MaxContent, wish.MaxContent));
        }
    }

    // What a cell over several columns lacks, in equal parts.
    private static void Raise(Span<Widths> columns, Widths wish)
    {
        var (least, most) = (wish.MinContent, wish.MaxContent);
        foreach (var column in columns) (least, most) = (least - column.MinContent, most - column.MaxContent);
        foreach (ref var column in columns)
            column = new(column.MinContent + Math.Max(0, least) / columns.Length, column.MaxContent + Math.Max(0, most) / columns.Length);
    }

    private Widths Measure(TableCell cell, TextStyle style)
    {
        var (word, line) = (0.0, 0.0);
        foreach (var block in cell.Blocks) Block(block, 0);
        var padding = 2 * theme.CellPaddingX + Slack;
        return new(word + padding, Math.Max(word, line) + padding);

        void Block(Block block, double indent)
        {
            if (block is ListBlock list)
                foreach (var item in list.Items)
                    foreach (var inner in item.Blocks) Block(inner, indent + theme.ListIndent);
            if (block is not Paragraph paragraph) return;
            var text = PlainText.Of(paragraph.Content);
            line = Math.Max(line, indent + TextWidth.Of(text, style));
            var start = 0;
            foreach (var segment in Segmenter.Segments(text))
            {
                // What should not part counts as one word; Word parts none at a slash, but for addresses.
                var part = text.AsSpan(start, segment.WordEnd - start);
                if (segment.After == BreakOpportunity.NoBreak
                    || (part.EndsWith("/") && !part.ContainsAny(":.@") && segment.SpaceEnd == segment.WordEnd))
                    continue;
                word = Math.Max(word, indent + TextWidth.Of(part, style));
                start = segment.SpaceEnd;
            }
        }
    }
}
