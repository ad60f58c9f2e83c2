using System.Collections.Immutable;

namespace StpGen.Layout.Boxes;

/// <summary>Shares the width of a table among its columns.</summary>
internal static class ColumnWidths
{
    /// <param name="wishes">Of each column, padding included, in points.</param>
    /// <param name="shares">
    /// Of each column: its part of the width, as a fraction, or a weight where all columns state one; null: its content decides.
    /// A share gives way where it would break a word.
    /// </param>
    /// <returns>Widths that add up to <paramref name="available"/>.</returns>
    public static ImmutableArray<double> Share(ImmutableArray<Widths> wishes, ImmutableArray<double?> shares, double available)
    {
        var stated = shares.Sum(s => s ?? 0);
        if (!(stated > 0) || wishes.Sum(w => w.Least) > available) return ByContent(wishes, available);
        ImmutableArray<Widths> others = [.. wishes.Where((_, i) => shares[i] is null)];
        var othersLeast = others.Sum(w => w.Least);
        var statedLeast = wishes.Sum(w => w.Least) - othersLeast;
        var left = others.Length == 0 ? 0 : Math.Max(othersLeast, Math.Min(available * (1 - stated), available - statedLeast));
        var sharers = new Queue<double>(Level(available - left, level => wishes
            .Zip(shares, (wish, share) => (wish, share)).Where(c => c.share is not null).Select(c => Math.Max(c.wish.Least, level * c.share!.Value))));
        var rest = new Queue<double>(ByContent(others, left));
        return [.. shares.Select(s => s is null ? rest.Dequeue() : sharers.Dequeue())];
    }

    private static ImmutableArray<double> ByContent(ImmutableArray<Widths> wishes, double available)
    {
        var (least, most) = (wishes.Sum(w => w.Least), wishes.Sum(w => w.Most));
        // Everything on one line: what is over is shared in proportion.
        if (most <= available) return [.. wishes.Select(w => most > 0 ? available * w.Most / most : available / wishes.Length)];
        // Words must be broken: the columns with the longest words give way.
        if (least > available) return Level(available, level => wishes.Select(w => Math.Min(level, w.Least)));
        // In between: no word is broken, short columns stay on one line, long ones get more, but less than in proportion,
        // or one long text would squeeze all others.
        return Level(available, level => wishes.Select(w => Math.Clamp(level * Math.Sqrt(w.Most), w.Least, Math.Max(w.Least, w.Most))));
    }

    // The widths at the level at which they add up to the total; they grow with the level.
    private static ImmutableArray<double> Level(double total, Func<double, IEnumerable<double>> widthsAt)
    {
        var (low, high) = (0.0, 1.0);
        while (widthsAt(high).Sum() < total && high < 1e9) high *= 2;
        for (var i = 0; i < 40; i++)
        {
            var middle = (low + high) / 2;
            if (widthsAt(middle).Sum() < total) low = middle;
            else high = middle;
        }
        return [.. widthsAt(high)];
    }
}
