using System.Globalization;
using StpGen.Authoring.Readiness;

namespace StpGen.Cli.Reporting;

/// <summary>The sentences of a status, the same in every form of it.</summary>
internal static class StatusWords
{
    public const string NoOwner = "No owner named";

    /// <summary>How many names a line has before the others are counted.</summary>
    private const int MostNamed = 4;

    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>What readers most want to know.</summary>
    public static string Verdict(PlanStatus status)
    {
        if (status.Stage.Length == 0) return "The plan names no stage of its round, so no one can say how ready it is.";
        var missing = status.MissingSections.Length;
        var unanswered = status.Unanswered;
        if (missing + unanswered == 0) return "Every section is there.";
        var parts = new List<string>();
        if (missing > 0) parts.Add($"{Count(missing, "section is", "sections are")} missing");
        if (unanswered > 0) parts.Add($"{Count(unanswered, "must-do has", "must-dos have")} no response");
        return $"Not ready to submit: {string.Join(", and ", parts)}.";
    }

    public static string Days(int days) => days switch
    {
        0 => "today",
        > 0 => $"{Count(days, "day", "days")} left",
        _ => $"{Count(-days, "day", "days")} ago",
    };

    /// <summary><c>to be confirmed: Programme manager, Independent chair and 3 others</c>.</summary>
    public static IEnumerable<string> Lost(SectionReadiness section) => section.Lost.GroupBy(l => l.Why).Select(same =>
    {
        List<string> names = [.. same.Select(l => l.What).Where(w => w.Length > 0)];
        if (names.Count > MostNamed + 1) names = [.. names.Take(MostNamed), $"{names.Count - MostNamed} others"];
        return same.Key + (names.Count == 0 ? "" : $": {string.Join("; ", names)}")
            + (same.Count() == 1 ? "" : $" ({Count(same.Count(), "point", "points")})");
    });

    public static string Of(MustDoState state) => state switch
    {
        MustDoState.Covered => "covered",
        MustDoState.Weak => "weak",
        MustDoState.Justified => "justified",
        _ => "missing",
    };

    public static string Of(DueState state) => state switch
    {
        DueState.Late => "late",
        DueState.Missed => "missed",
        DueState.AtRisk => "at risk",
        DueState.Due => "due",
        _ => "no status",
    };

    public static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    /// <summary>Items by the people responsible for them: those with the earliest dates first, those without an owner last.</summary>
    public static IEnumerable<(string Owner, List<T> Items)> ByOwner<T>(IEnumerable<T> items, Func<T, Owner?> owner) =>
        items.GroupBy(i => owner(i) is { } known ? (known.Id, known.Name) : default)
            .OrderBy(g => g.Key.Name is null)
            .Select(g => (g.Key.Name ?? NoOwner, g.ToList()));

    /// <summary>Whether something due is near enough, or late enough, to be listed.</summary>
    public static bool IsListed(DueItem item, PlanStatus status) => item.State switch
    {
        DueState.Unreported => false,
        DueState.Due => item.Date.Last <= status.Horizon,
        _ => true,
    };

    public static string When(DueItem item) => item.Date.ToString().Replace('\u00A0', ' ');

    public static string Papers(int blockers) => blockers == 0 ? "nothing" : Count(blockers, "error", "errors");

    public static string Name(PlanStatus status) => status.Name.Length > 0 ? status.Name : "Unnamed footprint";

    public static string Title(PlanStatus status) =>
        $"{Name(status)} on {Date(status.Day)}{(status.Of is { } owner ? $", for {owner.Name}" : "")}";
}
