using StpGen.Authoring.Readiness;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Stages;

/// <summary>Each record has what the stage asks for in records of its kind. If all are without it, one finding says so.</summary>
internal sealed class MissingInRecord : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP285", "missing-in-record", "A record does not have what its stage asks for", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var view = StageView.Of(plan);
        foreach (var asked in view.Stage?.AsksForEach ?? [])
        {
            var path = asked.Field!.Value;
            var records = StageAsks.Records(asked, view.Facts, plan.Plan.Stage?.Id);
            var without = records.Where(r => !StageAsks.Has(r, asked, view.Facts)).ToList();
            var (need, hint) = ($"At the stage '{view.Stage!.Title}' every {asked.Noun} needs {asked.Label}", $"Add '{path}'.");
            if (without.Count > 1 && without.Count == records.Length)
                yield return At(without[0], $"{need}, and all {records.Length} are without it.", hint, plan);
            else
                foreach (var record in without)
                    yield return At(record, record.Id is { } id ? $"{need}, and '{id}' is without it." : $"{need}.", hint, plan);
        }
    }

    private Finding At(RecordValue record, string message, string hint, PlanUnderCheck plan) =>
        new(Info, SourceSpan.At(record.Record!.Span.Path, record.Record.Span.Line, record.Record.Span.Column), message, hint)
        {
            Related = [new(plan.Plan.Stage!.Span, "the stage of the plan")],
        };
}
