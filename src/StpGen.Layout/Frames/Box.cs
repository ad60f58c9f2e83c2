using StpGen.Core.Text;

namespace StpGen.Layout.Frames;

/// <summary>What a box would like, in points: the least width that breaks no word, and the width beyond which it gains nothing.</summary>
internal readonly record struct Widths(double MinContent, double MaxContent);

/// <summary>Where a box may be placed, in points.</summary>
/// <param name="IsFresh">Whether nothing is above: waiting for the next page would gain nothing, so something must be placed.</param>
internal readonly record struct Room(double Width, double Height, bool IsFresh)
{
    /// <summary>
    /// The height of an empty page, in points, which a box could gain by waiting. The same as <see cref="Height"/> if not set.
    /// </summary>
    public double FullHeight { get => field > 0 ? field : Height; init; }

    /// <summary>The page before had too little height for the box, which would have been placed there otherwise.</summary>
    public bool IsSecondTry { get; init; }

    // Sums of the same lengths in another order differ in the last bits.
    private const double Tolerance = 0.001;

    public bool Holds(double height) => Fits(height, Height);

    /// <summary>How many lines of a height have space.</summary>
    public int Lines(double lineHeight) => (int)Math.Floor((Height + Tolerance) / lineHeight);

    /// <summary>Whether one height fits into another, both in points.</summary>
    public static bool Fits(double height, double available) => height <= available + Tolerance;
}

/// <summary>A part of a page before it is placed. Immutable; placing it twice gives the same twice.</summary>
internal abstract class Box
{
    /// <summary>Points above; the larger of this and the former box's space below applies, and none at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>Points below.</summary>
    public double SpaceAfter { get; init; }

    /// <summary>Never the last thing on a page.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Where it was written, for findings.</summary>
    public SourceSpan? Span { get; init; }

    public abstract Widths Widths { get; }

    /// <summary>Its text begins at the right, so what hangs beside it hangs there.</summary>
    public virtual bool IsRightToLeft => false;

    /// <summary>Never <see cref="Refused"/> in a fresh room.</summary>
    public abstract Placement Place(Room room);
}

/// <summary>A box's answer to a room.</summary>
internal abstract record Placement;

/// <summary>All of it is placed.</summary>
internal sealed record Complete(Frame Frame) : Placement;

/// <summary>Some of it is placed; the rest is a new box over the same shaped lines.</summary>
internal sealed record Partial(Frame Frame, Box Rest) : Placement;

/// <summary>Nothing of it can be placed here.</summary>
internal sealed record Refused(string Reason) : Placement
{
    public static Refused NoHeight { get; } = new("Too little height is left.");
}
