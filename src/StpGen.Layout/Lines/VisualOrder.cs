using System.Collections.Immutable;

namespace StpGen.Layout.Lines;

/// <summary>The positions of the pieces of a line when some of them read from right to left (Unicode Standard Annex 9, rule L2).</summary>
internal static class VisualOrder
{
    /// <summary>The left edge of each piece, in points, in the order of the pieces.</summary>
    public static double[] Places(ImmutableArray<Piece> pieces, double left)
    {
        var places = new double[pieces.Length];
        foreach (var i in Of([.. pieces.Select(p => p.Level)]))
        {
            places[i] = left;
            left += pieces[i].Width;
        }
        return places;
    }

    /// <summary>Indices from left to right: from the highest level down, every stretch of that level or more is turned round.</summary>
    public static int[] Of(ReadOnlySpan<int> levels)
    {
        var order = new int[levels.Length];
        var highest = 0;
        for (var i = 0; i < levels.Length; i++) (order[i], highest) = (i, Math.Max(highest, levels[i]));
        for (var level = highest; level > 0; level--)
            for (var i = 0; i < order.Length; i++)
            {
                var start = i;
                while (i < order.Length && levels[order[i]] >= level) i++;
                if (i > start) Array.Reverse(order, start, i - start);
            }
        return order;
    }
}
