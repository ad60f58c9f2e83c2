using System.Collections.Immutable;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Layout.Diagrams;

/// <summary>How much of a plan a part of its page shows, and in what size of type.</summary>
/// <param name="Challenges">Of each gap.</param>
/// <param name="Decisions">Of each priority; 0: there is no column for them.</param>
/// <param name="Programmes">Of each priority.</param>
/// <param name="Across">Priorities beside each other.</param>
/// <param name="Around">Enablers, and dates.</param>
/// <param name="HasTexts">Priorities have their aims, and enablers and what will be different their meaning.</param>
internal sealed record PageLevel(double Size, int Challenges = PageLevel.All, int Decisions = PageLevel.All, int Outcomes = PageLevel.All,
    int Programmes = PageLevel.All, int Priorities = PageLevel.All, int Across = 1, int Around = PageLevel.All, bool HasTexts = true)
{
    public const int All = int.MaxValue;
}

/// <summary>
/// What is tried together in one size of type: for each column from all that there is to the least that is worth showing in that size.
/// </summary>
/// <param name="Around">What is above and below the columns.</param>
internal sealed record PageStep(PageLevel Around, ImmutableArray<PageLevel> Why, ImmutableArray<PageLevel> Rows,
    ImmutableArray<PageLevel> Outcomes)
{
    /// <summary>Priorities below each other; more are in two columns, without decisions.</summary>
    private const int MostInOne = 8;

    private static readonly ImmutableArray<int> Counts = [PageLevel.All, 12, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0];

    /// <summary>From large type, which shows everything, to the least, which leaves out most.</summary>
    public static IEnumerable<PageStep> Of(PlanPage page)
    {
        if (page.Priorities.Length <= MostInOne)
        {
            if (page.Priorities.Length < 3) yield return Beside(12, PageLevel.All, PageLevel.All, PageLevel.All);
            yield return Beside(11, 5, 6, 6);
            yield return Beside(10.5, 4, 6, 6);
            yield return Beside(10.5, 3, 4, 5);
            yield return Beside(10.5, 3, 4, 5, hasNotes: false);
            yield return Beside(10, 3, 3, 4);
            yield return Beside(10, 2, 2, 4, hasNotes: false, hasAims: false);
            yield return Beside(9, 1, 1, 3, hasNotes: false, hasAims: false);
        }
        foreach (var size in ImmutableArray.Create(10.5, 10, 9)) yield return Across(size, PageLevel.All);
        foreach (var most in ImmutableArray.Create(16, 12, 8, 6, 4, 2, 1)) yield return Across(DiagramRoom.Least, most);
        foreach (var around in ImmutableArray.Create(3, 1, 0)) yield return Across(DiagramRoom.Least, 1, around);
    }

    private static PageStep Beside(double size, int challenges, int decisions, int outcomes, bool hasNotes = true,
        bool hasAims = true) => new(
        new(size, HasTexts: hasNotes), [.. Down(challenges).Select(c => new PageLevel(size, Challenges: c))],
        [
            .. ((bool[])(hasAims ? [true] : [true, false])).SelectMany(aims => Down(decisions).Select(d =>
                new PageLevel(size, Decisions: d, Programmes: d == PageLevel.All ? d : Math.Max(6, d), HasTexts: aims))),
            .. hasAims ? [] : ((int[])[4, 3, 2, 1]).Select(p => new PageLevel(size, Decisions: 1, Programmes: p, HasTexts: false)),
        ],
        [
            .. Down(outcomes).Select(o => new PageLevel(size, Outcomes: o)),
            .. hasNotes ? [] : Down(outcomes).Select(o => new PageLevel(size, Outcomes: o, HasTexts: false)),
        ]);

    private static PageStep Across(double size, int priorities, int around = PageLevel.All) => new(
        new(size, Around: around, HasTexts: false),
        [
            .. Down(1).Select(c => new PageLevel(size, Challenges: c)), new(size, Challenges: 0), new(size, Challenges: 0, HasTexts: false),
        ],
        [.. Down(1).Select(p => new PageLevel(size, Decisions: 0, Programmes: p, Priorities: priorities, Across: 2, HasTexts: false))],
        [.. Down(0).Select(o => new PageLevel(size, Outcomes: o, HasTexts: false))]);

    private static IEnumerable<int> Down(int least) => Counts.Where(c => c >= least);
}

/// <summary>What of a list is shown.</summary>
internal static class PageLimit
{
    /// <summary>
    /// The first of them, and how many more there are; a single one more is shown too, as it takes no more room than that.
    /// </summary>
    public static (ImmutableArray<T> Shown, int More) Of<T>(ImmutableArray<T> all, int most) =>
        most == PageLevel.All || all.Length <= most + 1 && most > 0 ? (all, 0) : ([.. all.Take(most)], all.Length - most);

    /// <summary>As many decisions, in their order; those that are not agreed come before others.</summary>
    public static (ImmutableArray<PageDecision> Shown, int More) Of(ImmutableArray<PageDecision> all, int most)
    {
        var (shown, more) = Of<PageDecision>(all, most);
        if (more == 0 || most == 0) return (shown, more);
        var kept = all.OrderBy(d => d.Open.Length > 0 ? 0 : 1).Take(most).ToHashSet(ReferenceEqualityComparer.Instance);
        return ([.. all.Where(kept.Contains)], more);
    }
}
