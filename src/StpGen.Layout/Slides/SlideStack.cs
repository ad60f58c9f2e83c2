using System.Collections.Immutable;

namespace StpGen.Layout.Slides;

/// <summary>Pieces below each other, on as many slides as they take.</summary>
internal static class SlideStack
{
    private const double Tolerance = 0.01;

    public static double Height(ImmutableArray<SlidePiece> pieces, double width) =>
        pieces.Sum(p => p.Height(width)) + Math.Max(0, pieces.Length - 1) * SlideFormat.Gap;

    /// <summary>As few slides as can be, each about as full as the others.</summary>
    public static ImmutableArray<ImmutableArray<SlidePiece>> Pages(ImmutableArray<SlidePiece> pieces, double width, double height)
    {
        var pages = Fill(pieces, width, height);
        if (pages.Length < 2) return pages;
        var (low, high) = (height / pages.Length, height);
        for (var i = 0; i < 7; i++)
        {
            var middle = (low + high) / 2;
            var tried = Fill(pieces, width, middle);
            if (tried.Length <= pages.Length && tried.All(p => Height(p, width) <= height + Tolerance)) (high, pages) = (middle, tried);
            else low = middle;
        }
        return pages;
    }

    /// <summary>The first slide, and what is left.</summary>
    public static (ImmutableArray<SlidePiece> First, ImmutableArray<SlidePiece> Left) Split(
        ImmutableArray<SlidePiece> pieces, double width, double height)
    {
        var first = ImmutableArray.CreateBuilder<SlidePiece>();
        var y = 0.0;
        for (var i = 0; i < pieces.Length; i++)
        {
            var gap = first.Count == 0 ? 0 : SlideFormat.Gap;
            var (fits, rest) = pieces[i].Split(width, height - y - gap + Tolerance, isFresh: first.Count == 0);
            if (fits is not null)
            {
                first.Add(fits);
                y += gap + fits.Height(width);
            }
            if (fits is not null && rest is null) continue;
            var left = pieces[(i + 1)..].Insert(0, rest ?? pieces[i]);
            if (fits is not null) return (first.ToImmutable(), left);
            // What introduces it goes with it.
            var (before, lead) = first[^1].WithoutLead();
            if (lead is not null && before is null && first.Count == 1
                && pieces[i].Split(width, height - y - gap + Tolerance, isFresh: true) is var (part, others)
                && part?.Height(width) is { } high && (high <= height - y - gap + Tolerance || high > height))
            {
                // A slide of its own would not have the room either.
                first.Add(part);
                return (first.ToImmutable(), others is null ? pieces[(i + 1)..] : left.SetItem(0, others));
            }
            if (lead is null || (before is null && first.Count == 1)) return (first.ToImmutable(), left);
            first.RemoveAt(first.Count - 1);
            if (before is not null) first.Add(before);
            return (first.ToImmutable(), left.Insert(0, lead));
        }
        return (first.ToImmutable(), []);
    }

    private static ImmutableArray<ImmutableArray<SlidePiece>> Fill(ImmutableArray<SlidePiece> pieces, double width, double height)
    {
        var pages = ImmutableArray.CreateBuilder<ImmutableArray<SlidePiece>>();
        while (!pieces.IsEmpty)
        {
            (var page, pieces) = Split(pieces, width, height);
            pages.Add(page);
        }
        return pages.ToImmutable();
    }
}
