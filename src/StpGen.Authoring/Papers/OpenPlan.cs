using StpGen.Authoring.Plans;

namespace StpGen.Authoring.Papers;

/// <summary>A plan as its widest audience may read it, whatever the day.</summary>
public static class OpenPlan
{
    public static LoadedPlan Of(LoadedPlan loaded)
    {
        var (audiences, release) = (loaded.Plan.Audiences, loaded.Plan.DefaultRelease?.Id ?? "");
        return loaded with
        {
            Plan = PaperView.See(loaded.Plan, new PaperDay(null, audiences.IsEmpty ? "" : audiences[0].Id).Of(audiences, release)),
        };
    }
}
