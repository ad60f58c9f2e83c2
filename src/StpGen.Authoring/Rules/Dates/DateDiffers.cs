using System.Text.RegularExpressions;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>One thing has one date: a milestone, the step that leads to it, a text about it, a deadline of the round.</summary>
internal sealed partial class DateDiffers : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP247", "date-differs", "A date differs from the date of the same thing elsewhere", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var outside = OutsideRound.Of(plan);
        // A date that is wrong in itself has its own finding.
        var wrong = plan.Found(new StatusAgainstDate()).Select(s => (s.Path, s.Line)).ToHashSet();
        var milestones = plan.Plan.Milestones
            .Where(m => m is { Title: not null, LatestDate: { } date }
                && !outside.Has(date) && !wrong.Contains((date.Span.Path, date.Span.Line)))
            .Select(m => new Event(m)).ToList();
        return Steps(plan.Plan.NextSteps, milestones, outside).Concat(Texts(plan, milestones)).Concat(Deadlines(plan))
            .Concat(Meetings(plan));
    }

    /// <summary>A next step with the words of a milestone.</summary>
    private IEnumerable<Finding> Steps(IEnumerable<NextStep> steps, List<Event> milestones, OutsideRound outside)
    {
        foreach (var step in steps)
        {
            foreach (var finding in Steps(step.Steps, milestones, outside)) yield return finding;
            if (step is not { Text: { } text, Due: { } due } || outside.Has(due)) continue;
            var words = EventWords.Of(text.Value);
            foreach (var milestone in milestones.Where(m => m.Words.IsSame(words)).Take(1))
                if (milestone.IsAt(due))
                {
                    if (milestone.Words.Numbers.SetEquals(words.Numbers)) continue;
                    yield return new Finding(Info, text.Span,
                        $"This step and the milestone '{milestone.Record.Title}' give different numbers.", "Correct one of them.")
                    {
                        Related = [new(milestone.Record.Title!.Span, "the milestone")],
                    };
                }
                else if (milestone.Words.Numbers.SetEquals(words.Numbers))
                    yield return new Finding(Info, due.Span,
                        $"This step is due {due}, but the milestone '{milestone.Record.Title}' is {milestone.Now}.",
                        "Correct one of the two dates.")
                    {
                        Related = [new(milestone.Now.Span, "the date of the milestone")],
                    };
        }
    }

    /// <summary>A sentence with the words of a milestone, and one date.</summary>
    private IEnumerable<Finding> Texts(PlanUnderCheck plan, List<Event> milestones)
    {
        if (milestones.Count == 0) yield break;
        foreach (var passage in plan.Passages)
        {
            if (passage.IsNoWording || passage.Record.Record is Milestone or Revision) continue;
            foreach (var sentence in Sentences.Of(passage.Own))
            {
                var text = sentence.Of(passage.Own);
                if (!text.Contains("20", StringComparison.Ordinal) || Dates().Matches(text) is not [var match]
                    || !DateParser.TryParse(match.Groups["date"].Value, default, out var date)) continue;
                var words = EventWords.Of(text);
                if (milestones.FirstOrDefault(m => words.Tells(m.Words)) is not { } milestone || milestone.IsAt(date)) continue;
                yield return new Finding(Info,
                    passage.SpanOf(sentence.Start + match.Groups["date"].Index, match.Groups["date"].Length),
                    $"This text gives {match.Groups["date"].Value}, but the milestone '{milestone.Record.Title}' is {milestone.Now}.",
                    "Correct the date in the text, or that of the milestone.")
                {
                    Related = [new(milestone.Now.Span, "the date of the milestone")],
                };
            }
        }
    }

    /// <summary>A meeting whose title names another month than its date.</summary>
    private IEnumerable<Finding> Meetings(PlanUnderCheck plan)
    {
        foreach (var meeting in plan.Plan.Meetings)
            if (meeting is { Title: { } title, Date: { } date } && Month().Match(title.Value) is { Success: true } month
                && DateParser.TryParse(month.Value, default, out var named) && (named.Last < date.First || date.Last < named.First))
                yield return new Finding(Info, date.Span, $"This meeting is on {date}, but its title names {month.Value}.",
                    "Correct one of them.")
                {
                    Related = [new(title.Span, "the title")],
                };
    }

    /// <summary>A text that gives the day of a stage of the round.</summary>
    private IEnumerable<Finding> Deadlines(PlanUnderCheck plan)
    {
        var stages = plan.Round.Stages.Where(s => s.Due is not null).ToList();
        foreach (var passage in plan.Passages)
            foreach (Match match in Submissions().Matches(passage.IsNoWording ? "" : passage.Own))
            {
                if (!DateParser.TryParse(match.Groups["date"].Value, default, out var date)) continue;
                var ofMonth = stages.Where(s => s.Due!.First.Year == date.First.Year && s.Due.First.Month == date.First.Month).ToList();
                if (ofMonth.Any(s => date.First <= s.Due!.Last && s.Due.First <= date.Last)) continue;
                if (ofMonth.Count == 0 && !match.Groups["checkpoint"].Success) continue;
                var stage = ofMonth.FirstOrDefault()
                    ?? stages.FirstOrDefault(s => s.Title!.Value.Contains("checkpoint", StringComparison.OrdinalIgnoreCase));
                if (stage is null) continue;
                yield return new Finding(Info, passage.SpanOf(match.Groups["date"].Index, match.Groups["date"].Length),
                    $"This text gives {match.Groups["date"].Value}, but the round has {stage.Due} for '{stage.Title}'.",
                    "Correct the date.");
            }
    }

    private sealed class Event(Milestone milestone)
    {
        public Milestone Record { get; } = milestone;

        public EventWords Words { get; } = EventWords.Of(milestone.Title!.Value);

        public PlanDate Now => Record.LatestDate!;

        /// <summary>Whether it is, or was planned, within the time of a date.</summary>
        public bool IsAt(PlanDate date) => Record.Revisions.Select(r => r.Date).Append(Record.Date).OfType<PlanDate>()
            .Any(d => d.First <= date.Last && date.First <= d.Last);
    }

    [GeneratedRegex("""
        \b(?:[Bb]y|[Ff]rom|[Ii]n|[Oo]n|[Ss]ince|[Uu]ntil)\s(?:the\send\sof\s)?(?<date>(?:\d{1,2}\s)?(?:(?:January|February|March|April|May
            |June|July|August|September|October|November|December)\s)?20\d\d(?:/\d\d)?)(?![\d/–-])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    [GeneratedRegex("""
        \b(?:(?<checkpoint>checkpoint\sof)|submission\s(?:of|is\sdue(?:\s(?:on|by))?|was\sdue(?:\son)?|due(?:\s(?:on|by))?
            |deadline\s(?:of|is)))\s
        (?<date>(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\s20\d\d)\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Submissions();

    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s20\d\d\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
