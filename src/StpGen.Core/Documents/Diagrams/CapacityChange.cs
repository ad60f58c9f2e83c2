using System.Collections.Immutable;

namespace StpGen.Core.Documents.Diagrams;

/// <summary>How many there are now and will be.</summary>
/// <param name="Otherwise">If nothing changes; null: it is not known.</param>
/// <param name="Change">As readers see it: <c>−85 (−9%)</c>.</param>
public sealed record ChangeRow(string Name, DiagramAmount Now, DiagramAmount Planned, DiagramAmount? Otherwise, string Change);

/// <summary>How numbers of beds or staff change.</summary>
/// <param name="Rows">In the order of the picture.</param>
/// <param name="Total">Of all rows and those that are not shown because nothing changes; null: there is none.</param>
/// <param name="Now">The year of the first figures, as readers see it.</param>
/// <param name="Planned">The year of the last.</param>
public sealed record CapacityChange(ImmutableArray<ChangeRow> Rows, ChangeRow? Total, string Now, string Planned) : Diagram
{
    public override string Kind => "change";
}
