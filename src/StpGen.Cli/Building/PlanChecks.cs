using System.Collections.Immutable;
using StpGen.Authoring.Papers;
using StpGen.Core.Findings;

namespace StpGen.Cli.Building;

/// <summary>What is checked beside the plan itself without making its papers: their kinds, and the brand.</summary>
internal static class PlanChecks
{
    /// <summary>Papers of a kind that there is no template for, as a build would find.</summary>
    public static IEnumerable<Finding> Kinds(ReadPlan plan) =>
        plan.Plan is { } loaded ? loaded.Plan.Documents.Where(d => d.Kind is not null)
            .Select(d => PaperComposer.UnknownKind(d, plan.Folder)).OfType<Finding>() : [];

    /// <summary>What is wrong with the plan's brand; the NHS identity alone needs no check.</summary>
    public static ImmutableArray<Finding> Brand(ReadPlan plan, bool final) =>
        plan.Folder.Files.Keys.Any(path => path.StartsWith("brand/", StringComparison.Ordinal)) ? Pipeline.Look(plan, final).Findings : [];
}
