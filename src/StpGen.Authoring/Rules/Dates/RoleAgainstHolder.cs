using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>A role that is sought has no holder, and one that is confirmed has.</summary>
internal sealed class RoleAgainstHolder : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP277", "role-against-holder", "The status of a role does not fit its holder", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var roles = new Roles();
        Plan.Schema.Visit(plan.Plan, roles);
        foreach (var role in roles.Found)
            if (role is { Status: "sought", Holder: { Tbc: null } holder } && (holder.Person ?? holder.Organisation) is { } held)
                yield return new Finding(Info, held.Span, $"The role '{role.Id}' is 'sought', but '{held.Id}' has it.",
                    "Correct the status, or write 'tbc:' for the holder.");
            else if (role is { Status: "confirmed" or "interim", Holder: { Tbc: { } tbc, Person: null, Organisation: null } })
                yield return new Finding(Info, StartOf(tbc.Span),
                    $"The role '{role.Id}' is '{role.Status}', but its holder is to be confirmed.",
                    "Name the holder, or correct the status.");
    }

    private static SourceSpan StartOf(SourceSpan span) => SourceSpan.At(span.Path, span.Line, span.Column);

    private sealed class Roles : PlanVisitor
    {
        private readonly HashSet<(SourceSpan?, string?)> _known = [];

        public List<Role> Found { get; } = [];

        public override void Enter(RecordValue record, DateOnly? from, DateOnly? until)
        {
            if (record.Record is Role role && _known.Add((role.Holder?.Span, role.Status))) Found.Add(role);
        }
    }
}
