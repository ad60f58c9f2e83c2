using System.CommandLine;
using StpGen.Authoring.Plans.Papers;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen list</c>: the papers that a plan asks for.</summary>
internal static class ListCommand
{
    public static Command Create(Host host)
    {
        var plan = SharedOptions.Plan();
        var command = new Command("list",
            "List the papers of a plan: their kind, date, stage and audience, and the files that build writes.") { plan };
        command.SetAction(parsed => (int)Run(host, parsed.GetValue(plan)!));
        return command;
    }

    private static ExitCode Run(Host host, string typed)
    {
        if (ArgumentChecks.Fault(host, typed) is var (message, hint)) return CommandLine.Refuse(host, message, hint);
        var plan = Pipeline.Read(host, typed);
        if (plan.Plan is not { } loaded)
        {
            var findings = FindingOrder.Sort(plan.Findings);
            var outlet = new FindingsOutput(host, []);
            outlet.Print(findings, plan, areResult: false);
            host.Error.WriteLine($"{Tally.Of(findings)}; fix the errors so that the papers can be listed.");
            return ExitCode.Nothing;
        }
        string[] header = ["Paper", "Kind", "Date", "Stage", "Audience", "Files"];
        host.Output.Write(TextColumns.Align([header, .. loaded.Plan.Documents.Select(d => RowOf(d, plan))], ""));
        return ExitCode.Done;
    }

    private static string[] RowOf(PaperRequest paper, ReadPlan plan) =>
    [
        paper.Id, paper.Kind?.Value ?? "", (paper.Date?.ToString() ?? "").Replace('\u00A0', ' '), paper.Stage?.Id ?? "", paper.Audience?.Id
            ?? "",
        plan.Folder.Show($"{OutputNames.DefaultFolder}/{paper.Id}.{string.Join(", .", Format.Of([]).Select(f => f.Name))}"),
    ];
}
