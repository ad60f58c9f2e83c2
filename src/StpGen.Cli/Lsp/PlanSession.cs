using System.Text.Json.Nodes;
using StpGen.Cli.Editing;
using StpGen.Cli.Hosting;

namespace StpGen.Cli.Lsp;

/// <summary>A plan that is looked at while it is edited.</summary>
internal sealed class PlanSession
{
    public PlanSession(Host host, string root, OpenTexts texts, ReferencePages pages, Action<JsonObject> publish)
    {
        Plan = new EditedPlan(host, root, texts);
        Pages = pages;
        Diagnostics = new Diagnostics(Plan, pages, publish);
    }

    public EditedPlan Plan { get; }

    public ReferencePages Pages { get; }

    public Diagnostics Diagnostics { get; }

    /// <summary>Whether the editor has its folder open, so that it is checked even while no file of it is open.</summary>
    public bool IsInWorkspace { get; set; }

    /// <summary>Reads the plan if it has changed since, and publishes what is wrong with its files.</summary>
    public void Check()
    {
        if (!Plan.NeedsCheck) return;
        Plan.Check();
        Diagnostics.Publish(isAnswer: true);
    }

    /// <summary>Asks its rules too, and publishes what they find once all were asked.</summary>
    /// <param name="isInterrupted">Whether a message is waiting.</param>
    public void CheckRules(Func<bool> isInterrupted)
    {
        if (!Plan.NeedsRules) return;
        Plan.CheckRules(isInterrupted);
        if (!Plan.NeedsRules) Diagnostics.Publish();
    }

    /// <summary>The same for its templates, which take longer.</summary>
    /// <param name="isInterrupted">Whether a message is waiting.</param>
    public void CheckPapers(Func<bool> isInterrupted)
    {
        if (!Plan.NeedsPapers) return;
        Plan.CheckPapers(isInterrupted);
        if (!Plan.NeedsPapers) Diagnostics.Publish();
    }
}
