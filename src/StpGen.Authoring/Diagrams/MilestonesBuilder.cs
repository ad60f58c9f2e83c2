using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Markdown;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>The milestones of a plan by date, with those that moved.</summary>
internal sealed class MilestonesBuilder : DiagramBuilder
{
    private const string Programme = "programme", Stage = "stage", None = "none", All = "all", Ahead = "ahead", Moved = "moved";

    /// <summary>More than these cannot be read; the next year's are shown.</summary>
    private const int Most = 40, DaysOfYear = 366;

    public override string Name => "timeline";

    public override ImmutableArray<string> Options => ["by", "show", "most"];

    public override DiagramAnswer Build(DiagramSource source)
    {
        var show = source.Option("show", All, Ahead, Moved) ?? All;
        var by = source.Option("by", Programme, Stage, None);
        var most = source.Option("most", Enumerable.Range(1, Most).Select(n => n.ToString(CultureInfo.InvariantCulture))) is { } number
            ? int.Parse(number, CultureInfo.InvariantCulture) : Most;
        var day = source.Day.DayNumber;
        var milestones = new PlanMilestones(source);
        var all = milestones.All().Where(m => show switch
        {
            Ahead => m.IsAhead(day),
            Moved => m.HasMoved,
            _ => true,
        }).ToList();
        if (all.Count == 0) return show == Moved && source.Plan.Milestones.Length > 0 ? source.Said("No milestone has moved.")
            : DiagramAnswer.Nothing;
        var dated = all.Where(m => m.Item is not null).ToList();
        if (all.Count == 1) return source.Said(all[0].Sentence);
        var message = Message(all, dated, show, day);
        var shown = Shown(dated, most, day);
        var lanes = milestones.Lanes(shown, by);
        var rest = dated.Count - shown.Count;
        var diagram = new Timeline(Name, lanes, [.. all.Where(m => m.Item is null).Select(m => m.Title)], day, Today(source))
        {
            Alternative = AlternativeText.Of($"A row for each of {shown.Count} milestones in order of date, with a mark at its date.",
                message),
            Description =
                DescriptionList.Of([.. all.OrderBy(m => m.Item?.Days.First ?? int.MaxValue).Select(m => new DescriptionLine(m.Sentence))]),
            Note = rest == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
                $"{rest} more {(rest == 1 ? "milestone is" : "milestones are")} not shown: {dated.Count} in all."),
            Table = DiagramTable.Of(["Date", "Milestone"], all.Select(m => (string[])[m.When, m.Line]), right: 2),
        };
        return source.Drawn(diagram, message);
    }

    /// <summary>The day of the paper.</summary>
    public static string Today(DiagramSource source) =>
        source.Paper.Date is { } date ? $"this paper, {date}" : "";

    /// <summary>All of them, or the next ones of a year, or else the next ones.</summary>
    private static List<PlanMilestone> Shown(List<PlanMilestone> dated, int most, int day)
    {
        if (dated.Count <= most) return dated;
        var ahead = dated.Where(m => m.IsAhead(day)).ToList();
        var year = ahead.Where(m => m.Item!.Days.First <= day + DaysOfYear).ToList();
        var next = year.Count >= Math.Min(4, most) ? year : ahead.Count > 0 ? ahead : dated;
        return [.. next.Take(most)];
    }

    private static string Message(List<PlanMilestone> all, List<PlanMilestone> dated, string show, int day)
    {
        var count = all.Count;
        var (risk, moved) = (all.Count(m => m.Item?.State is TimelineState.AtRisk), all.Count(m => m.HasMoved));
        if (show == Moved) return Invariant($"{count} milestones have moved");
        var ahead = dated.Where(m => m.IsAhead(day)).ToList();
        var missed = all.Count(m => m.Item?.State is TimelineState.Missed);
        var notes = new List<string>();
        if (missed > 0) notes.Add(Invariant($"{missed} {(missed == 1 ? "was" : "were")} missed"));
        if (risk > 0) notes.Add(Invariant($"{risk} {(risk == 1 ? "is" : "are")} at risk"));
        if (moved > 0) notes.Add(Invariant($"{moved} {(moved == 1 ? "has" : "have")} moved"));
        var undated = count - dated.Count;
        if (undated > 0) notes.Add(Invariant($"{undated} {(undated == 1 ? "has" : "have")} no date"));
        var rest = notes.Count > 0 ? "; " + Words.Join(notes) : ahead.Count > 0 ? $"; the next is due {ahead[0].When}" : "";
        if (ahead.Count == 0)
            return (all.TrueForAll(m => m.Item?.State == TimelineState.Done) ? $"{Every(count)} milestones are done"
                : $"The dates of {Names.Small(Every(count))} milestones have passed") + rest;
        return (ahead.Count == count ? $"{Every(count)} milestones are still to come"
            : Invariant($"{ahead.Count} of {count} milestones {(ahead.Count == 1 ? "is" : "are")} still to come")) + rest;
    }

    private static string Every(int count) => count == 2 ? "Both" : Invariant($"All {count}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
