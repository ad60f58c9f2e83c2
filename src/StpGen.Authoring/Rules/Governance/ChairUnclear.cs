using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Governance;

/// <summary>A board has one chair at a time, and its field 'chair' and the seat of its chair name the same person.</summary>
internal sealed class ChairUnclear : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP290", "chair-unclear", "A board has two chairs", RuleStage.Plan, RuleEffect.StopsFinal);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var body in States<Body>.Of(plan.Plan))
        {
            var chairs = body.Record.Seats.Where(s => s.Kind == "chair").Select(s => (Seat: s, Days: DaysOf(s).Within(body.Period)))
                .Where(c => c.Days.Overlaps(body.Period)).ToList();
            for (var i = 1; i < chairs.Count; i++)
                if (chairs[..i].FirstOrDefault(c => c.Days.Overlaps(chairs[i].Days)) is { Seat: { } first })
                    yield return new Finding(Info, Start(chairs[i].Seat.Span),
                        $"{body.Record.Name} has two seats for a chair at the same time.", "Keep 'kind: chair' for one of them.")
                    {
                        Related = [new(Start(first.Span), "the other seat")],
                    };
            if (body.Record.Chair is not { Person: { } named } chair || !DaysOf(chair).Overlaps(body.Period)) continue;
            foreach (var (seat, days) in chairs)
                if (seat.Person is { } seated && seated.Id != named.Id && DaysOf(chair).Within(body.Period).Overlaps(days))
                    yield return new Finding(Info, named.Span,
                        $"{body.Record.Name} is chaired by {plan.NameOf(named)} here and by {plan.NameOf(seated)} in its seats.",
                        "Name the same person in 'chair' and in the seat, or give each the days on which it applies.")
                    {
                        Related = [new(seated.Span, "the seat of the chair")],
                    };
        }
    }

    private static Period DaysOf(Schema.PlanRecord record) => new(record.From?.First, record.Until?.First);

    private static Core.Text.SourceSpan Start(Core.Text.SourceSpan span) => span with { EndLine = span.Line, EndColumn = span.Column };
}
