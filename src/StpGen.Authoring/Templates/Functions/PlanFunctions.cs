using System.Collections.Immutable;
using Scriban.Runtime;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Readiness;
using StpGen.Authoring.Templates.Engine;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>Functions of templates that know what a plan is: its seats, layers, roles, open posts.</summary>
internal static class PlanFunctions
{
    public static void AddTo(ScriptObject functions, Plan plan)
    {
        // What goes through the whole plan is worked out once, or each record of the plan that it looks at is work.
        var names = new Lazy<ProperNames>(() => new ProperNames(plan));
        var differences = new Lazy<ScriptArray>(() => Differences(plan));
        ScriptArray? posts = null;
        functions.AddFunction("small", 1, call =>
        {
            Look(call, names.Value.Count);
            return names.Value.Within(call.Text(0));
        });
        functions.AddFunction("services", 1, call => TemplateFunctions.Bullets(call, Flat(call, "services")) ?? (object)"");
        functions.AddFunction("seats", 1,
            call =>
            TemplateFunctions.Bullets(call, ListFunctions.Array((call.Field(call.Arguments[0], "seats") as ScriptArray ?? [])
                .Select(s => SeatLine(call, s)))) ?? (object)"");
        functions.AddFunction("seat_line", 1, call => SeatLine(call, call.Arguments[0]));
        functions.AddFunction("verb", 1, call => Imperative(call.Text(0)));
        functions.AddFunction("scope", 1,
            call => Words.Capital(call.Text(0) switch { "nhs" => "NHS", var scope => scope.Replace('-', ' ') }));
        functions.AddFunction("role_of", 1, call =>
        {
            Look(call, plan.Roles.Length);
            return RoleOf(call, plan, call.Context.Plain(call.Field(call.Arguments[0], "id")));
        });
        functions.AddFunction("role_and_post", 1, 2, call =>
        {
            Look(call, plan.Roles.Length);
            return RoleAndPost(call, RoleOf(call, plan, call.Context.Plain(call.Field(call.Arguments[0], "id"))), names.Value);
        });
        var parts = new PersonRoles(plan);
        functions.AddFunction("parts_of", 1, call =>
        {
            Look(call, parts.Count);
            return ListFunctions.Array(parts.Of(call.Context.Plain(call.Field(call.Arguments[0], "id")),
                call.Context.Reads.Read));
        });
        functions.AddFunction("kind_of", 1, call => Words.Capital(call.Text(0).Replace('-', ' ')));
        functions.AddFunction("answers_parts", 1, call => AnswersParts(call, call.Arguments[0]));
        functions.AddFunction("unanswered_in", 1, call =>
            ListFunctions.Array(call.List(0).Where(item => !IsAnswered(call, item) && !AnswersParts(call, item))));
        functions.AddFunction("decision_status", 1, call => DecisionStatus(call.Text(0)));
        functions.AddFunction("by_surname", 1,
            call =>
            ListFunctions.Array(call.List(0)
                .OrderBy(p => Surname(call.Context.Plain(call.Field(p, "name"))), StringComparer.OrdinalIgnoreCase)));
        functions.AddFunction("agenda_item", 1, call => AgendaItem(call.Text(0)));
        functions.AddFunction("differences", 0, _ => differences.Value);
        functions.AddFunction("open_posts", 0, call => posts ??= OpenPosts(plan, call.Context.Reads));

        bool IsAnswered(FunctionCall call, object? item)
        {
            Look(call, plan.Responses.Length);
            var id = call.Context.Plain(call.Field(item, "id"));
            return plan.Responses.Any(r => r.Requirements.Any(a => a.Id == id));
        }

        bool AnswersParts(FunctionCall call, object? item) =>
            call.Field(item, "items") is ScriptArray { Count: > 0 } parts && parts.All(part => IsAnswered(call, part));
    }

    /// <summary>Looking at a record takes a small part of the time of a step.</summary>
    private static void Look(FunctionCall call, int records) => call.Work.Spend(call.Span, 1 + records / 8);

    /// <summary>How far a decision is, in words.</summary>
    private static string DecisionStatus(string kind) => kind switch
    {
        "commit" => "Agreed",
        "explore" => "Exploring",
        "review" => "Under review",
        "propose" => "Proposed",
        "consult" => "Out to consultation",
        var other => Words.Capital(other),
    };

    /// <summary>The first role of the programme of a person, as papers call it: <c>Strategic leader</c>; empty: none.</summary>
    private static string RoleOf(FunctionCall call, Plan plan, string person)
    {
        if (plan.Roles.FirstOrDefault(r => r.Holder?.Person is { } holder && holder.Id == person) is not { } role) return "";
        call.Context.Reads.Read(role, "title");
        return role.Title?.Value ?? "";
    }

