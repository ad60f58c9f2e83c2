using System.Collections.Immutable;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Schema;

/// <summary>What every record of a plan can have: its source, who may read it, when it applied, how it changed.</summary>
public abstract record PlanRecord
{
    public SourceSpan Span { get; init; }

    /// <summary>The paper that states it, and where.</summary>
    public PlanText? Source { get; init; }

    /// <summary>The widest audience that may read it; null for the plan's default.</summary>
    public Ref? Release { get; init; }

    /// <summary>Fields that only some audiences may read, by the field's name.</summary>
    public ImmutableSortedDictionary<string, Ref> FieldRelease { get; init; } = ImmutableSortedDictionary<string, Ref>.Empty;

    /// <summary>The first day on which its audience may read it; before that, only the narrowest audience may.</summary>
    public PlanDate? Embargo { get; init; }

    /// <summary>
    /// Fields whose value could not be read, or whose name is misspelt: that was reported, so they are not missing as well.
    /// </summary>
    public ImmutableArray<string> Misread { get; init; } = [];

    /// <summary>What other sources state instead, until someone resolves the difference.</summary>
    public ImmutableArray<Alternative> Also { get; init; } = [];

    /// <summary>The first day on which it applies; null if from the start.</summary>
    public PlanDate? From { get; init; }

    /// <summary>The first day on which it no longer applies; null if to the end.</summary>
    public PlanDate? Until { get; init; }

    /// <summary>What changed and from when, in order of date.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>
    /// For a record about one point in time: that time, at which the records it refers to must apply. Null for a record about its whole
    /// period.
    /// </summary>
    public virtual PlanDate? Moment => null;

    /// <summary>Half-open: a record applies from <see cref="From"/> until the day before <see cref="Until"/>.</summary>
    public bool HoldsAt(DateOnly date) => (From is null || From.First <= date) && (Until is null || date < Until.First);
}

/// <summary>A record that others refer to by id.</summary>
public abstract record Entity : PlanRecord
{
    public string Id { get; init; } = "";
}

/// <summary>Another source states some fields differently on the same date.</summary>
/// <param name="Fields">Which fields, and the source's value for each.</param>
public sealed record Alternative(ImmutableArray<(string Field, string Says)> Fields, PlanText? Source, SourceSpan Span)
{
    /// <summary>Why the plan keeps its own value; null: no one has decided.</summary>
    public SettledDifference? Settled { get; init; }
}

/// <summary>From a given day, some fields have other values.</summary>
public sealed record Change(PlanDate From, Func<PlanRecord, PlanRecord> Apply, SourceSpan Span);
