using System.CommandLine;
using StpGen.Cli.Hosting;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen build</c>: reads its options; <see cref="Build"/> does the work.</summary>
internal static class BuildCommand
{
    public static Command Create(Host host)
    {
        var (papers, final, report) = (new PaperArguments(), SharedOptions.Final(), SharedOptions.Report());
        final.Description = "Build final papers (no DRAFT mark); writes nothing if there are errors";
        var force = new Option<bool>("--force") { Description = "Rewrite every paper, even if unchanged" };
        var quiet = SharedOptions.Quiet();
        var (strict, baseline, accepted) = (SharedOptions.Strict(), SharedOptions.Baseline(), SharedOptions.ShowAccepted());
        var command = new Command("build",
            "Build the papers of a plan, in Word and PDF, as web pages (HTML), or as slides (pptx). If the plan has errors, papers are "
            + "drafts, marked on every page. If it cannot be read, nothing is replaced.");
        papers.AddTo(command);
        command.Add(final);
        papers.AddDetailsTo(command);
        foreach (var option in (Option[])[force, strict, baseline, accepted, quiet, report]) command.Add(option);
        command.SetAction(parsed => (int)new Build(host,
            papers.RequestOf(parsed, parsed.GetValue(final), SharedOptions.ReportsOf(parsed, report)) with
            {
                Force = parsed.GetValue(force),
                IsQuiet = parsed.GetValue(quiet),
                Choice = SharedOptions.ChoiceOf(parsed, strict, baseline, accepted),
            }).Run());
        return command;
    }
}
