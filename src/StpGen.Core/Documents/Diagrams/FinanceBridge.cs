using System.Collections.Immutable;

namespace StpGen.Core.Documents.Diagrams;

/// <summary>How sure a saving is.</summary>
public enum Certainty
{
    NotRated,
    Low,
    Medium,
    High,

    /// <summary>Parts of it are more certain than others.</summary>
    Mixed,
}

/// <summary>A step from the gap to what is left of it.</summary>
public sealed record BridgeStep(string Name, DiagramAmount Amount, Certainty Certainty = Certainty.NotRated);

/// <summary>How savings and funding close a gap, and what is left to find.</summary>
/// <param name="Gap">More than 0 is a shortfall.</param>
/// <param name="Savings">In the order of the picture.</param>
/// <param name="Funding">What others pay.</param>
/// <param name="Remainder">Less than 0 is a surplus.</param>
/// <param name="Before">Before a number on the axis: <c>£</c>.</param>
/// <param name="After">After it: <c>m</c>.</param>
public sealed record FinanceBridge(BridgeStep Gap, ImmutableArray<BridgeStep> Savings, ImmutableArray<BridgeStep> Funding,
    BridgeStep Remainder, string Before, string After) : Diagram
{
    public override string Kind => "finance-bridge";

    /// <summary>From the gap to what is left.</summary>
    public IEnumerable<BridgeStep> Steps => [Gap, .. Savings, .. Funding, Remainder];
}
