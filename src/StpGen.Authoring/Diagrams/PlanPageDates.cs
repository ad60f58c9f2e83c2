using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>What happens next: milestones, engagement and consultations, and next steps where there are few of these.</summary>
internal sealed class PlanPageDates(DiagramSource source)
{
    private const int Most = 6, MostDone = 2;

    /// <summary>In order of date: those still to come, after the last that are done.</summary>
    public ImmutableArray<PageDate> Next()
    {
        var day = source.Day;
        var all = Milestones().Concat(Engagement()).ToList();
        if (all.Count < Most) all.AddRange(Steps());
        var ahead = all.Where(d => d.When.Last >= day && !d.IsDone).OrderBy(d => d.When.First).Take(Most).ToList();
        var done = all.Where(d => d.When.Last < day || d.IsDone).OrderBy(d => d.When.Last).TakeLast(Math.Min(MostDone, Most - ahead.Count));
        return [.. done.Concat(ahead).OrderBy(d => d.When.First).Select(d => new PageDate(Words.Capital(d.When.ToString()),
            Shown(d), d.IsDone || d.When.Last < day))];
    }

    private sealed record Entry(PlanDate When, PlanRecord Record, string DateField, string TextField, PlanText? Text, bool IsDone,
        string Before = "");

    private IEnumerable<Entry> Milestones() => source.Plan.Milestones.Where(m => m.Status is not "missed")
        .Select(m => (m, When: m.Revisions is [.., var last] ? last.Date : m.Date)).Where(m => m.When is not null)
        .Select(m => new Entry(m.When!, m.m, "date", "title", m.m.Title, m.m.Status == "done"));

    private IEnumerable<Entry> Engagement()
    {
        if (source.Plan.Engagement is not { } engagement) yield break;
        foreach (var phase in engagement.Phases.Where(p => p.Starts is not null))
            yield return new(phase.Starts!, phase, "starts", "title", phase.Title, IsDone: false, "Start of ");
        foreach (var consultation in engagement.Consultations.Where(c => c.Starts is not null))
            yield return new(consultation.Starts!, consultation, "starts", "subject", consultation.Subject, IsDone: false,
                "Formal consultation: ");
    }

    private IEnumerable<Entry> Steps() => source.Plan.NextSteps.Where(s => s.Due is not null)
        .Select(s => new Entry(s.Due!, s, "due", "text", s.Text, IsDone: false));

    private string Shown(Entry entry)
    {
        source.Read(entry.Record, entry.DateField, entry.When);
        var text = source.Text(entry.Record, entry.TextField, entry.Text).TrimEnd('.');
        return entry.Before.Length == 0 ? text : entry.Before.EndsWith(": ", StringComparison.Ordinal) ? entry.Before + text
            : $"{entry.Before}“{text}”";
    }
}
