using System.Collections.Immutable;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Schema;

/// <summary>What every record of a plan may say of itself: where it came from, who may read it, when it held, how it changed.</summary>
public abstract record PlanRecord
{
    public SourceSpan Span { get; init; }

    /// <summary>The paper and place that states it.</summary>
    public PlanText? Source { get; init; }

    /// <summary>The first audience that may read it; null: the plan's default.</summary>
    public Ref? Release { get; init; }

    /// <summary>Fields that only some audiences may read, by the field's name.</summary>
    public ImmutableSortedDictionary<string, Ref> FieldRelease { get; init; } = ImmutableSortedDictionary<string, Ref>.Empty;

    /// <summary>The first day on which its audience may read it; before it, only the narrowest audience does.</summary>
    public PlanDate? Embargo { get; init; }

    /// <summary>What other sources state instead, until somebody resolves it.</summary>
    public ImmutableArray<Alternative> Also { get; init; } = [];

    /// <summary>The first day on which it holds; null: from the start.</summary>
    public PlanDate? From { get; init; }

    /// <summary>The first day on which it no longer holds; null: to the end.</summary>
    public PlanDate? Until { get; init; }

    /// <summary>What changed and from when, in order of date.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>For a record that tells of one time: that time; what it names held then. Null: it tells of all the time it stands.</summary>
    public virtual PlanDate? Moment => null;

    /// <summary>Half-open: a record holds from <see cref="From"/> until the day before <see cref="Until"/>.</summary>
    public bool HoldsAt(DateOnly date) => (From is null || From.First <= date) && (Until is null || date < Until.First);
}

/// <summary>A record that others name by its id.</summary>
public abstract record Entity : PlanRecord
{
    public string Id { get; init; } = "";
}

/// <summary>Another source states some fields differently at the same date.</summary>
/// <param name="Fields">Which fields, and what the source says of each.</param>
public sealed record Alternative(ImmutableArray<(string Field, string Says)> Fields, PlanText? Source, SourceSpan Span);

/// <summary>From a day on, some fields have other values.</summary>
public sealed record Change(PlanDate From, Func<PlanRecord, PlanRecord> Apply, SourceSpan Span);
