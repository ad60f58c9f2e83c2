using System.Collections.Immutable;

namespace StpGen.Core.Documents.Diagrams;

/// <summary>How a time is drawn.</summary>
public enum TimelineForm
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>Some time between two days, or all the time between them.</summary>
    Window,

    /// <summary>A day or any before it.</summary>
    By,

    /// <summary>From a day on; its end is not known.</summary>
    Open,
}

/// <summary>How far something is.</summary>
public enum TimelineState
{
    Planned,
    UnderWay,
    Done,
    AtRisk,
    Missed,
}

/// <summary>Some days, as numbers: the first and the last.</summary>
public readonly record struct TimelineDays(int First, int Last);

/// <summary>Something that happens.</summary>
/// <param name="When">As readers see it: <c>by March 2019</c>.</param>
/// <param name="Former">When it was planned before, in the order in which that was thought.</param>
/// <param name="Detail">More about it; empty: there is none.</param>
/// <param name="IsFormal">A formal consultation.</param>
public sealed record TimelineItem(string Name, string When, TimelineDays Days, TimelineForm Form, TimelineState State,
    ImmutableArray<TimelineDays> Former, string Detail, bool IsFormal = false);

/// <summary>What happens in one programme, at one stage or for one audience.</summary>
/// <param name="Name">Empty: it is the only one.</param>
public sealed record TimelineLane(string Name, ImmutableArray<TimelineItem> Items);

/// <summary>What happens when.</summary>
/// <param name="Name">The kind of diagram.</param>
/// <param name="Lanes">Their items are in order of date.</param>
/// <param name="Undated">What has no date yet.</param>
/// <param name="Today">The day of the paper, as a number.</param>
/// <param name="TodayText">As readers see it.</param>
public sealed record Timeline(string Name, ImmutableArray<TimelineLane> Lanes, ImmutableArray<string> Undated, int Today,
    string TodayText) : Diagram
{
    public override string Kind => Name;

    public IEnumerable<TimelineItem> Items => Lanes.SelectMany(l => l.Items);
}
