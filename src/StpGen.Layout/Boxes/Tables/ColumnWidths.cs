using System.Collections.Immutable;
using StpGen.Layout.Frames;

namespace StpGen.Layout.Boxes.Tables;

/// <summary>Shares the width of a table among its columns.</summary>
internal static class ColumnWidths
{
    /// <param name="wishes">Of each column, padding included, in points.</param>
    /// <param name="shares">
    /// Of each column: its part of the width, as a fraction, or a weight where all columns state one; null: its content decides.
    /// A share is ignored if it would break a word.
    /// </param>
    /// <returns>Widths that add up to <paramref name="available"/>.</returns>
    public static ImmutableArray<double> Share(ImmutableArray<Widths> wishes, ImmutableArray<double?> shares, double available)
    {
        var stated = shares.Sum(s => s ?? 0);
        if (!(stated > 0) || wishes.Sum(w => w.MinContent) > available) return ByContent(wishes, available);
        ImmutableArray<Widths> others = [.. wishes.Where((_, i) => shares[i] is null)];
        var othersLeast = others.Sum(w => w.MinContent);
        var statedLeast = wishes.Sum(w => w.MinContent) - othersLeast;
        var left = others.Length == 0 ? 0 : Math.Max(othersLeast, Math.Min(available * (1 - stated), available - statedLeast));
        ImmutableArray<(double MinContent, double Share)> sharing =
            [.. wishes.Zip(shares).Where(c => c.Second is not null).Select(c => (c.First.MinContent, c.Second!.Value))];
        var sharers =
            new Queue<double>(
                Level(available - left, sharing.Length, (level, i) => Math.Max(sharing[i].MinContent, level * sharing[i].Share)));
        var rest = new Queue<double>(ByContent(others, left));
        return [.. shares.Select(s => s is null ? rest.Dequeue() : sharers.Dequeue())];
    }

    private static ImmutableArray<double> ByContent(ImmutableArray<Widths> wishes, double available)
    {
        var (least, most) = (wishes.Sum(w => w.MinContent), wishes.Sum(w => w.MaxContent));
        // Everything on one line: what is over is shared in proportion.
        if (most <= available) return [.. wishes.Select(w => most > 0 ? available * w.MaxContent / most : available / wishes.Length)];
        // Words must be broken: the columns with the longest words give way.
        if (least > available) return Level(available, wishes.Length, (level, i) => Math.Min(level, wishes[i].MinContent));
        // In between: no word is broken, short columns stay on one line, long ones get more, but less than in proportion,
        // or one long text would squeeze all others.
        return Level(available, wishes.Length,
            (level, i) => Math.Clamp(
                level * Math.Sqrt(wishes[i].MaxContent), wishes[i].MinContent, Math.Max(wishes[i].MinContent, wishes[i].MaxContent)));
    }

    // The widths at the level at which they add up to the total; each grows with the level.
    private static ImmutableArray<double> Level(double total, int columns, Func<double, int, double> widthAt)
    {
        var (low, high) = (0.0, 1.0);
        while (SumAt(high) < total && high < 1e9) high *= 2;
        for (var i = 0; i < 40; i++)
        {
            var middle = (low + high) / 2;
            if (SumAt(middle) < total) low = middle;
            else high = middle;
        }
        return [.. Enumerable.Range(0, columns).Select(i => widthAt(high, i))];

        double SumAt(double level)
        {
            var sum = 0.0;
            for (var i = 0; i < columns; i++) sum += widthAt(level, i);
            return sum;
        }
    }
}