    /// <summary>
    /// A comma, the role of a person in the programme, words behind it and the post: <c>, system leader and Chief Executive, Vale
    /// NHS Trust</c>. What role and post have in common is said once; of a person with neither, nothing.
    /// </summary>
    private static string RoleAndPost(FunctionCall call, string role, ProperNames names)
    {
        if (call.Arguments[0] is not RecordView { IsAbsent: false } person) return "";
        var post = HolderNames.Post(call, person);
        if (post.Equals(role, StringComparison.OrdinalIgnoreCase)
            || post.StartsWith(role + ",", StringComparison.OrdinalIgnoreCase)) role = "";
        if (role.Length > 0 && call.Arguments[1] is not null) role += " " + call.Text(1);
        var said = string.Join(" and ", new[] { role.Length == 0 ? "" : names.Within(role), post }.Where(t => t.Length > 0));
        return said.Length == 0 ? "" : ", " + said;
    }

    /// <summary>
    /// What people are listed by: the last of their names, then the others; letters after a name, as in OBE, are none of them.
    /// </summary>
    private static string Surname(string name)
    {
        var names = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (names.Count > 1 && names[^1].All(char.IsAsciiLetterUpper)) names.RemoveAt(names.Count - 1);
        return names.Count == 0 ? "" : names[^1] + " " + string.Join(' ', names);
    }

    /// <summary>An item of an agenda as a record names it: a number alone becomes <c>Item 4</c>.</summary>
    private static string AgendaItem(string item) => item.Length > 0 && char.IsAsciiDigit(item[0]) && !item.Contains(' ')
        ? "Item " + item : item;

    private static ScriptArray Flat(FunctionCall call, string field)
    {
        var all = new ScriptArray();
        foreach (var item in call.List(0)) all.AddRange(ListFunctions.Inner(call, item, field));
        return all;
    }

    /// <summary>
    /// The holder of a seat, the organisation, and the part unless it is a member's: <c>Chief Executive, Vale NHS Trust (nominee)</c>.
    /// </summary>
    private static string SeatLine(FunctionCall call, object? seat)
    {
        var line = call.Context.Plain(call.Field(seat, "title"));
        if (call.Field(seat, "organisations") is ScriptArray { Count: > 0 } organisations)
            line += ", "
                + Words.Join(
                    [.. organisations.Select(o => call.Context.Plain(call.Field(o, "shortName") is { } name
                        and not RecordView { IsAbsent: true } ? name : call.Field(o, "name")))]);
        if (call.Field(seat, "place") is RecordView { IsAbsent: false } place
            && !line.Contains(call.Context.Plain(call.Field(place, "name")), StringComparison.Ordinal))
            line += ", " + call.Context.Plain(call.Field(place, "name"));
        return call.Context.Plain(call.Field(seat, "kind")) is var kind && kind is "member"
            || line.Contains(kind, StringComparison.OrdinalIgnoreCase) ? line : $"{line} ({kind.Replace('-', ' ')})";
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

    /// <summary>
    /// Facts on which sources differ and nothing is decided: the place in the plan's files and the fields. What the
    /// others say is for no reader.
    /// </summary>
    private static ScriptArray Differences(Plan plan) => ListFunctions.Array(PlanDifferences.Of(plan).Select(alternative => new ScriptObject
    {
        ["where"] = $"{Path.GetFileName(alternative.Span.Path)}, line {alternative.Span.Line}",
        ["what"] = Words.Capital(Words.Join([.. alternative.Fields.Select(f => Words.OfCamelCase(f.Field))])),
    }));

    /// <summary>Every post of roles, workstreams and chairs that is to be confirmed.</summary>
    private static ScriptArray OpenPosts(Plan plan, FactReads reads)
    {
        var people = plan.People.GroupBy(p => p.Id).ToDictionary(g => g.Key, g => g.First().Name?.Value ?? g.Key, StringComparer.Ordinal);
        var posts = new ScriptArray();
        foreach (var (title, post, of, field) in OpenPost.In(plan))
        {
            var facts = ImmutableArray.Create(reads.NumberOf(of, field), reads.NumberOf(post, "owner"), reads.NumberOf(post, "due"));
            var owner = post.Owner is { } person && people.TryGetValue(person.Id, out var known)
                ? new ScriptObject { ["name"] = known } : (object)AbsentView.Instance;
            posts.Add(new ScriptObject
            {
                ["title"] = reads.Made(title, facts),
                ["owner"] = owner,
                ["due"] = (object?)post.Due ?? AbsentView.Instance,
            });
        }
        return posts;
    }
}
