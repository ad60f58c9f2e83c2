using System.Globalization;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>What has to be done by a day is due on a working day. The first and last day of a month stand for the month.</summary>
internal sealed class DeadlineOnDayOff : PlanRule
{
    private static readonly HashSet<(string Kind, string Field)> Deadlines =
        [("nextStep", "due"), ("issue", "due"), ("toBeConfirmed", "due")];

    public override RuleInfo Info { get; } = new(
        "STP279", "deadline-on-day-off", "A deadline is on a weekend or bank holiday", RuleStage.Plan, RuleEffect.Note);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var holidays = plan.Round.BankHolidays.Where(h => h.Day is not null).ToDictionary(h => h.Day!.First, h => h.Name!.Value);
        foreach (var (record, kind, field, date) in PlanDates.Of(plan.Plan))
        {
            if (date.First != date.Last || date.Words.Length > 0 || OutsideRound.Of(plan).Has(date)
                || !(Deadlines.Contains((kind, field))
                    || (record is Milestone { Stage: not null } && field == "date"))) continue;
            var day = date.First;
            if (day.Day == 1 || day.AddDays(1).Day == 1) continue;
            var off = holidays.TryGetValue(day, out var name) ? name
                : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
                    ? "a " + day.ToString("dddd", CultureInfo.InvariantCulture) : null;
            if (off is not null)
                yield return new Finding(Info, date.Span, $"This date, {date}, is {off}.",
                    "Correct the day; if it is meant, give it 'words:' that name the day of the week.");
        }
    }
}
