using System.Collections.Immutable;

namespace StpGen.Core.Documents.Diagrams;

/// <summary>A programme in a driver diagram.</summary>
/// <param name="Lead">Who leads it; empty: the plan names no leads.</param>
/// <param name="Also">The numbers of its other priorities in the diagram, counted from 0.</param>
/// <param name="Measures">Each with what it reaches and by what day.</param>
public sealed record DriverProgramme(string Name, string Lead, ImmutableArray<int> Also, ImmutableArray<string> Measures)
{
    /// <summary>Whether others have a lead and this has none.</summary>
    public bool HasNoLead { get; init; }

    /// <summary>The programmes that are part of it, in one line; empty: there are none.</summary>
    public string Parts { get; init; } = "";
}

/// <summary>A priority with the programmes that serve it first.</summary>
/// <param name="Number">As papers say it; empty: it has none.</param>
/// <param name="Title">Empty: the plan has no priorities.</param>
/// <param name="Detail">What it is to reach, or its parts; empty: nothing more.</param>
public sealed record DriverPriority(string Number, string Title, string Detail, ImmutableArray<DriverProgramme> Programmes)
{
    /// <summary>Whether it has the programmes that serve no priority.</summary>
    public bool IsOther { get; init; }
}

/// <summary>From the aim of a plan to its priorities, to programmes and what they change, on the enablers of all.</summary>
/// <param name="Aim">Empty: it is not stated.</param>
public sealed record DriverDiagram(string Aim, ImmutableArray<DriverPriority> Priorities, ImmutableArray<string> Enablers) : Diagram
{
    public override string Kind => "drivers";
}
