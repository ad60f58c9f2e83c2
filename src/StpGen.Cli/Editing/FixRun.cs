using System.Collections.Immutable;
using StpGen.Authoring.Reading;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Editing;

/// <summary>A plan with the changes that resolve its findings, in memory.</summary>
/// <param name="Plan">After all changes.</param>
/// <param name="Made">The findings that they resolve, in the order in which they were resolved.</param>
/// <param name="Left">The findings that are left.</param>
internal sealed record FixRun(ReadPlan Plan, ImmutableArray<Finding> Made, ImmutableArray<Finding> Left)
{
    /// <summary>One change can lead to the next; more steps than these are a circle.</summary>
    private const int MostPasses = 20;

    /// <summary>The files that differ from those of the plan as it was, by their paths in the plan.</summary>
    public ImmutableArray<string> ChangedFiles(ReadPlan before) =>
        [.. Plan.Folder.Files.Where(f => !f.Value.Span.SequenceEqual(before.Folder.Files[f.Key].Span)).Select(f => f.Key)];

    /// <param name="suggested">Whether to make changes that someone should look at, too.</param>
    public static FixRun Of(Host host, ReadPlan plan, bool suggested)
    {
        var (made, refused) = (ImmutableArray.CreateBuilder<Finding>(), new HashSet<(string, SourceSpan?, string)>());
        var findings = PlanChecks.Open(host, plan);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var chosen = FixChoice.Of(findings.Where(f => (suggested || f.Fix is { IsCertain: true }) && !refused.Contains(KeyOf(f))))
                .Where(f => Apply(plan, [f]) is not null).ToList();
            if (chosen.Count == 0 || Apply(plan, chosen) is not { } folder) break;
            var after = Pipeline.Read(folder, PlanChecks.OfFolder(plan));
            var left = PlanChecks.Open(host, after);
            // A change that does not resolve what it is for is not made; without it, all others are tried again.
            var vain = chosen.Where(f => left.Count(l => IsSame(l, f)) >= findings.Count(o => IsSame(o, f))).ToList();
            // Once made, no change is made at the same place again, so that two cannot undo each other for ever.
            foreach (var finding in vain.Count > 0 ? vain : chosen) refused.Add(KeyOf(finding));
            if (vain.Count > 0) continue;
            made.AddRange(chosen);
            (plan, findings) = (after, left);
        }
        return new(plan, made.ToImmutable(), findings);
    }

    private static (string, SourceSpan?, string) KeyOf(Finding finding) => (finding.Rule.Id, finding.Span, finding.Message);

    private static bool IsSame(Finding one, Finding other) => one.Rule == other.Rule && one.Message == other.Message
        && one.Span?.Path == other.Span?.Path && one.Span?.Line == other.Span?.Line;

    private static PlanFolder? Apply(ReadPlan plan, IReadOnlyCollection<Finding> findings)
    {
        var files = plan.Folder.Files;
        foreach (var file in findings.SelectMany(f => f.Fix!.Edits).GroupBy(e => e.Span.Path, StringComparer.Ordinal))
        {
            var path = files.Keys.FirstOrDefault(p => plan.Folder.Show(p) == file.Key);
            if (path is null || FileEdits.Apply(files[path].Span, file) is not { } bytes) return null;
            files = files.SetItem(path, bytes);
        }
        return plan.Folder with { Files = files };
    }
}
