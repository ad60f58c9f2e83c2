using System.Collections.Immutable;

namespace StpGen.Core.Documents.Diagrams;

/// <summary>What a category saves in the last year, and how it grows to that.</summary>
/// <param name="ByYear">In the order of the years; null: it has no figure for that year.</param>
/// <param name="IsOneOff">It does not recur.</param>
public sealed record SavingRow(
    string Name, DiagramAmount Amount, ImmutableArray<double?> ByYear, Certainty Certainty = Certainty.NotRated, bool IsOneOff = false);

/// <summary>Which categories the savings of a year come from.</summary>
/// <param name="Rows">In the order of the picture.</param>
/// <param name="Total">Of all rows.</param>
/// <param name="Years">As readers see them; the last is that of the amounts.</param>
/// <param name="Unit">Above the amounts: <c>£m</c>.</param>
public sealed record Savings(ImmutableArray<SavingRow> Rows, DiagramAmount Total, ImmutableArray<string> Years, string Unit) : Diagram
{
    public override string Kind => "savings";
}
