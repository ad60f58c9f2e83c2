using StpGen.Authoring.Schema;
using StpGen.Core.Text;

namespace StpGen.Authoring.Plans;

/// <summary>The unresolved differences between sources, in the order of the plan's records.</summary>
internal sealed class PlanDifferences : PlanVisitor
{
    private readonly HashSet<SourceSpan> _known = [];
    private readonly List<Alternative> _found = [];

    private PlanDifferences()
    {
    }

    public static IReadOnlyList<Alternative> Of(Plan plan)
    {
        var differences = new PlanDifferences();
        Plan.Schema.Visit(plan, differences);
        return differences._found;
    }

    public override void Enter(RecordValue record, DateOnly? from, DateOnly? until) =>
        _found.AddRange(record.Record!.Also.Where(a => _known.Add(a.Span)));
}
