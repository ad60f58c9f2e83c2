using System.Collections.Immutable;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Papers;
using StpGen.Cli.Hosting;
using StpGen.Core.Findings;

namespace StpGen.Cli.Building;

/// <summary>What a final build of a plan would find. Every paper is made as a build makes it, but none is written.</summary>
internal static class FinalCheck
{
    /// <param name="typed">The plan's folder, as typed.</param>
    public static ImmutableArray<Finding> Of(Host host, string typed, ReadPlan plan, LoadedPlan loaded)
    {
        var options = new PaperOptions(Final: true);
        var look = Pipeline.Look(plan, final: true);
        var maker = new PaperBuilder(host, new BuildRequest(typed, options, []) { Force = true }, plan, look.Value!, "");
        ImmutableArray<PaperRequest> asked = [.. loaded.Plan.Documents.Where(d => OutputNames.CanName(d.Id)).DistinctBy(d => d.Id)];
        var papers = maker.Make(asked);
        ImmutableArray<Finding> ofPlan = [.. plan.Findings, .. UnexpectedFault.Check(host, plan, options), .. look.Findings];
        return Pipeline.Settle(plan,
            [
                .. FinalFindings.Of(loaded, ofPlan, [.. papers.Zip(asked, (made, paper) => made.AsFinal(options.DayOf(paper)))]),
                .. maker.NotPrinted(papers),
            ], options, hasPapers: !papers.Any(p => p.HasFailed));
    }
}
