using System.Collections.Immutable;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>What is above a column or a part of it.</summary>
internal sealed record PageHead(string Text, double Width, bool IsLast = false)
{
    /// <summary>As large as its words have room.</summary>
    public double SizeIn(PagePen pen) => ImmutableArray.Create(12, 11, 10, DiagramRoom.Least)
        .FirstOrDefault(size => pen.Ruler.Width(Text, size, bold: true) <= Width - 28, DiagramRoom.Least);
}

/// <param name="Wanted">The height that looks best.</param>
internal sealed record PageColumn(ImmutableArray<PageHead> Heads, double Width, PageBlock Body, double Wanted)
{
    /// <summary>What, how many and of how many.</summary>
    public ImmutableArray<(string What, int Left, int Of)> LeftOut { get; init; } = [];
}

/// <summary>The columns of a plan on a page: why, what, and what will be different.</summary>
internal static class PageColumns
{
    private const double SideShare = 0.187;

    public static ImmutableArray<PageColumn> Of(
        PlanPage page, SceneSketch sketch, PageStep step, double width, double gap, double height)
    {
        var hasWhy = page.IsDraft || page.Gaps.Any(g => !g.IsEmpty);
        var hasOutcomes = page.IsDraft || page.Outcomes.Length > 0;
        var hasRows = page.IsDraft || page.Priorities.Length > 0;
        var columns = ImmutableArray.CreateBuilder<PageColumn>();
        var sides = (hasWhy ? 1 : 0) + (hasOutcomes ? 1 : 0);
        if (sides + (hasRows ? 1 : 0) == 0) return [];
        var side = hasRows ? width * SideShare : (width - gap * (sides - 1)) / Math.Max(1, sides);
        var middle = width - sides * (side + gap);
        if (hasWhy) Add(step.Why, pen => Side("Why we need to change", PageSides.Why(page, pen, side)));
        if (hasRows) Add(step.Rows, pen => PageRows.Of(page, pen, middle, height));
        if (hasOutcomes) Add(step.Outcomes, pen => Side(page.Heads.Outcomes, PageSides.Outcomes(page, pen, side), isLast: true));
        return columns.ToImmutable();

        PageColumn Side(string head, PageBlock body, bool isLast = false) => new([new(head, side, isLast)], side, body, body.Height);

        // The fullest that is not too high.
        void Add(ImmutableArray<PageLevel> levels, Func<PagePen, PageColumn> make)
        {
            PageColumn? column = null;
            foreach (var level in levels)
            {
                var pen = new PagePen(sketch, level);
                column = make(pen) with { LeftOut = [.. pen.LeftOut] };
                if (column.Body.Height <= height) break;
            }
            columns.Add(column!);
        }
    }
}
