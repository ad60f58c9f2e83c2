using System.Collections.Immutable;
using StpGen.Authoring.Papers;
using StpGen.Cli.Hosting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;

namespace StpGen.Cli.Building;

/// <summary>What can be found in a plan without making its papers.</summary>
internal static class PlanChecks
{
    /// <summary>All of it that the plan does not accept, in the order of places.</summary>
    public static ImmutableArray<Finding> Open(Host host, ReadPlan plan)
    {
        var found = InSteps(host, plan).SelectMany(f => f).ToImmutableArray();
        return Open(plan, found);
    }

    /// <summary>What the plan does not accept of all that was found in its files and by its rules.</summary>
    /// <param name="ofRules">By its rules.</param>
    public static ImmutableArray<Finding> Open(ReadPlan plan, ImmutableArray<Finding> ofRules)
    {
        var settled = Pipeline.Settle(plan, plan.Findings.AddRange(ofRules), new PaperOptions(), hasPapers: false);
        return FindingOrder.InOrder(settled.Where(f => f.Settled is null));
    }

    /// <summary>What the rules find, one after another, then what is wrong with the brand and the kinds of paper.</summary>
    public static IEnumerable<IEnumerable<Finding>> InSteps(Host host, ReadPlan plan)
    {
        foreach (var ofRule in Pipeline.CheckInSteps(plan, new PaperOptions(), (rule, fault) =>
            UnexpectedFault.Of(host, UnexpectedFault.Root(plan), $"The rule {rule.Info.Id} could not be checked", fault)))
            yield return ofRule;
        yield return Brand(plan, final: false);
        yield return Kinds(plan);
    }

    /// <summary>Whether the plan has templates of its own.</summary>
    public static bool HasTemplates(ReadPlan plan) => plan.Folder.Files.Keys.Any(IsTemplate);

    /// <summary>Paper by paper, what is wrong with the plan's own templates.</summary>
    public static IEnumerable<IEnumerable<Finding>> Templates(Host host, ReadPlan plan)
    {
        if (plan.Plan is not { } loaded) yield break;
        var templates = plan.Folder.Files.Keys.Where(IsTemplate).Select(plan.Folder.Show).ToHashSet(StringComparer.Ordinal);
        foreach (var paper in loaded.Plan.Documents.DistinctBy(d => d.Id))
        {
            ImmutableArray<Finding> found;
            try
            {
                found = PaperComposer.Compose(loaded, paper, plan.Folder, new PaperOptions()).Findings;
            }
            catch (Exception fault)
            {
                found = [UnexpectedFault.Of(host, paper.Span, $"The paper '{paper.Id}' could not be checked", fault)];
            }
            yield return found.Where(f => f.Rule == FileRules.Bug || templates.Contains(f.Span?.Path ?? ""));
        }
    }

    private static bool IsTemplate(string path) => path.StartsWith("templates/", StringComparison.Ordinal);

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
