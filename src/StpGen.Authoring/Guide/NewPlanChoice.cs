using System.Globalization;
using StpGen.Authoring.Rounds;
using StpGen.Core.Text;

namespace StpGen.Authoring.Guide;

/// <summary>What someone who starts a plan may choose of a round.</summary>
public static class NewPlanChoice
{
    /// <summary>By its number, or by its name of March 2016 or later, whatever the capitals; null: it is not listed.</summary>
    public static ListedFootprint? FootprintOf(Round round, string sought) =>
        int.TryParse(sought, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? round.Footprints.FirstOrDefault(f => f.Number == number)
            : round.Footprints.FirstOrDefault(f => Same(f.Name, sought) || Same(f.LaterName, sought));

    /// <summary>What to write in place of a footprint that is not listed.</summary>
    public static string InsteadOf(Round round, string sought)
    {
        var names = round.Footprints.Select(f => $"{f.Name}").ToList();
        var near = names.FirstOrDefault(n => n.Contains(sought, StringComparison.OrdinalIgnoreCase))
            ?? Nearest.To(sought.ToLowerInvariant(), names.Select(n => n.ToLowerInvariant()));
        return near is not null && round.Footprints.First(f => Same(f.Name, near)) is { } footprint
            ? $"Did you mean '{footprint.Name}' (number {footprint.Number})?"
            : $"Write a number from 1 to {round.Footprints.Max(f => f.Number)}, or a name such as {names[0]}.";
    }

    public static Stage? StageOf(Round round, string id) => round.Stages.FirstOrDefault(s => s.Id == id);

    /// <summary>The first stage that is due on or after a day; without a day the first, after all of them the last.</summary>
    public static Stage ComingStage(Round round, DateOnly? day) =>
        round.Stages.FirstOrDefault(s => day is null || s.Due!.First >= day) ?? round.Stages[^1];

    /// <summary>The ids of the stages, in order.</summary>
    public static string Ids(Round round) => Words.Join([.. round.Stages.Select(s => s.Id)], "or");

    private static bool Same(object? name, string sought) => string.Equals($"{name}", sought, StringComparison.OrdinalIgnoreCase);
}
