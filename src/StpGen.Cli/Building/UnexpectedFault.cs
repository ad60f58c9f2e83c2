using System.Collections.Immutable;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Cli.Hosting;
using StpGen.Cli.Rules;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Building;

/// <summary>A bug or a shortage of memory in one paper or one check, as a finding: all others are made as if it were not there.</summary>
internal static class UnexpectedFault
{
    /// <param name="what">Of the message, without its end: <c>The paper 'a' could not be built</c>.</param>
    public static Finding Of(Host host, SourceSpan place, string what, Exception fault)
    {
        if (Shortage.Is(fault))
            return new Finding(FileRules.NoMemory, place, $"{what}: there is not enough memory.",
                "Give stpgen more memory, or build fewer papers at a time with --document.", "The files from before are unchanged.");
        if (host.Debugs) host.Error.WriteLine(fault.ToString());
        return new Finding(FileRules.Bug, place, $"{what}: this is a bug in stpgen, not in your plan.",
            $"Report it with this line: {host.ReportLine}", host.WhereBugIs(fault));
    }

    /// <summary>What the rules find in a plan, each rule by itself.</summary>
    public static ImmutableArray<Finding> Check(Host host, ReadPlan plan, PaperOptions options) => Pipeline.Check(plan, options,
        (rule, fault) => Of(host, Root(plan), $"The rule {rule.Info.Id} could not be checked", fault), host.Heap.Trim);

    /// <summary>Where what concerns the whole plan is reported.</summary>
    public static SourceSpan Root(ReadPlan plan) => SourceSpan.StartOf(plan.Folder.Show(PlanReader.RootFile));
}
