using System.CommandLine;
using System.Text;
using StpGen.Authoring.Guide;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen new template</c>: a built-in template, or a part of one, to change for a plan.</summary>
internal static class NewTemplateCommand
{
    public static Command Create(Host host)
    {
        var template = new Argument<string>("TEMPLATE")
        {
            Description = "A kind of paper, such as submission, or a part of its papers, such as submission/cover; "
                + "shared/cover is for every kind",
        };
        var plan = SharedOptions.Plan();
        var command = new Command("template", "Copy a built-in template into a plan, with comments on what it may use.") { template, plan };
        command.SetAction(parsed => (int)Run(host, parsed.GetValue(plan)!, parsed.GetValue(template)!));
        return command;
    }

    private static ExitCode Run(Host host, string typed, string name)
    {
        if (ArgumentChecks.Fault(host, typed) is var (message, hint)) return CommandLine.Refuse(host, message, hint);
        if (!File.Exists(Path.Combine(host.Locate(typed), "stp.yaml")))
            return CommandLine.Refuse(host, $"'{typed}' is not a plan: it has no stp.yaml.",
                "Use the folder of a plan, or start one with 'stpgen new'.");
        if (NewTemplate.Of(name) is not { } template)
            return CommandLine.Refuse(host, $"There is no template '{Words.Short(name)}'.", NewTemplate.Suggest(name) is { } near
                ? $"Did you mean '{near}'?" : $"Choose from {string.Join(", ", NewTemplate.Names.Where(n => !n.Contains('/')))}, "
                    + "or a part such as submission/cover.");
        var file = Path.Combine(typed, template.File);
        if (Path.Exists(host.Locate(file)))
            return CommandLine.Refuse(host, $"'{file}' is already there, and nothing is overwritten.",
                "Change that file, or move it away to copy the built-in one again.");
        if (LinkOnTheWay(host, typed, template.File) is { } link)
            return CommandLine.Refuse(host, $"'{link}' is a link, and a template is not written through one.",
                "Put a folder in its place, or copy the template where the link leads.");
        var faults = OneFile.Write(host, file, Encoding.UTF8.GetBytes(template.Text));
        foreach (var fault in faults)
            host.Error.WriteLine($"stpgen: {TerminalText.Sanitise($"{fault.Message}\n  = {string.Join(" ", fault.Hints)}")}");
        if (!faults.IsEmpty) return ExitCode.NotWritten;
        host.Output.WriteLine($"{TerminalText.Sanitise(file)} is yours to change. Its first lines say what it may use; "
            + "delete it to have the built-in template again.");
        return ExitCode.Done;
    }

    /// <summary>A folder of the plan on the way to a file that is a link; null: none is.</summary>
    private static string? LinkOnTheWay(Host host, string typed, string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is { Length: > 0 }; folder = Path.GetDirectoryName(folder))
            if (RegularFile.IsLink(host.Locate(Path.Combine(typed, folder)))) return folder.Replace('\\', '/');
        return null;
    }
}
