using System.Collections.Immutable;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Plans;

/// <summary>The day that a paper shows the plan at, and its readers.</summary>
/// <param name="Day">Null: the plan at any time.</param>
/// <param name="Audience">The id of an audience; empty: no readers, as of a paper that names none.</param>
public sealed record PaperDay(DateOnly? Day, string Audience)
{
    /// <summary>The days and readers of the papers that a plan asks for; if there are none, the plan as it is.</summary>
    public static ImmutableArray<PaperDay> Of(Plan plan) => plan.Documents.IsEmpty
        ? [new(null, "")] : [.. plan.Documents.Select(d => Of(d)).Distinct()];

    public static PaperDay Of(PaperRequest paper) => new(paper.Date?.First, paper.Audience?.Id ?? "");

    /// <summary>What these readers may see on that day.</summary>
    public Viewpoint Of(ImmutableArray<Audience> audiences, string defaultRelease)
    {
        var order = audiences.Select(a => a.Id).ToList();
        var visible = order.Take(order.IndexOf(Audience) + 1).ToImmutableHashSet();
        return new Viewpoint(Day, visible, defaultRelease, order.Count > 0 && Audience == order[^1]);
    }

    /// <summary>The plan on that day, with everything that any reader may see, and a paper of that day as its only one.</summary>
    public Plan WholeOf(Plan plan) => Day is not { } day ? plan : new Viewpoint(day, null, "").Within(Plan.Schema, plan) with
    {
        Documents = [.. plan.Documents.Take(1).Select(d => d with { Date = new PlanDate(day, day, DatePrecision.Day, "", d.Span) })],
    };
}
