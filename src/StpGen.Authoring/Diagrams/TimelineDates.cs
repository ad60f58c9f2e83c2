using StpGen.Authoring.Values;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Authoring.Diagrams;

/// <summary>Dates of a plan as timelines draw them.</summary>
internal static class TimelineDates
{
    public static TimelineDays Days(PlanDate date) => new(date.First.DayNumber, date.Last.DayNumber);

    public static TimelineForm Form(PlanDate date) =>
        date.Words.StartsWith("by ", StringComparison.OrdinalIgnoreCase)
            || date.Words.StartsWith("before ", StringComparison.OrdinalIgnoreCase)
            ? TimelineForm.By
        : date.Words.StartsWith("from ", StringComparison.OrdinalIgnoreCase)
        || date.Words.StartsWith("after ", StringComparison.OrdinalIgnoreCase)
            ? TimelineForm.Open
        : date.First == date.Last ? TimelineForm.Day : TimelineForm.Window;
}
