using System.Collections.Immutable;

namespace StpGen.Core.Documents.Diagrams;

/// <summary>A seat of a board or group.</summary>
/// <param name="Title">What its member is: <c>Chief Executive</c>.</param>
/// <param name="From">The organisations that it is for; empty: none is named.</param>
/// <param name="Person">Empty: no one is named.</param>
/// <param name="Place">The place that it is for; empty: it is for the whole area.</param>
public sealed record ChartSeat(string Title, string From = "", string Person = "", string Place = "")
{
    /// <summary>The organisations by their short names, where there is little room; empty: they have none.</summary>
    public string FromInShort { get; init; } = "";
}

/// <summary>A board or group.</summary>
/// <param name="Parent">The number of the one that it reports to, which comes before it; null: none is named.</param>
/// <param name="Seats">In the order of the plan; none: it is a plain box.</param>
public sealed record ChartBody(string Name, int? Parent, ImmutableArray<ChartSeat> Seats)
{
    /// <summary>The level at which it works: <c>County</c>; empty: none is named.</summary>
    public string Level { get; init; } = "";

    /// <summary>Below its name: its chair, how many seats it has and when it meets.</summary>
    public string About { get; init; } = "";

    /// <summary>What it is for, in a sentence; empty: the plan does not say.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>What is still to be settled: <c>Chair to be confirmed</c>; empty: nothing is.</summary>
    public string Open { get; init; } = "";
}

/// <summary>Which boards and groups there are, who sits on them, and to which each reports.</summary>
public sealed record GovernanceChart(ImmutableArray<ChartBody> Bodies) : Diagram
{
    public override string Kind => "governance";

    /// <summary>What short names stand for, below a drawing that has them; empty: nothing has a short name.</summary>
    public string ShortNames { get; init; } = "";
}
