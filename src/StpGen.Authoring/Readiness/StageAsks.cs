using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Schema;

namespace StpGen.Authoring.Readiness;

/// <summary>The records that a stage asks something of, and which of them do not have it.</summary>
public static class StageAsks
{
    /// <summary>The sections of a stage that a plan does not have.</summary>
    public static IEnumerable<AskedFor> Missing(Stage? stage, PlanFacts facts) =>
        (stage?.AsksFor ?? []).Where(a => a.Field is { } field && facts.Find(field.Value) is null);

    /// <summary>The records that it means, those that are not asked left out.</summary>
    /// <param name="stage">Of the plan.</param>
    public static ImmutableArray<RecordValue> Records(AskedForEach asked, PlanFacts facts, string? stage) =>
        [.. Records(facts.Find(asked.Records!.Value)).Where(r => IsMeant(r.Record!, asked, stage))];

    /// <summary>A field with a fault was reported, so it is not missing as well.</summary>
    public static bool Has(RecordValue record, AskedForEach asked, PlanFacts facts) =>
        FieldPath.Find(record, asked.Field!.Value, facts) is not null || record.Record!.Misread.Contains(asked.Field.Value.Split('.')[0]);

    /// <summary>What has to be covered, and by what; null: the section that would cover it is not there at all.</summary>
    public static CoveredRecords? Covering(Covered asked, PlanFacts facts, Round round)
    {
        ImmutableArray<RecordValue> by = [.. Records(facts.Find(asked.By!.Value))];
        if (by.IsEmpty) return null;
        var covered = by.SelectMany(r => Records(r.Find(asked.Field!.Value, facts))).Select(r => r.Id).ToHashSet();
        ImmutableArray<RecordValue> own = [.. Records(facts.Find(asked.Every!.Value))];
        var ofRound = Round.Schema.ValueOf(round);
        var all = own.Length > 0 || !ofRound.Has(asked.Every.Value) ? own
            : [.. Records(ofRound.Find(asked.Every.Value, facts))];
        all = [.. all.Where(r => IsSettled(r.Record!))];
        return new(by, own.Length > 0, all, [.. all.Where(r => !covered.Contains(r.Id))]);
    }

    /// <summary>One record, or those of a list.</summary>
    public static IEnumerable<RecordValue> Records(object? value) => value switch
    {
        RecordValue { IsAbsent: false } one => [one],
        ListValue list => list.Items.OfType<RecordValue>(),
        _ => [],
    };

    private static bool IsMeant(PlanRecord record, AskedForEach asked, string? stage) => record switch
    {
        Organisation organisation => organisation is { Outside: false, Coverage: not { Extent: "part" } }
            && asked.Types.Any(t => t.Id == organisation.Type?.Id),
        PaperRequest paper => paper.Kind?.Value == asked.Kind?.Value && paper.Stage?.Id == stage,
        Programme programme => asked.Kind is null || programme.Kind == asked.Kind.Value,
        _ => true,
    };

    /// <summary>A priority that is only proposed, or part of another, needs no programme of its own.</summary>
    private static bool IsSettled(PlanRecord record) =>
        record is not Priority { Parent: not null } and not Priority { Status: "proposed" or "likely" };
}

/// <summary>What has to be covered, and which of it is not.</summary>
/// <param name="AreOfPlan">Whether they are the plan's own records, and not the round's.</param>
public sealed record CoveredRecords(
    ImmutableArray<RecordValue> By, bool AreOfPlan, ImmutableArray<RecordValue> All, ImmutableArray<RecordValue> Without);
