using StpGen.Authoring.Schema;
using StpGen.Core.Text;

namespace StpGen.Authoring.Plans;

/// <summary>The unresolved differences between sources, in the order of the plan's records.</summary>
internal sealed class PlanDifferences : PlanVisitor
{
    private readonly HashSet<SourceSpan> _known = [];
    private readonly List<(RecordValue Record, Alternative Alternative)> _found = [];

    private PlanDifferences()
    {
    }

    /// <summary>Each with its record.</summary>
    public static IReadOnlyList<(RecordValue Record, Alternative Alternative)> WithRecords(Plan plan)
    {
        var differences = new PlanDifferences();
        Plan.Schema.Visit(plan, differences);
        return differences._found;
    }

    public static IEnumerable<Alternative> Of(Plan plan) => WithRecords(plan).Select(d => d.Alternative);

    public override void Enter(RecordValue record, DateOnly? from, DateOnly? until) =>
        _found.AddRange(record.Record!.Also.Where(a => _known.Add(a.Span)).Select(a => (record, a)));
}
