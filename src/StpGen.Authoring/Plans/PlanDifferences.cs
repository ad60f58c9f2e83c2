using StpGen.Authoring.Schema;
using StpGen.Core.Text;

namespace StpGen.Authoring.Plans;

/// <summary>The differences between sources, in the order of the plan's records.</summary>
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

    /// <summary>Those that no one has settled.</summary>
    public static IEnumerable<Alternative> Of(Plan plan) =>
        WithRecords(plan).Select(d => d.Alternative).Where(a => a.Settled?.Because is null);

    public override void Enter(RecordValue record, DateOnly? from, DateOnly? until) =>
        _found.AddRange(record.Record!.Also.Where(a => _known.Add(a.Span)).Select(a => (record, a)));
}
