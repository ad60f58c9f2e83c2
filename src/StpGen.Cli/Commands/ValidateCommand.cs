using System.Collections.Immutable;
using System.CommandLine;
using StpGen.Authoring.Papers;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen validate</c>: says what is wrong with a plan and writes nothing.</summary>
internal static class ValidateCommand
{
    public static Command Create(Host host)
    {
        var (plan, final, report) = (SharedOptions.Plan(), SharedOptions.Final(), SharedOptions.Report());
        var command = new Command("validate",
            "Check a plan: show what is missing, contradictory or wrong, each at its file, line and column. Nothing is written.")
        {
            plan, final, report,
        };
        command.SetAction(parsed => (int)Run(host, parsed.GetValue(plan)!, parsed.GetValue(final),
            SharedOptions.ReportsOf(parsed, report)));
        return command;
    }

    private static ExitCode Run(Host host, string typed, bool final, IReadOnlyList<ReportRequest> reports)
    {
        if ((ArgumentChecks.Fault(host, typed) ?? ArgumentChecks.Fault(host, typed, reports)) is var (message, hint))
            return CommandLine.Refuse(host, message, hint);
        var plan = Pipeline.Read(host, typed);
        var findings = FindingOrder.Sort(plan.Findings.AddRange(Pipeline.Check(plan, final)).AddRange(Brand(plan, final))
            .AddRange(Kinds(plan)));

        var outlet = new FindingsOutput(host, reports);
        outlet.Print(findings, plan, areResult: true);
        var late = outlet.WriteReports(findings).ToList();
        outlet.Print([.. late], plan, areResult: false);
        outlet.Results.WriteLine(findings.IsEmpty ? $"{plan.Folder.DisplayName}: no findings." : $"{Tally.Of(findings)}.");
        return findings.Concat(late).Any(f => f.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>Papers of a kind that there is no template for, as a build would find.</summary>
    private static IEnumerable<Finding> Kinds(ReadPlan plan) =>
        plan.Plan is { } loaded ? loaded.Plan.Documents.Where(d => d.Kind is not null)
            .Select(d => PaperComposer.UnknownKind(d, plan.Folder)).OfType<Finding>() : [];

    /// <summary>What is wrong with the plan's brand; the NHS identity alone needs no check.</summary>
    private static ImmutableArray<Finding> Brand(ReadPlan plan, bool final) =>
        plan.Folder.Files.Keys.Any(path => path.StartsWith("brand/", StringComparison.Ordinal)) ? Pipeline.Look(plan, final).Findings : [];
}
