using System.Collections.Immutable;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>The priorities of a plan on a page: each a card, its programmes and what we will do.</summary>
internal static class PageRows
{
    private const double Between = 7, Most = 150, Apart = 10;

    /// <param name="height">What rows may fill with more decisions.</param>
    public static PageColumn Of(PlanPage page, PagePen pen, double width, double height)
    {
        var all = page.Priorities;
        var hasDecisions = page.HasDecisions && pen.Level.Decisions > 0;
        var hasProgrammes = page.HasProgrammes && pen.Level.Programmes > 0;
        var across = Math.Max(1, Math.Min(pen.Level.Across, all.Length));
        var each = (width - (across - 1) * Apart) / across;
        // Cards, programmes and decisions share the width by what they have to say.
        var card = each * (hasDecisions && hasProgrammes ? 0.28 : hasDecisions ? 0.36 : hasProgrammes ? 0.42 : 1);
        // Where few priorities have decisions, programmes need the room more.
        var isSparse = 2 * all.Count(p => p.Decisions.IsEmpty) > all.Length;
        var programmes = !hasProgrammes ? 0 : hasDecisions ? each * (isSparse ? 0.4 : 0.3) : each - card;
        var widths = new PageRow.Widths(card, programmes, hasDecisions ? each - card - programmes : 0);
        var heads = Heads(page, widths, across > 1 ? width : 0);
        if (all.IsEmpty)
        {
            var missing = pen.Missing("Priorities and programmes", "Priorities and programmes are still to follow", width);
            return new([new("Our priorities and programmes", width)], width, missing, Math.Max(missing.Height, Most));
        }
        var (shown, more) = PageLimit.Of(all, pen.Level.Priorities);
        pen.LeftOut.Add(("priorities", more, all.Length));
        foreach (var row in all)
        {
            if (pen.Level.Programmes == 0) pen.LeftOut.Add(("programmes", row.Programmes.Length, row.Programmes.Length));
            if (pen.Level.Decisions == 0) pen.LeftOut.Add(("decisions", row.Decisions.Length, row.Decisions.Length));
        }
        var (chips, lines) = (shown.Select(_ => pen.Level.Programmes).ToArray(), shown.Select(_ => pen.Level.Decisions).ToArray());
        var rows = shown.Select(p => PageRow.Of(p, pen, widths, pen.Level.Programmes, pen.Level.Decisions)).ToList();
        if (across == 1)
        {
            var room = height - Between * (rows.Count - 1);
            if (hasProgrammes)
                Fill(rows, chips, room, i => shown[i].Programmes.Length, (i, more) => PageRow.Of(shown[i], pen, widths, more, lines[i]));
            if (hasDecisions)
                Fill(rows, lines, room, i => shown[i].Decisions.Length, (i, more) => PageRow.Of(shown[i], pen, widths, chips[i], more));
        }
        foreach (var (i, priority) in shown.Index())
        {
            if (hasDecisions) Count("decisions", PageLimit.Of(priority.Decisions, lines[i]).More, priority.Decisions.Length);
            if (hasProgrammes) Count("programmes", PageLimit.Of(priority.Programmes, chips[i]).More, priority.Programmes.Length);
        }
        if (more > 0) rows.Add(PageRow.More(more, pen, each));
        var layers = rows.Chunk(across).ToList();
        var heights = layers.Select(l => l.Max(r => r.Height)).ToList();
        var least = heights.Sum() + (layers.Count - 1) * Between;
        // Rows that are few grow a little, so that the page does not look empty.
        var wanted = heights.Sum(h => Math.Max(h, Math.Min(h * 1.5, Most))) + (layers.Count - 1) * Between;
        return new(heads, width, new(least, (x, y, height) =>
        {
            var spare = (height - least) / heights.Sum();
            foreach (var (line, own) in layers.Zip(heights))
            {
                var tall = own * (1 + spare);
                foreach (var (i, row) in line.Index()) row.Draw(x + i * (each + Apart), y, tall);
                y += tall + Between;
            }
        }), wanted);

        void Count(string what, int left, int of) => pen.LeftOut.Add((what, left, of));
    }

    /// <summary>One more item for each row in turn, as long as they fit together.</summary>
    private static void Fill(
        List<PageBlock> rows, int[] counts, double height, Func<int, int> all, Func<int, int, PageBlock> make)
    {
        for (var isMore = true; isMore;)
        {
            isMore = false;
            for (var i = 0; i < counts.Length; i++)
            {
                if (counts[i] >= all(i)) continue;
                var row = make(i, counts[i] + 1);
                if (rows.Sum(r => r.Height) - rows[i].Height + row.Height > height) continue;
                (rows[i], isMore) = (row, true);
                counts[i]++;
            }
        }
    }

    private static ImmutableArray<PageHead> Heads(PlanPage page, PageRow.Widths widths, double whole)
    {
        if (whole > 0) return [new(page.Heads.Priorities, whole)];
        var heads = ImmutableArray.Create(new PageHead(page.Heads.Priorities, widths.Card));
        if (widths.Programmes > 0) heads = heads.Add(new(page.Heads.Programmes, widths.Programmes));
        return widths.Decisions > 0 ? heads.Add(new("What we will do", widths.Decisions)) : heads;
    }
}
