using System.CommandLine;
using System.Text;
using StpGen.Authoring.Guide;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Rounds;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen new</c>: the start of a plan of one's own.</summary>
internal static class NewCommand
{
    public static Command Create(Host host)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to make; it may exist if none of the files is in it" };
        var footprint = new Option<string?>("--footprint")
        {
            HelpName = "NUMBER|NAME",
            Description = "The footprint, by its number or name in NHS England's list of 44",
        };
        var stage = new Option<string?>("--stage") { HelpName = "ID", Description = "The stage that the plan is for (default: the first)" };
        var at = SharedOptions.Date("--at", "Choose the first stage that is due on or after this date");
        var yes = new Option<bool>("--yes") { Description = "Ask nothing: take what is not given as it is by default" };
        var command = new Command("new",
            "Start a plan: a folder of files that explain their own fields, with what is known of the footprint and the papers of a stage.")
        {
            folder, footprint, stage, at, yes, NewPaperCommand.Create(host), NewTemplateCommand.Create(host),
        };
        command.SetAction(parsed => (int)Run(host, parsed.GetValue(folder)!,
            new Choice(parsed.GetValue(footprint), parsed.GetValue(stage), parsed.GetValue(at), parsed.GetValue(yes))));
        return command;
    }

    private static ExitCode Run(Host host, string typed, Choice choice)
    {
        var name = RoundLibrary.Names[^1];
        var round = RoundLibrary.Read(name, new ReadContext())!;
        var asks = host.CanAsk && !choice.Yes;
        var sought = choice.Footprint ?? (asks ? Ask(host, "Which footprint is the plan for? Write its number or name: ") : null);
        if (string.IsNullOrWhiteSpace(sought))
            return CommandLine.Refuse(host, "Nothing says which footprint the plan is for.",
                "Name it with --footprint, by its number or name in NHS England's list, such as --footprint Dorset.");
        if (NewPlanChoice.FootprintOf(round, sought) is not { } footprint)
            return CommandLine.Refuse(host, $"NHS England's list has no footprint '{sought}'.", NewPlanChoice.InsteadOf(round, sought));
        var first = NewPlanChoice.ComingStage(round, choice.At);
        var wanted = choice.Stage
            ?? (asks && choice.At is null ? Ask(host, $"Which stage is it for? {NewPlanChoice.Ids(round)} [{first.Id}]: ") : null);
        if (NewPlanChoice.StageOf(round, string.IsNullOrWhiteSpace(wanted) ? first.Id : wanted) is not { } stage)
            return CommandLine.Refuse(host, $"The round has no stage '{wanted}'.", $"Write one of {NewPlanChoice.Ids(round)}.");
        return Write(host, typed, new NewPlan(name, round, footprint, stage, choice.At ?? stage.Due!.First));
    }

    /// <summary>All files or none.</summary>
    private static ExitCode Write(Host host, string typed, NewPlan plan)
    {
        var folder = host.Locate(typed);
        var files = plan.Files();
        if (File.Exists(folder))
            return CommandLine.Refuse(host, $"'{typed}' is a file, but a plan is a folder.", "Choose the name of a new folder.");
        if (files.Keys.FirstOrDefault(f => Path.Exists(Path.Combine(folder, f))) is { } there)
            return CommandLine.Refuse(host, $"'{typed}' already has a file {there}, and a new plan overwrites nothing.",
                "Choose another folder, or move the files that are there.");
        using var replacement = new Replacement(host);
        foreach (var (name, text) in files)
            if (replacement.Stage(Path.Combine(folder, name), Path.Combine(typed, name), Encoding.UTF8.GetBytes(text)) is { } fault)
                return Refuse(host, fault);
        foreach (var fault in replacement.Commit()) return Refuse(host, fault);
        var shown = TerminalText.Sanitise(typed);
        host.Output.Write($"""
            {shown} is a plan for footprint {plan.Footprint.Number}, {plan.Footprint.Name}, and the {plan.Stage.Title}.
            It has {files.Count} files. Each explains its fields in comments. What to do next:

              stpgen status {shown} --at DATE   shows what the stage still asks for
              stpgen validate {shown}   shows what is wrong, line by line
              stpgen build {shown}      writes the papers into {shown}/out
              stpgen fields   explains what a plan can say

            """);
        return ExitCode.Done;
    }

    private static ExitCode Refuse(Host host, Core.Findings.Finding fault)
    {
        host.Error.WriteLine($"stpgen: {TerminalText.Sanitise($"{fault.Message}\n  = {string.Join(" ", fault.Hints)}")}");
        return ExitCode.NotWritten;
    }

    private static string? Ask(Host host, string question)
    {
        host.Output.Write(question);
        host.Output.Flush();
        return host.Answer()?.Trim();
    }

    private sealed record Choice(string? Footprint, string? Stage, DateOnly? At, bool Yes);
}
