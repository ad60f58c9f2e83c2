using StpGen.Authoring.Plans;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Schema;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>Where the records of a view of a plan are written, and by what its reader knows them on its day.</summary>
internal sealed class SeenRecords : PlanVisitor
{
    private readonly Dictionary<SourceSpan, string> _labels = [];
    private readonly PlanFacts? _facts;

    private SeenRecords(PlanFacts? facts) => _facts = facts;

    public override bool AsItStands => true;

    public static IReadOnlySet<SourceSpan> Places(Plan view)
    {
        var seen = new SeenRecords(null);
        Plan.Schema.Visit(view, seen);
        return seen._labels.Keys.ToHashSet();
    }

    /// <summary>The labels of the records by place.</summary>
    public static IReadOnlyDictionary<SourceSpan, string> In(Plan view, Round round)
    {
        var seen = new SeenRecords(new PlanFacts(view, new PlanIndex(view, round)));
        Plan.Schema.Visit(view, seen);
        return seen._labels;
    }

    public override void Enter(RecordValue record, DateOnly? from, DateOnly? until) =>
        _labels.TryAdd(record.Record!.Span, _facts is null ? "" : PlanOutline.LabelOf(record, _facts));
}
