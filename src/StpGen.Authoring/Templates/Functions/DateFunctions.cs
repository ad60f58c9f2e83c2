using Scriban.Runtime;
using StpGen.Authoring.Templates.Engine;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>Functions of templates that know when things are: the latest dates of milestones, what is ahead, a timeline.</summary>
internal static class DateFunctions
{
    public static void AddTo(ScriptObject functions)
    {
        functions.AddFunction("date_of", 1, call => DateOf(call, call.Arguments[0]) ?? (object)AbsentView.Instance);
        functions.AddFunction("was", 1, call => Was(call, call.Arguments[0]));
        functions.AddFunction("by_date", 1, call => ByDate(call));
        functions.AddFunction("ahead", 2,
            call =>
            ListFunctions.Array(ByDate(call).Where(m => DateOf(call, m) is { } date
                && IsAhead(call, m, date, (call.Arguments[1] as PlanDate ?? date).First))));
        functions.AddFunction("behind", 2,
            call =>
            ListFunctions.Array(ByDate(call)
                .Where(m => DateOf(call, m) is { } date && call.Arguments[1] is PlanDate day && date.Last < day.First)));
        functions.AddFunction("timeline", 1, call => Timeline(call));
    }

    /// <summary>When a milestone is now to be: its last revision that is known, else as first planned.</summary>
    private static PlanDate? DateOf(FunctionCall call, object? milestone)
    {
        var revised = call.Field(milestone, "revisions") is ScriptArray { Count: > 0 } revisions
            ? call.Field(revisions[^1], "date") as PlanDate : null;
        return revised ?? call.Field(milestone, "date") as PlanDate;
    }

    /// <summary>On a day or after it; one of that day that is done does not come next.</summary>
    private static bool IsAhead(FunctionCall call, object? milestone, PlanDate date, DateOnly day) =>
        date.Last >= day && !(date.First <= day && call.Field(milestone, "status") is "done");

    /// <summary>When a milestone was to be before, in the order in which that was thought; none when it has not moved.</summary>
    private static ScriptArray Was(FunctionCall call, object? milestone)
    {
        var revisions = call.Field(milestone, "revisions") as ScriptArray ?? [];
        var dates = revisions.Select(r => call.Field(r, "date")).Prepend(call.Field(milestone, "date")).OfType<PlanDate>()
            .Select(d => d.ToString());
        return ListFunctions.Array(dates.Distinct(StringComparer.Ordinal).Where(d => d != DateOf(call, milestone)?.ToString()));
    }

    /// <summary>Milestones in the order of their latest dates.</summary>
    private static ScriptArray ByDate(FunctionCall call) =>
        ListFunctions.Array(call.List(0).OrderBy(m => DateOf(call, m)?.First ?? DateOnly.MaxValue));

    /// <summary>
    /// Phases, events and consultations of an engagement in the order of their dates, each with <c>when</c>, <c>what</c>,
    /// <c>who</c>, <c>how</c> and a list of <c>methods</c>; what has no date comes last.
    /// </summary>
    private static ScriptArray Timeline(FunctionCall call)
    {
        var entries = new List<(PlanDate? When, ScriptObject Entry)>();
        var mark = call.Context.Reads.Mark;
        foreach (var phase in Items("phases"))
            Add(phase, "starts", Joined(", after ", Text(phase, "title"), Title(phase, "after")), Text(phase, "audience"),
                "", call.Field(phase, "ends") as PlanDate, call.Field(phase, "methods") as ScriptArray);
        foreach (var item in Items("events"))
            Add(item, "when", Text(item, "title"), "",
                Joined(". ", Text(item, "where"),
                    Joined(": ", Joined(" ", Text(item, "count"), Text(item, "invitees")), Text(item, "purpose")), Text(item, "format"),
                    Held(item)));
        foreach (var consultation in Items("consultations"))
            Add(consultation, "starts", "Formal consultation: " + Text(consultation, "subject"), "", Places(consultation));
        return ListFunctions.Array(entries.OrderBy(e => e.When?.First ?? DateOnly.MaxValue).Select(e => e.Entry));

        IEnumerable<object?> Items(string list) => call.Field(call.Arguments[0], list) as ScriptArray ?? [];

        string Text(object? item, string field) => call.Context.Plain(call.Field(item, field));

        string Title(object? item, string field) => call.Field(item, field) is RecordView { IsAbsent: false } other
            ? $"“{Text(other, "title")}”" : "";

        string Held(object? item) => call.Field(item, "body") is RecordView { IsAbsent: false } body
            ? $"Held by the {Text(body, "name")}" : "";

        string Places(object? item) => call.Field(item, "places") is ScriptArray { Count: > 0 } places
            ? "In " + Words.Join([.. places.Select(p => Text(p, "name"))]) : "";

        string Joined(string by, params string[] texts) => Words.Capital(string.Join(by, texts.Where(t => t.Length > 0)));

        void Add(object? item, string date, string what, string who, string how, PlanDate? ends = null, ScriptArray? methods = null)
        {
            var when = call.Field(item, date) as PlanDate;
            object said = when is null ? new MissingNote("date to be set", IsStated: true) : ends is null
                ? Words.Capital(when.ToString()) : $"{Words.Capital(when.ToString())} to {ends}";
            var facts = call.Context.Reads.Take(mark);
            entries.Add((when, new ScriptObject
            {
                ["when"] = Made(said),
                ["what"] = Made(what),
                ["who"] = Made(who),
                ["how"] = Made(how),
                ["methods"] = methods ?? [],
            }));

            object? Made(object value) => value is "" ? value : call.Context.Reads.Made(value, facts);
        }
    }
}
