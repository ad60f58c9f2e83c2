using System.Globalization;
using Scriban.Runtime;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Templates;

/// <summary>Functions of templates that know what a plan is: its dates, seats, layers, open posts.</summary>
internal static class PlanFunctions
{
    public static void AddTo(ScriptObject functions, Plan plan)
    {
        Add("date_of", 1, call => DateOf(call, call.Arguments[0]) ?? (object)AbsentView.Instance);
        Add("services", 1, call => TemplateFunctions.Bullets(Flat(call, "services")) ?? (object)"");
        Add("seat_line", 1, call => SeatLine(call, call.Arguments[0]));
        Add("verb", 1, call => Imperative(call.Text(0)));
        Add("scope", 1, call => Words.Capital(call.Text(0) switch { "nhs" => "NHS", var scope => scope.Replace('-', ' ') }));
        Add("role_of", 1, call => RoleOf(plan, call.Context.Plain(call.Field(call.Arguments[0], "id"))));
        Add("kind_of", 1, call => Words.Capital(call.Text(0).Replace('-', ' ')));
        Add("answers_parts", 1, call => call.Field(call.Arguments[0], "items") is ScriptArray { Count: > 0 } parts
            && parts.All(part => plan.Responses.Any(r => r.Answers?.Id == call.Context.Plain(call.Field(part, "id")))));
        Add("timeline", 1, call => Timeline(call));
        functions.SetValue("open_posts", new TemplateFunction("open_posts", 0, 0, _ => OpenPosts(plan)), readOnly: true);

        void Add(string name, int arguments, Func<FunctionCall, object?> run) =>
            functions.SetValue(name, new TemplateFunction(name, arguments, arguments, run), readOnly: true);
    }

    /// <summary>When a milestone is now to be: its last revision that is known, else as first planned.</summary>
    private static PlanDate? DateOf(FunctionCall call, object? milestone)
    {
        var revised = call.Field(milestone, "revisions") is ScriptArray { Count: > 0 } revisions ? call.Field(revisions[^1], "date") as PlanDate : null;
        return revised ?? call.Field(milestone, "date") as PlanDate;
    }

    /// <summary>The first role of the programme that a person holds, as papers call it: <c>Strategic leader</c>; empty: none.</summary>
    private static string RoleOf(Plan plan, string person) =>
        plan.Roles.FirstOrDefault(r => r.Holder?.Person is { } holder && holder.Id == person)?.Title?.Value ?? "";

    private static ScriptArray Flat(FunctionCall call, string field)
    {
        var all = new ScriptArray();
        foreach (var item in call.List(0))
            if (call.Field(item, field) is ScriptArray list) all.AddRange(list);
        return all;
    }

    /// <summary>Whose seat it is, for whom, and in what part unless it is a member's: <c>Chief Executive, Vale NHS Trust (nominee)</c>.</summary>
    private static string SeatLine(FunctionCall call, object? seat)
    {
        var line = call.Context.Plain(call.Field(seat, "title"));
        if (call.Field(seat, "organisations") is ScriptArray { Count: > 0 } organisations)
            line += ", " + Words.Join([.. organisations.Select(o => call.Context.Plain(call.Field(o, "shortName") is { } name and not RecordView { IsAbsent: true } ? name : call.Field(o, "name")))]);
        if (call.Field(seat, "place") is RecordView { IsAbsent: false } place && !line.Contains(call.Context.Plain(call.Field(place, "name")), StringComparison.Ordinal))
            line += ", " + call.Context.Plain(call.Field(place, "name"));
        return call.Context.Plain(call.Field(seat, "kind")) is var kind && kind is "member" or "chair" ? line : $"{line} ({kind.Replace('-', ' ')})";
    }

    /// <summary>What a board is asked to do before it has done it: <c>Noted</c> becomes <c>note</c>.</summary>
    private static string Imperative(string verb) => verb.ToLowerInvariant() switch
    {
        "noted" => "Note",
        "agreed" => "Agree",
        "approved" => "Approve",
        "endorsed" => "Endorse",
        "resolved" => "Resolve",
        "received" => "Receive",
        "supported" => "Support",
        var other => Words.Capital(other),
    };

    /// <summary>Phases, events and consultations in the order of their dates; what has no date comes last.</summary>
    private static ScriptArray Timeline(FunctionCall call)
    {
        var entries = new List<(PlanDate? When, string What, string Kind)>();
        Collect("phases", "starts", "title", "Phase");
        Collect("events", "when", "title", "Event");
        Collect("consultations", "starts", "subject", "Consultation");
        var timeline = new ScriptArray();
        foreach (var (when, what, kind) in entries.OrderBy(e => e.When?.First ?? DateOnly.MaxValue))
            timeline.Add(new ScriptObject { ["when"] = (object?)when ?? "To be set", ["what"] = what, ["kind"] = kind });
        return timeline;

        void Collect(string list, string date, string title, string kind)
        {
            if (call.Field(call.Arguments[0], list) is ScriptArray items)
                entries.AddRange(items.Select(i => (call.Field(i, date) as PlanDate, call.Context.Plain(call.Field(i, title)), kind)));
        }
    }

    /// <summary>Every post of roles, workstreams and chairs that is to be confirmed.</summary>
    private static ScriptArray OpenPosts(Plan plan)
    {
        var people = plan.People.GroupBy(p => p.Id).ToDictionary(g => g.Key, g => g.First().Name?.Value ?? g.Key, StringComparer.Ordinal);
        var places = (plan.Footprint?.Places ?? []).GroupBy(p => p.Id).ToDictionary(g => g.Key, g => g.First().Name?.Value ?? g.Key, StringComparer.Ordinal);
        var posts = new ScriptArray();
        foreach (var role in plan.Roles) Add(role.Title?.Value ?? role.Id, role.Holder?.Tbc);
        foreach (var body in plan.Bodies) Add(string.Create(CultureInfo.InvariantCulture, $"Chair of the {body.Name}"), body.Chair?.Tbc);
        foreach (var stream in plan.Workstreams)
        {
            foreach (var lead in stream.Leads)
                Add($"Lead of the workstream {stream.Name}" + (lead.Place is { } place && places.TryGetValue(place.Id, out var name) ? $", for {name}" : ""), lead.Tbc);
            Add($"Sponsor of the workstream {stream.Name}", stream.Sponsor?.Tbc);
        }
        return posts;

        void Add(string title, ToBeConfirmed? tbc)
        {
            if (tbc is null) return;
            var owner = tbc.Owner is { } person && people.TryGetValue(person.Id, out var known) ? new ScriptObject { ["name"] = known } : (object)AbsentView.Instance;
            posts.Add(new ScriptObject { ["title"] = title, ["owner"] = owner, ["due"] = (object?)tbc.Due ?? AbsentView.Instance });
        }
    }
}
