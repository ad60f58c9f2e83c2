using System.CommandLine;
using StpGen.Cli.Hosting;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen completion</c>: what a shell needs to complete the words of a command line.</summary>
internal static class CompletionCommand
{
    public const string Name = "completion";

    public static Command Create(Host host)
    {
        var shell = new Argument<string>("SHELL") { Description = $"The shell: {Words.Join(CompletionScripts.Shells, "or")}" };
        var command = new Command(Name, "Print the script with which a shell completes commands, options and the names in a plan.")
        {
            shell,
        };
        command.SetAction(parsed => (int)Run(host, parsed.GetValue(shell)!));
        return command;
    }

    private static ExitCode Run(Host host, string shell)
    {
        if (CompletionScripts.Of(shell) is not { } script)
            return CommandLine.Refuse(host, $"There is no completion for '{Words.Short(shell)}'.",
                Nearest.To(shell, CompletionScripts.Shells) is { } near ? $"Did you mean '{near}'?"
                    : $"Choose from {string.Join(", ", CompletionScripts.Shells)}.");
        host.Output.Write(script);
        return ExitCode.Done;
    }
}
