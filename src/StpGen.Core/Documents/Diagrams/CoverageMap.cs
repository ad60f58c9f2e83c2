using System.Collections.Immutable;

namespace StpGen.Core.Documents.Diagrams;

/// <summary>How a requirement is answered.</summary>
public enum CoverageMark
{
    /// <summary>By a response of its own.</summary>
    Answered,

    /// <summary>By the response to the must-do that it is part of.</summary>
    Within,

    /// <summary>In another document, or by the response to another must-do.</summary>
    Elsewhere,

    NotApplicable,

    /// <summary>Not yet.</summary>
    Open,
}

/// <summary>A programme that answers a must-do.</summary>
/// <param name="Priority">The number of its priority; null: it has none.</param>
/// <param name="Group">Its priority, counted from 0, for its colour; null: it has none.</param>
public sealed record CoverageProgramme(string Name, int? Priority, int? Group);

/// <summary>A must-do.</summary>
/// <param name="Marks">One for each of its requirements.</param>
/// <param name="Owner">Empty: there is none.</param>
public sealed record CoverageRow(string Number, string Title, ImmutableArray<CoverageMark> Marks,
    ImmutableArray<CoverageProgramme> Programmes, string Owner)
{
    public bool IsOpen => Marks.All(m => m == CoverageMark.Open);
}

/// <summary>Which must-dos are answered, how, by which programmes, and who owns that.</summary>
/// <param name="Head">What a row is.</param>
public sealed record CoverageMap(ImmutableArray<CoverageRow> Rows, string Head) : Diagram
{
    public override string Kind => "coverage";

    public bool HasProgrammes => Rows.Any(r => r.Programmes.Length > 0);

    public bool HasOwners => Rows.Any(r => r.Owner.Length > 0);

    public int Count(CoverageMark mark) => Rows.Sum(r => r.Marks.Count(m => m == mark));
}
