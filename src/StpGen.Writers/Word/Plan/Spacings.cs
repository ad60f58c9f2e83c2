
namespace StpGen.Writers.Word.Plan;

/// <summary>Space around blocks that no style says, in points.</summary>
internal static class Spacings
{
    /// <summary>Between a table and what follows it, which has no space of its own above.</summary>
    public const double BelowTable = 14;

    /// <summary>Between a table on the cover and what is above it.</summary>
    public const double AboveTableOnCover = 30;

    public const double AboveFigure = 8;

    public const double BetweenFigureAndCaption = 6;

    public const double BelowFigure = 14;
}
