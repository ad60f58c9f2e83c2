namespace StpGen.Core.Themes;

/// <summary>Spaces around and within blocks that no text style has: the same in Word and on pages. In points.</summary>
public static class Spacings
{
    public const double BetweenColumns = 24;

    /// <summary>Between a table and what follows it, which has no space of its own above.</summary>
    public const double BelowTable = 14;

    /// <summary>Between a table on the cover and what is above it.</summary>
    public const double AboveTableOnCover = 30;

    public const double AboveFigure = 8;

    public const double BetweenFigureAndCaption = 6;

    public const double BelowFigure = 14;

    public const double AboveCallout = 8;

    public const double BelowCallout = 14;

    /// <summary>The heavy edge of a callout.</summary>
    public const double CalloutEdge = 5;

    public const double CalloutPaddingLeft = 11;

    public const double CalloutPaddingRight = 14;

    /// <summary>Above and below the text of a callout.</summary>
    public const double CalloutPaddingY = 10;

    public const double QuoteEdge = 3;

    public const double QuotePaddingLeft = 15;

    public const double QuotePaddingRight = 24;

    /// <summary>Above and below the text of a quotation, beside its edge.</summary>
    public const double QuotePaddingY = 2;

    /// <summary>Above and below a quotation, beyond the space of its text.</summary>
    public const double AroundQuote = 4;

    /// <summary>Between tiles, beside each other and one below the other.</summary>
    public const double BetweenTiles = 12;

    public const double TilePadding = 12;

    /// <summary>The height of the edge above a tile.</summary>
    public const double TileEdge = 4;

    public const double AboveTiles = 8;

    public const double BelowTiles = 14;
}
