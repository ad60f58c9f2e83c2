using Scriban.Runtime;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Templates.Engine;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>Functions of templates that know what was in the plan before the paper's day.</summary>
internal static class HistoryFunctions
{
    /// <param name="plan">The whole plan, with what no longer applies.</param>
    public static void AddTo(ScriptObject model, Plan plan, Viewpoint viewpoint, TemplateRecords records)
    {
        var former = new Lazy<ScriptArray>(() =>
            ListFunctions.Array(Priorities(plan, viewpoint).Select(p => records.View(Priority.Schema, p))));
        model.AddFunction("former_priorities", 0, _ => former.Value);
    }

    /// <summary>Priorities that ended by the paper's day, as they were on their last, if its reader may see them.</summary>
    private static IEnumerable<Priority> Priorities(Plan plan, Viewpoint viewpoint) =>
        plan.Priorities.Where(p => p.Until is { } until && until.First <= viewpoint.Date)
            .Select(p => (viewpoint with { Date = p.Until!.First.AddDays(-1) }).See(Priority.Schema, p)).OfType<Priority>();
}
