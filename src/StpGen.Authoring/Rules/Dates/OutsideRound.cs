using StpGen.Authoring.Plans.Engagement;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>The dates of a plan with a year that cannot be meant. Other rules do not compare them: one cause has one finding.</summary>
internal sealed class OutsideRound
{
    /// <summary>Plans look further than their round: buildings and benefits can come later.</summary>
    private const int YearsAfter = 10;

    /// <summary>Fields for what is done in the round, by the kind of record.</summary>
    private static readonly HashSet<(string Kind, string Field)> OfRound =
    [
        ("document", "date"), ("approval", "date"), ("milestone", "date"), ("revision", "date"), ("revision", "from"),
        ("nextStep", "due"), ("issue", "due"), ("toBeConfirmed", "due"), ("benefit", "by"), ("decision", "by"), ("neededChange", "by"),
        ("engagementPhase", "starts"), ("engagementPhase", "ends"), ("consultation", "starts"), ("signedUp", "date"),
        ("role", "announced"),
    ];

    private readonly HashSet<SourceSpan> _spans;

    private OutsideRound(PlanUnderCheck plan)
    {
        var (early, late) = (new List<PlanDate>(), new List<PlanDate>());
        if (plan.Round.Begins?.First is { } begins && EndOf(plan) is { } end)
        {
            var latest = end.Last.AddYears(YearsAfter);
            foreach (var (record, kind, field, date) in PlanDates.Of(plan.Plan))
            {
                var earliest = OfRound.Contains((kind, field)) ? begins
                    : record is Meeting or EngagementEvent && field is "date" or "when" ? begins.AddYears(-1) : DateOnly.MinValue;
                if (date.Last < earliest) early.Add(date);
                else if (date.First > latest) late.Add(date);
            }
        }
        (Early, Late) = (early, late);
        _spans = [.. early.Concat(late).Select(d => d.Span)];
    }

    public IReadOnlyList<PlanDate> Early { get; }

    public IReadOnlyList<PlanDate> Late { get; }

    public static OutsideRound Of(PlanUnderCheck plan) => plan.Shared(p => new OutsideRound(p));

    /// <summary>The last year of the round; null: it has none.</summary>
    public static PlanDate? EndOf(PlanUnderCheck plan) =>
        !plan.Round.Years.IsEmpty && DateParser.TryParse(plan.Round.Years[^1].Title?.Value ?? "", default, out var last) ? last : null;

    public bool Has(PlanDate date) => _spans.Contains(date.Span);
}
