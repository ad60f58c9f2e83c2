using System.Collections.Immutable;
using StpGen.Authoring.Papers;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;

namespace StpGen.Cli.Building;

/// <summary>What can be found in a plan without making its papers.</summary>
internal static class PlanChecks
{
    /// <summary>All of it that the plan does not accept, in the order of places.</summary>
    public static ImmutableArray<Finding> Open(Host host, ReadPlan plan)
    {
        var options = new PaperOptions();
        var all = plan.Findings.AddRange(UnexpectedFault.Check(host, plan, options)).AddRange(Brand(plan, final: false))
            .AddRange(Kinds(plan));
        return FindingOrder.InOrder(Pipeline.Settle(plan, all, options, hasPapers: false).Where(f => f.Settled is null));
    }

    /// <summary>What was found on the way into memory.</summary>
    public static ImmutableArray<Finding> OfFolder(ReadPlan plan) => plan.Findings[..^plan.Reading.Findings.Length];

    /// <summary>Papers of a kind that there is no template for, as a build would find.</summary>
    public static IEnumerable<Finding> Kinds(ReadPlan plan) =>
        plan.Plan is { } loaded ? loaded.Plan.Documents.Where(d => d.Kind is not null)
            .Select(d => PaperComposer.UnknownKind(d, plan.Folder)).OfType<Finding>() : [];

    /// <summary>What is wrong with the plan's brand; the NHS identity alone needs no check.</summary>
    public static ImmutableArray<Finding> Brand(ReadPlan plan, bool final) =>
        plan.Folder.Files.Keys.Any(path => path.StartsWith("brand/", StringComparison.Ordinal))
            ? Pipeline.Look(plan, final, hasSlides: true).Findings : [];
}
