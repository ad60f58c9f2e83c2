using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Papers;

/// <summary>What a paper sees: the plan and the paper's own details on the paper's day, without what its reader may not read.</summary>
internal sealed record PaperView(Plan Plan, PaperRequest Request, Viewpoint Viewpoint)
{
    /// <summary>The view of a paper; null: it is not released to its reader.</summary>
    public static PaperView? Of(LoadedPlan loaded, PaperRequest request, PaperOptions options)
    {
        if (IsForOthers(loaded.Plan, request, options)) return null;
        var viewpoint = options.DayOf(request).Of(loaded.Plan.Audiences, loaded.Plan.DefaultRelease?.Id ?? "");
        if (See(request, viewpoint, AudienceOf(request, options)) is not { } seen) return null;
        // The paper says of which day it is, and not of which it would have been.
        if (options.OtherDate(request) is { } day)
            seen = seen with { Date = new PlanDate(day, day, DatePrecision.Day, "", request.Date?.Span ?? request.Span) };
        var whole = LaterFacts.LeaveOut(See(loaded.Plan, viewpoint), seen);
        seen = LaterFacts.LeaveOut(seen, whole);
        if (options.Stage is { } stage) seen = seen with { Stage = new Ref("stage", stage, request.Span) };
        return new PaperView(whole, seen, viewpoint);
    }

    /// <summary>
    /// Whether a paper is made for wider readers than it is written for, which its own 'release' can allow: never one for the narrowest
    /// audience, and no final one.
    /// </summary>
    public static bool IsForOthers(Plan plan, PaperRequest request, PaperOptions options)
    {
        if (request is not { Audience: { } own, Release: null } || options.OtherAudience(request) is not { } reader) return false;
        var order = plan.Audiences.Select(a => a.Id).ToList();
        return order.IndexOf(reader) < order.IndexOf(own.Id) && (options.Final || own.Id == order[^1]);
    }

    public static string AudienceOf(PaperRequest request, PaperOptions options) => options.Audience ?? request.Audience?.Id ?? "";

    /// <summary>A paper's own details are for its readers, unless it has its own release.</summary>
    private static PaperRequest? See(PaperRequest request, Viewpoint viewpoint, string audience) =>
        (viewpoint with { DefaultRelease = audience, Visible = viewpoint.Visible?.Add(audience) }).See(PaperRequest.Schema, request);

    /// <summary>The plan on that day for that reader. The common objective is not a record, so its release follows the default.</summary>
    public static Plan See(Plan plan, Viewpoint viewpoint)
    {
        var seen = viewpoint.Within(Plan.Schema, plan);
        var follows = !plan.FieldRelease.ContainsKey("commonObjective") && viewpoint.Visible?.Contains(viewpoint.DefaultRelease) == false;
        return follows ? seen with { CommonObjective = null } : seen;
    }
}
