using System.Collections.Immutable;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Wording;

namespace StpGen.Authoring.Rules.Publication;

/// <summary>Who may read what: the audiences by number, the widest is 0.</summary>
internal sealed class Releases
{
    private readonly ImmutableArray<Audience> _audiences;
    private readonly int _default;
    private readonly DateOnly? _lastPaper;

    private Releases(PlanUnderCheck plan)
    {
        _audiences = plan.Plan.Audiences;
        _default = Math.Max(0, IndexOf(plan.Plan.DefaultRelease?.Id));
        _lastPaper = PlanDays.Of(plan.Plan)?.Last;
    }

    public static Releases Of(PlanUnderCheck plan) => plan.Shared(p => new Releases(p));

    public string Name(int audience) => _audiences.IsEmpty ? "" : _audiences[audience].Id;

    /// <summary>Whether only those who make the plan read it.</summary>
    public bool IsNarrowest(int audience) => _audiences.Length > 1 && audience == _audiences.Length - 1;

    /// <summary>
    /// The widest audience that may read a record, or a field of it. A record under embargo in every paper is for the narrowest.
    /// </summary>
    public int Of(PlanRecord record, string field = "")
    {
        var own = record.Release is { } release ? Math.Max(0, IndexOf(release.Id)) : _default;
        if (record.FieldRelease.TryGetValue(field, out var narrower)) own = Math.Max(own, IndexOf(narrower.Id));
        return record.Embargo is { } embargo && _lastPaper is { } last && embargo.First > last
            ? Math.Max(own, _audiences.Length - 1) : own;
    }

    /// <summary>The widest audience that may read a text.</summary>
    public int Of(Passage passage) =>
        passage.Records.Max(r => r.Record is { } record ? Of(record, r == passage.Record ? passage.Field : "") : 0);

    private int IndexOf(string? id)
    {
        for (var i = 0; i < _audiences.Length; i++)
            if (_audiences[i].Id == id) return i;
        return -1;
    }
}
