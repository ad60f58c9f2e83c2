using System.Collections.Immutable;

namespace StpGen.Core.Documents.Diagrams;

/// <summary>
/// What a picture made from a plan says: names, amounts and their order. It knows no plan and no layout; before a paper is written,
/// each becomes a <see cref="Scene"/> of the width of its column.
/// </summary>
public abstract record Diagram : FigureContent
{
    /// <summary>In characters; more is too long to listen to.</summary>
    public const int LongestAlternative = 250;

    /// <summary>What templates call it: <c>finance-bridge</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>What it shows and its message, in at most <see cref="LongestAlternative"/> characters.</summary>
    public required string Alternative { get; init; }

    /// <summary>All that it shows, in reading order: each of its records once, in its own order.</summary>
    public required ImmutableArray<Block> Description { get; init; }

    /// <summary>A line below the message: what the figures cover, their unit and time, how to read it; empty: there is none.</summary>
    public string Scope { get; init; } = "";

    /// <summary>A line below the picture: how figures add up, where they come from; empty: there is none.</summary>
    public string Note { get; init; } = "";

    /// <summary>What takes its place where there is no room to draw it; its caption is that of the figure.</summary>
    public Table? Table { get; init; }

    /// <summary>As wide as its column until it is drawn.</summary>
    public override double Width => 472;

    public override double Height => 300;
}

/// <summary>An amount as numbers, to draw it, and as readers see it.</summary>
/// <param name="High">Equal to <paramref name="Low"/> unless it is a range.</param>
public sealed record DiagramAmount(double Low, double High, string Text)
{
    public bool IsRange => Low != High;

    /// <summary>Where a mark of it is.</summary>
    public double Middle => (Low + High) / 2;
}
