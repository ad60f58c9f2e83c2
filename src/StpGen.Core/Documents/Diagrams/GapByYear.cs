using System.Collections.Immutable;

namespace StpGen.Core.Documents.Diagrams;

/// <summary>A year's position without and with a plan; more than 0 is a shortfall.</summary>
/// <param name="Year">As readers see it: <c>2016/17</c>.</param>
/// <param name="Without">Null: it is not known.</param>
/// <param name="With">Null: it is not known.</param>
/// <param name="Control">The position that must be reached; null: there is none.</param>
public sealed record GapYear(string Year, DiagramAmount? Without, DiagramAmount? With, DiagramAmount? Control = null);

/// <summary>The years of one part of the system.</summary>
/// <param name="Name">Empty: there is only one.</param>
public sealed record GapPanel(string Name, ImmutableArray<GapYear> Years);

/// <summary>How a gap grows through the years, and what a plan leaves of it; all panels have one scale.</summary>
/// <param name="Before">Before a number on the axis: <c>£</c>.</param>
/// <param name="After">After it: <c>m</c>.</param>
public sealed record GapByYear(ImmutableArray<GapPanel> Panels, string Before, string After) : Diagram
{
    public override string Kind => "gap-by-year";
}
