using System.Globalization;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rounds;

namespace StpGen.Authoring.Guide;

/// <summary>A paper to add to a plan.</summary>
/// <param name="Stage">The stage that it is for; null: none.</param>
public sealed record NewPaper(string Id, string Kind, string Title, DateOnly Date, string Audience, string? Stage)
{
    /// <summary>The papers that a stage needs of a plan, the submission first.</summary>
    public static IEnumerable<NewPaper> ForStage(NewPlan plan)
    {
        var due = plan.Stage.Due!.First;
        var stage = plan.Stage.Id;
        yield return new($"submission-{stage}", "submission", "Sustainability and Transformation Plan", due, "public", stage);
        if (Asks(plan.Stage, "priorities"))
            yield return new($"plan-on-a-page-{stage}", "plan-on-a-page", "Our plan on a page", due, "public", stage);
        if (Asks(plan.Stage, "responses")) yield return new($"must-dos-{stage}", "must-dos", "The nine must-dos", due, "public", stage);
        if (Asks(plan.Stage, "engagement"))
            yield return new($"public-summary-{stage}", "public-summary", "Our plan in brief", due, "public", stage);
        yield return new("partners-briefing", "partners-briefing", "Briefing for partners", due, "partners", stage);
        yield return new("readiness", "readiness", "What is left to do", plan.Day, "programme", stage);
    }

    /// <summary>A paper of a kind for a plan, with an id that the plan does not have yet.</summary>
    /// <param name="stage">Null: for none.</param>
    public static NewPaper Of(string kind, Plan plan, DateOnly date, string? stage)
    {
        var known = NewPaperKind.Of(kind);
        var taken = plan.Documents.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var id = new[] { kind, $"{kind}-{stage}" }.FirstOrDefault(i => !taken.Contains(i));
        for (var number = 2; id is null; number++)
            if ($"{kind}-{number.ToString(CultureInfo.InvariantCulture)}" is var numbered && !taken.Contains(numbered)) id = numbered;
        return new(id, kind, known.Title, date, known.AudienceIn(plan.Audiences), stage);
    }

    /// <summary>As an item of the list of papers, each line after an indent.</summary>
    public string Item(string indent)
    {
        var date = Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        string?[] lines =
        [
            $"- id: {Id}", $"  kind: {Kind}", $"  title: {NewPlan.Quoted(Title)}", $"  date: {date}",
            Stage is null ? null : $"  stage: {Stage}",
            $"  audience: {Audience}",
        ];
        return string.Concat(lines.OfType<string>().Select(line => $"{indent}{line}\n"));
    }

    private static bool Asks(Stage stage, string section) => stage.AsksFor.Any(a => $"{a.Field}".Split('.')[0] == section);
}
