using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>
/// A paper is approved by its date, submitted by the day its stage is due, and written before or after its meeting as its kind asks;
/// the numbers of a series follow its dates.
/// </summary>
internal sealed class PaperOutOfOrder : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP274", "paper-out-of-order", "The date of a paper does not fit its approval, stage, meeting or series", RuleStage.Plan,
        RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var outside = OutsideRound.Of(plan);
        foreach (var paper in plan.Plan.Documents.Where(d => d.Date is not null && !outside.Has(d.Date)))
        {
            var date = paper.Date!;
            foreach (var approved in (paper.Control?.Approvers ?? []).Select(a => a.Date).OfType<PlanDate>()
                .Where(a => a.First > date.Last && !outside.Has(a)))
                yield return At(approved, $"This approval is of {approved}, after the date of the paper ({date}).", date.Span,
                    "the date of the paper");
            if (paper.Kind?.Value == "submission" && plan.Round.Stages.FirstOrDefault(s => s.Id == paper.Stage?.Id)?.Due is { } due
                && date.First > due.Last)
                yield return At(date, $"This paper is of {date}, but its stage is due {due}.", due.Span, "the due date of the stage");
            if (paper.Meeting is { } reference && (plan.Index.Find(reference.Kind, reference.Id) as Meeting)?.Date is { } met
                && !outside.Has(met))
            {
                if (paper.Kind?.Value == "board-paper" && date.First > met.Last)
                    yield return At(date, $"This paper is of {date}, after the meeting that it is for ({met}).", met.Span, "the meeting");
                if (paper.Kind?.Value == "meeting-record" && date.Last < met.First)
                    yield return At(date, $"This record is of {date}, before the meeting that it records ({met}).", met.Span,
                        "the meeting");
            }
        }
        foreach (var finding in Series(plan.Plan.Documents.Where(d => d.Date is not null && !outside.Has(d.Date)))) yield return finding;
    }

    private IEnumerable<Finding> Series(IEnumerable<PaperRequest> papers)
    {
        foreach (var series in papers.Where(d => d is { Series: not null, Number: not null })
            .GroupBy(d => d.Series!.Value, StringComparer.Ordinal))
        {
            PaperRequest? before = null;
            foreach (var paper in series.OrderBy(d => d.Number))
            {
                if (before is not null && paper.Number > before.Number && paper.Date!.Last < before.Date!.First)
                    yield return At(paper.Date,
                        $"Number {paper.Number} of '{series.Key}' is of {paper.Date}, before number "
                        + $"{before.Number} ({before.Date}).", before.Date.Span, $"the date of number {before.Number}");
                before = paper;
            }
        }
    }

    private Finding At(PlanDate date, string message, SourceSpan other, string what) =>
        new(Info, date.Span, message, "Correct one of the two dates.") { Related = [new(other, what)] };
}
