using System.CommandLine;
using StpGen.Cli.Hosting;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen help</c> and <c>stpgen help build</c>, which many programs have.</summary>
internal static class HelpCommand
{
    public static Command Create(RootCommand root, Host host)
    {
        var about = new Argument<string?>("COMMAND")
        {
            Description = "The command to show the options of (default: list the commands)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var help = new Command("help", "Show help and examples.") { about };
        help.SetAction(parsed => (int)Run(root, parsed.GetValue(about), host));
        return help;
    }

    private static ExitCode Run(RootCommand root, string? asked, Host host)
    {
        if (asked is null) return HelpWriter.Write(root, host);
        if (root.Subcommands.FirstOrDefault(c => c.Name == asked) is { } command) return HelpWriter.Write(command, host);
        return CommandLine.Refuse(host, $"'{asked}' is not a command of stpgen.",
            Nearest.To(asked, root.Subcommands.Select(c => c.Name)) is { } near ? $"Did you mean '{near}'?" : CommandLine.HelpFor(root));
    }
}
