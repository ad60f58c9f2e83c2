using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Plans.Papers;

namespace StpGen.Authoring.Papers;

/// <summary>
/// Leaves out what could not be known on the day of a paper: that a later milestone was done or missed, what was said at a later meeting,
/// a later approval.
/// </summary>
internal static class LaterFacts
{
    private const string MeetingRecord = "meeting-record";

    public static Plan LeaveOut(Plan plan, PaperRequest paper)
    {
        var day = EndOf(paper);
        return !plan.Milestones.Any(m => IsKnownLater(m, day)) && !plan.Meetings.Any(m => m.Date?.First > day) ? plan : plan with
        {
            Milestones = [.. plan.Milestones.Select(m => IsKnownLater(m, day) ? m with { Status = null } : m)],
            Meetings = [.. plan.Meetings.Select(m => m.Date?.First > day ? BeforeIt(m, isForIt: m.Id == paper.Meeting?.Id) : m)],
        };
    }

    /// <summary>A paper as on its day: an approval that came later is still to come, and a later meeting has no record.</summary>
    /// <param name="plan">As the paper sees it.</param>
    public static PaperRequest LeaveOut(PaperRequest paper, Plan plan)
    {
        var day = EndOf(paper);
        if (paper.Control is { } control && control.Approvers.Any(a => a.Date?.First > day))
            paper = paper with
            {
                Control = control with { Approvers = [.. control.Approvers.Select(a => a.Date?.First > day ? a with { Date = null } : a)] },
            };
        var isTooEarly = paper.Kind?.Value == MeetingRecord && plan.Meetings.Any(m => m.Id == paper.Meeting?.Id && m.Date?.First > day);
        return isTooEarly ? paper with { Meeting = null } : paper;
    }

    /// <summary>The last day that a paper can be of: one of a month may be of any of its days.</summary>
    private static DateOnly EndOf(PaperRequest paper) => paper.Date?.Last ?? DateOnly.MaxValue;

    private static bool IsKnownLater(Milestone milestone, DateOnly day) => milestone.Status is "done" or "missed"
        && (milestone.Revisions.LastOrDefault(r => r.Date is not null)?.Date ?? milestone.Date)?.First > day;

    /// <summary>A meeting before it takes place. What it is asked to resolve is known to the paper for it.</summary>
    private static Meeting BeforeIt(Meeting meeting, bool isForIt) => meeting with
    {
        Contributions = [],
        Questions = [],
        Comments = [],
        Conclusions = [],
        Resolutions = isForIt ? meeting.Resolutions : [],
    };
}
