using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans.Engagement;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Templates.Functions;
using StpGen.Authoring.Values;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>Phases, events and formal consultations by audience and date.</summary>
internal sealed class EngagementBuilder : DiagramBuilder
{
    private const int MostMethods = 3;

    public override string Name => "engagement";

    public override ImmutableArray<string> Options => ["audience"];

    public override DiagramAnswer Build(DiagramSource source)
    {
        var only = source.Option("audience", AudienceLanes.Order);
        if (source.Plan.Engagement is not { } engagement) return DiagramAnswer.Nothing;
        var day = source.Day.DayNumber;
        var entries = engagement.Phases.Select(p => Phase(source, p, day)).Concat(engagement.Events.Select(e => Event(source, e, day)))
            .Concat(engagement.Consultations.Select(c => Formal(source, c, day)))
            .Where(e => only is null || e.Lanes.Contains(only) || e.Lanes.Contains(AudienceLanes.Everyone))
            .OrderBy(e => e.Item?.Days.First ?? int.MaxValue).ToList();
        if (entries.Count == 0) return DiagramAnswer.Nothing;
        if (entries.Count == 1) return source.Said(entries[0].Sentence + ".");
        var lanes = AudienceLanes.Order.Where(l => only is null || l == only || l == AudienceLanes.Everyone)
            .Select(l => new TimelineLane(l, [.. entries.Where(e => e.Lanes.Contains(l)).Select(e => e.Item).OfType<TimelineItem>()]))
            .Where(l => l.Items.Length > 0).ToImmutableArray();
        // One lane for all needs no name.
        if (lanes is [{ Name: AudienceLanes.Everyone } everyone]) lanes = [everyone with { Name = "" }];
        var message = Message(engagement, entries);
        var diagram = new Timeline(Name, lanes, [.. entries.Where(e => e.Item is null).Select(e => e.Name)], day,
            MilestonesBuilder.Today(source))
        {
            Alternative =
                AlternativeText.Of($"A row for each of {entries.Count} activities by audience, with a bar or a mark at its dates.",
                message),
            Description = DescriptionList.Of([.. entries.Select(e => new DescriptionLine(e.Sentence))]),
            Table = DiagramTable.Of(["Date", "Activity", "For"], entries.Select(e => (string[])[Words.Capital(e.When), e.Name,
                Words.Capital(e.Audience)]), right: 3),
        };
        return source.Drawn(diagram, message);
    }

    /// <param name="Item">Null: it has no date.</param>
    private sealed record Entry(string Name, string When, string Audience, string How, ImmutableArray<string> Lanes, TimelineItem? Item)
    {
        public string Sentence => $"{Words.Capital(When)}: {Name}" + (Audience.Length > 0 ? $", for {Names.Small(Audience)}" : "")
            + (How.Length > 0 ? $". {How}" : "");
    }

    private static Entry Phase(DiagramSource source, EngagementPhase phase, int day)
    {
        var audience = source.Text(phase, "audience", phase.Audience);
        var names = new ProperNames(source.Plan);
        var methods = phase.Methods.Select(m => source.Text(phase, "methods", m).TrimEnd('.'))
            .Select((m, i) => i == 0 ? m : names.Within(m)).ToList();
        var shown = methods.Count > MostMethods + 1
            ? [.. methods.Take(MostMethods), string.Create(CultureInfo.InvariantCulture, $"{methods.Count - MostMethods} more")] : methods;
        var (starts, ends) = (Date(source, phase, "starts", phase.Starts), Date(source, phase, "ends", phase.Ends));
        return Of(source.Text(phase, "title", phase.Title), starts, ends, audience, AudienceLanes.Of(audience), Words.Join(shown),
            Words.Join(methods), day, isPhase: true);
    }

    private static Entry Event(DiagramSource source, EngagementEvent item, int day)
    {
        var invitees = source.Text(item, "invitees", item.Invitees);
        var where = source.Text(item, "where", item.Where);
        return Of(source.Text(item, "title", item.Title), Date(source, item, "when", item.When), null, invitees, AudienceLanes.Of(invitees),
            where, where, day, isPhase: false, isDone: item.Status == "held");
    }

    private static Entry Formal(DiagramSource source, Consultation consultation, int day)
    {
        var entry = Of("Formal consultation: " + source.Text(consultation, "subject", consultation.Subject),
            Date(source, consultation, "starts", consultation.Starts), null, "", [AudienceLanes.Public], "", "", day, isPhase: true);
        return entry.Item is null ? entry : entry with { Item = entry.Item with { IsFormal = true } };
    }

    private static PlanDate? Date(DiagramSource source, PlanRecord record, string field, PlanDate? date) =>
        date is null ? null : source.Read(record, field, date);

    /// <param name="isPhase">Without an end it continues; else it is over when its date is.</param>
    private static Entry Of(string name, PlanDate? starts, PlanDate? ends, string audience, ImmutableArray<string> lanes, string detail,
        string how, int day, bool isPhase, bool isDone = false)
    {
        name = name.TrimEnd('.');
        if (starts is null) return new(name, "no date yet", audience, how, lanes, null);
        var when = ends is null ? isPhase ? "from " + starts.ToString().Replace("from ", "", StringComparison.OrdinalIgnoreCase)
            : starts.ToString() : $"{starts} to {ends}";
        var days = TimelineDates.Days(starts);
        if (ends is not null) days = days with { Last = Math.Max(days.Last, ends.Last.DayNumber) };
        var form = ends is not null ? TimelineForm.Window : isPhase ? TimelineForm.Open : TimelineDates.Form(starts);
        var isOver = isDone || form != TimelineForm.Open && days.Last < day;
        return new(name, when, audience, how, lanes,
            new(name, when, days, form, isOver ? TimelineState.Done : days.First < day ? TimelineState.UnderWay : TimelineState.Planned, [],
                detail));
    }

    private static string Message(EngagementPlan engagement, List<Entry> entries)
    {
        var kinds = new List<string>();
        Add(entries.Count - Events(entries) - Formals(entries), "phase", "phases");
        Add(Events(entries), "event", "events");
        Add(Formals(entries), "formal consultation", "formal consultations");
        var dated = entries.Where(e => e.Item is not null).ToList();
        var undated = entries.Count - dated.Count;
        return Words.Capital(Words.Join(kinds))
            + (dated.Count > 0 ? string.Create(CultureInfo.InvariantCulture,
                $" from {DateOnly.FromDayNumber(dated.Min(e => e.Item!.Days.First)):MMMM yyyy}") : "")
            + (undated > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {undated} {(undated == 1 ? "has" : "have")} no date yet")
                : "");

        void Add(int count, string one, string many)
        {
            if (count > 0) kinds.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}"));
        }

        int Events(List<Entry> of) => of.Count(e => engagement.Events.Any(v => v.Title?.Value.TrimEnd('.') == e.Name));

        static int Formals(List<Entry> of) => of.Count(e => e.Name.StartsWith("Formal consultation: ", StringComparison.Ordinal));
    }
}
