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

    /// <summary>Reads, checks and publishes, if anything has changed since.</summary>
    public void Check()
    {
        if (!Plan.NeedsCheck) return;
        Plan.Check();
        Diagnostics.Publish();
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
