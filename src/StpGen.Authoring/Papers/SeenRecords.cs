using StpGen.Authoring.Plans;
using StpGen.Authoring.Schema;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>Where the records of a view of a plan are written.</summary>
internal sealed class SeenRecords : PlanVisitor
{
    private readonly HashSet<SourceSpan> _spans = [];

    private SeenRecords()
    {
    }

    public override bool AsItStands => true;

    public static IReadOnlySet<SourceSpan> In(Plan view)
    {
        var seen = new SeenRecords();
        Plan.Schema.Visit(view, seen);
        return seen._spans;
    }

    public override void Enter(RecordValue record, DateOnly? from, DateOnly? until) => _spans.Add(record.Record!.Span);
}
