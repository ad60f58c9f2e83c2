using System.Collections.Immutable;

namespace StpGen.Core.Documents.Diagrams;

/// <summary>A figure that an area is known by.</summary>
/// <param name="Before">What qualifies it: <c>more than</c>; empty: nothing.</param>
/// <param name="Figure">The amount without its unit.</param>
/// <param name="After">Its unit, or what is counted.</param>
/// <param name="Detail">Its time, its rank, or what it is made up of; empty: nothing.</param>
public sealed record FootprintFact(string Before, string Figure, string After, string Detail);

/// <summary>A county or other place with the organisations that are there.</summary>
/// <param name="People">How many live there; empty: it is not known.</param>
public sealed record FootprintPlace(string Name, string People, ImmutableArray<string> Partners);

/// <summary>An area at a glance: its places with their organisations, and a few facts.</summary>
/// <param name="Across">The organisations that are for no single place.</param>
public sealed record FootprintChart(
    ImmutableArray<FootprintPlace> Places, ImmutableArray<string> Across, ImmutableArray<FootprintFact> Facts) : Diagram
{
    public override string Kind => "footprint";
}
