namespace StpGen.Authoring.Rules.Checking;

/// <summary>Days from the first (inclusive) until another (exclusive); null where it is open.</summary>
internal readonly record struct Period(DateOnly? From, DateOnly? Until)
{
    /// <summary>Whether some day is in both.</summary>
    public bool Overlaps(Period other) =>
        (From is null || other.Until is null || From < other.Until) && (other.From is null || Until is null || other.From < Until);

    /// <summary>
    /// Whether both apply at some time for certain: of two holders of a post, one who left and one whose first day is not given most
    /// likely followed one another.
    /// </summary>
    public bool Contradicts(Period other) =>
        Overlaps(other) && !(Until is not null && other.From is null) && !(other.Until is not null && From is null);

    /// <summary>The days that are in both.</summary>
    public Period Within(Period other) => new(
        From is null || other.From > From ? other.From : From,
        Until is null || other.Until < Until ? other.Until : Until);
}
