using System.CommandLine;
using StpGen.Authoring.Guide;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Templates;
using StpGen.Authoring.Values;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen new paper</c>: one more paper in a plan's list.</summary>
internal static class NewPaperCommand
{
    public static Command Create(Host host)
    {
        var kind = new Argument<string>("KIND") { Description = "The kind of paper: the name of a template folder, such as update" };
        var plan = SharedOptions.Plan();
        var id = Option("--id", "ID", "The paper's id, which names its files (default: its kind)");
        var date = SharedOptions.Date("--date", "The paper's date (default: the due date of its stage; a terminal is asked)");
        var stage = Option("--stage", "ID", "The stage that it is for (default: the plan's)");
        var audience = Option("--audience", "ID", "Its readers (default: those of papers of its kind)");
        var title = Option("--title", "TEXT", "Its title (default: that of papers of its kind)");
        var command = new Command("paper", "Add a paper to a plan's list. Nothing else in the file changes.")
        {
            kind, plan, id, date, stage, audience, title,
        };
        command.SetAction(parsed => (int)Run(host, parsed.GetValue(plan)!, new Choice(parsed.GetValue(kind)!, parsed.GetValue(id),
            parsed.GetValue(date), parsed.GetValue(stage), parsed.GetValue(audience), parsed.GetValue(title))));
        return command;
    }

    private static Option<string?> Option(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description };

    private static ExitCode Run(Host host, string typed, Choice choice)
    {
        if (ArgumentChecks.Fault(host, typed) is var (message, hint)) return CommandLine.Refuse(host, message, hint);
        var read = Pipeline.Read(host, typed);
        if (read.Plan is not { } loaded)
        {
            var findings = FindingOrder.Sort(read.Findings);
            new FindingsOutput(host, []).Print(findings, read, areResult: false);
            host.Error.WriteLine($"{Tally.Of(findings)}; fix the errors so that a paper can be added.");
            return ExitCode.Nothing;
        }
        if (Unknown(loaded, read.Folder, choice) is var (unknown, instead)) return CommandLine.Refuse(host, unknown, instead);
        var stage = loaded.Round.Stages.FirstOrDefault(s => s.Id == (choice.Stage ?? loaded.Plan.Stage?.Id));
        if ((choice.Date ?? Ask(host, stage?.Due)) is not { } date)
            return CommandLine.Refuse(host, "Nothing says which date the paper has.",
                "Give it with --date, such as --date \"21 October 2016\".");
        var paper = NewPaper.Of(choice.Kind, loaded.Plan, date, stage?.Id);
        paper = paper with
        {
            Id = choice.Id ?? paper.Id,
            Audience = choice.Audience ?? paper.Audience,
            Title = choice.Title ?? paper.Title,
        };
        return Add(host, typed, read, paper);
    }

    private static ExitCode Add(Host host, string typed, ReadPlan read, NewPaper paper)
    {
        if (PaperList.With(paper, read.Folder, read.Reading.Contents!) is not var (file, bytes) || !IsAdded(read, file, bytes, paper))
        {
            host.Error.Write("stpgen: the list of papers has a form that stpgen does not add to.\n"
                + $"  = Add these lines to 'documents' yourself:\n\n{TerminalText.SanitiseLines(paper.Item("  "))}");
            return ExitCode.NotWritten;
        }
        var faults = OneFile.Write(host, Path.Combine(typed, file), bytes);
        foreach (var fault in faults)
            host.Error.WriteLine($"stpgen: {TerminalText.Sanitise($"{fault.Message}\n  = {string.Join(" ", fault.Hints)}")}");
        if (!faults.IsEmpty) return ExitCode.NotWritten;
        host.Output.Write(TerminalText.SanitiseLines($"""
            {read.Folder.Show(file)} now has the paper '{paper.Id}', for '{paper.Audience}'. What to do next:

              stpgen build {typed} --document {paper.Id}   writes it
              stpgen fields documents   shows what else a paper can say

            """));
        return ExitCode.Done;
    }

    /// <summary>Whether a plan with the new file has the paper, and the others as they were.</summary>
    private static bool IsAdded(ReadPlan read, string file, byte[] bytes, NewPaper paper)
    {
        var after = Pipeline.Read(read.Folder with { Files = read.Folder.Files.SetItem(file, bytes) });
        return after.Plan is { Plan: var plan } && plan.Documents.Length == read.Plan!.Plan.Documents.Length + 1
            && plan.Documents.Any(d => d.Id == paper.Id && d.Kind?.Value == paper.Kind && d.Date?.First == paper.Date)
            && after.Reading.Findings.Length <= read.Reading.Findings.Length;
    }

    private static (string Message, string Hint)? Unknown(LoadedPlan loaded, PlanFolder folder, Choice choice)
    {
        var kinds = TemplateLibrary.Kinds(folder);
        if (!kinds.Contains(choice.Kind))
            return ($"There is no template for papers of the kind '{Words.Short(choice.Kind)}'.", Nearest.To(choice.Kind, kinds) is { } near
                ? $"Did you mean '{near}'?" : $"Choose from {string.Join(", ", kinds)}, or add templates/{choice.Kind}/document.md first.");
        if (choice.Id is { } id)
        {
            if (loaded.Plan.Documents.Any(d => d.Id == id))
                return ($"The plan already has a paper '{id}'.", "Give the new one another id with --id.");
            if (!OutputNames.CanName(id))
                return ($"'{Words.Short(id)}' cannot name the files of a paper.",
                    "Write an id of lower-case letters, digits and hyphens, such as update-2.");
        }
        return (choice.Stage is { } stage ? ArgumentChecks.Unknown("stage", stage, [.. loaded.Round.Stages.Select(s => s.Id)]) : null)
            ?? (choice.Audience is { } audience
                ? ArgumentChecks.Unknown("audience", audience, [.. loaded.Plan.Audiences.Select(a => a.Id)]) : null);
    }

    /// <summary>The date of the stage, unless someone at a terminal gives another; null: there is none.</summary>
    private static DateOnly? Ask(Host host, PlanDate? due)
    {
        if (!host.CanAsk) return due?.First;
        host.Output.Write($"Which date has the paper?{(due is null ? "" : $" [{due}]".Replace('\u00A0', ' '))} ");
        host.Output.Flush();
        return host.Answer()?.Trim() is { Length: > 0 } answer
            ? DateParser.TryParse(answer, default, out var date) ? date.First : null : due?.First;
    }

    private sealed record Choice(string Kind, string? Id, DateOnly? Date, string? Stage, string? Audience, string? Title);
}
