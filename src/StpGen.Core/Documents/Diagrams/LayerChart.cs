using System.Collections.Immutable;

namespace StpGen.Core.Documents.Diagrams;

/// <summary>What becomes of a service in a proposal.</summary>
public enum LayerChange
{
    /// <summary>It is planned at the same level.</summary>
    Stays,

    /// <summary>It is planned at another level.</summary>
    Moves,

    /// <summary>Only one of now and the proposal names it there.</summary>
    NamedOnce,
}

/// <summary>A service that is planned at a level.</summary>
/// <param name="Other">The number of the level that it moves to or from; null: it does not move.</param>
public sealed record LayerService(string Name, LayerChange Change, int? Other = null);

/// <summary>A level and what is planned there now and as proposed, with notes on both.</summary>
public sealed record ChartLayer(string Name, ImmutableArray<LayerService> Now, ImmutableArray<LayerService> Proposed)
{
    public ImmutableArray<string> NotesNow { get; init; } = [];

    public ImmutableArray<string> NotesProposed { get; init; } = [];
}

/// <summary>Which services are planned at which level, from the widest to the most local, now and as proposed.</summary>
/// <param name="HasNow">Whether the plan says what is planned where now.</param>
/// <param name="HasProposed">Whether it proposes anything.</param>
public sealed record LayerChart(ImmutableArray<ChartLayer> Layers, bool HasNow, bool HasProposed) : Diagram
{
    public override string Kind => "layers";
}
