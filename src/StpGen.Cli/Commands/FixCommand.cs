using System.Collections.Immutable;
using System.CommandLine;
using StpGen.Authoring.Plans;
using StpGen.Cli.Building;
using StpGen.Cli.Editing;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen fix</c>: makes the changes of a plan's files that need no decision, or shows them.</summary>
internal static class FixCommand
{
    public static Command Create(Host host)
    {
        var plan = SharedOptions.Plan();
        var write = new Option<bool>("--write") { Description = "Change the files (default: only show what would change)" };
        var suggested = new Option<bool>("--suggested")
        {
            Description = "Include what is probably meant, such as the nearest id; look at each change",
        };
        var command = new Command("fix",
            "Correct what needs no decision: misspelt fields and ids, missing quotation marks, forms of dates and amounts. Nothing else in "
            + "the files changes.") { plan, write, suggested };
        command.SetAction(parsed => (int)Run(host, parsed.GetValue(plan)!, parsed.GetValue(write), parsed.GetValue(suggested)));
        return command;
    }

    private static ExitCode Run(Host host, string typed, bool write, bool suggested)
    {
        if (ArgumentChecks.Fault(host, typed) is var (message, hint)) return CommandLine.Refuse(host, message, hint);
        var before = Pipeline.Read(host, typed);
        if (!before.Folder.Files.ContainsKey(PlanReader.RootFile))
        {
            new FindingsOutput(host, []).Print(before.Findings, before, areResult: false);
            return ExitCode.Nothing;
        }
        var run = FixRun.Of(host, before, suggested);
        var files = run.ChangedFiles(before);
        var palette = new Palette(host.Colours(host.OutputIsTerminal));
        foreach (var file in files) host.Output.Write(FixText.Of(before, run, file, palette));
        if (write && ChangedPlanFiles.Write(host, typed, before, run.Plan, files) is { IsEmpty: false } faults)
        {
            new FindingsOutput(host, []).Print(faults, before, areResult: false);
            return ExitCode.NotWritten;
        }
        host.Output.WriteLine(Summary(run, files, write));
        if (Left(run, suggested) is { Length: > 0 } left) host.Output.WriteLine(left);
        return ExitCode.Done;
    }

    private static string Summary(FixRun run, ImmutableArray<string> files, bool write) =>
        files.IsEmpty ? "There is nothing to correct without a decision."
        : $"{Tally.Count(run.Made.Length, "correction")} in {Tally.Count(files.Length, "file")}"
            + (write ? "." : "; run with --write to make " + (run.Made.Length == 1 ? "it." : "them."));

    private static string Left(FixRun run, bool suggested)
    {
        var counted = run.Left.Where(f => f.Severity != Severity.Information).ToImmutableArray();
        var more = suggested ? 0 : run.Left.Count(f => f.Fix is { IsCertain: false });
        string[] sentences =
        [
            .. counted.IsEmpty ? (string[])[] : [$"{Words.Capital(Tally.Of(counted).ToString())} left."],
            .. more == 0 ? (string[])[]
                : [$"{Tally.Count(more, "finding")} with a suggestion: look at {(more == 1 ? "it" : "them")} with --suggested."],
        ];
        return string.Join(' ', sentences);
    }
}
