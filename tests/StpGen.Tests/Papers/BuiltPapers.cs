using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Reading;
using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Papers;

/// <summary>Papers of a plan as the program writes them, in every format, without a disk.</summary>
internal static class BuiltPapers
{
    private static readonly Lazy<ImmutableSortedDictionary<string, byte[]>> RealSample = new(() => Files(OnDisk(Plans.Sample())));

    private static readonly ConditionalWeakTable<ReadPlan, PaperStyle> Looks = [];

    /// <summary>Every paper of the real sample by its file's name, made once.</summary>
    public static ImmutableSortedDictionary<string, byte[]> Sample => RealSample.Value;

    public static ReadPlan OnDisk(PlanFolder folder)
    {
        var reading = PlanReader.Read(folder);
        return new(folder, reading, reading.Findings);
    }

    public static PlanFolder Fixture(string name) =>
        Plans.Below(Path.Combine(Repository.Root, "tests", "StpGen.Tests", "Papers", "Fixtures", name));

    public static ImmutableSortedDictionary<string, byte[]> Files(ReadPlan plan) => plan.Plan!.Plan.Documents
        .SelectMany(paper => Build(plan, paper).Value!.Files)
        .ToImmutableSortedDictionary(f => f.Name, f => f.Bytes.ToArray(), StringComparer.Ordinal);

    public static Result<BuiltPaper> Build(ReadPlan plan, PaperRequest paper, string? audience = null) =>
        Pipeline.Build(Looks.GetValue(plan, p => Pipeline.Look(p, final: false).Value!),
            new PlanPapers(plan, new PaperOptions(Audience: audience)).Compose(paper),
            OutputNames.Of(plan.Plan!.Plan, paper, new PaperOptions(Audience: audience)), Format.All, keepMarkdown: true);
}
