using System.CommandLine;
using StpGen.Cli.Hosting;
using StpGen.Cli.Lsp;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen lsp</c>: a language server, for editors.</summary>
internal static class LspCommand
{
    public const string Name = "lsp";

    public static Command Create(Host host)
    {
        // Editors add it to the command line of any server; it is the only way there is.
        var stdio = new Option<bool>("--stdio") { Description = "Talk over standard input and output (always so)" };
        var command = new Command(Name,
            "Help an editor while you write a plan (Language Server Protocol, over standard input and output): findings as you type, "
            + "completion, explanations, definitions, renaming and quick fixes.") { stdio };
        command.SetAction(_ =>
        {
            var (input, output) = host.Streams();
            return (int)LanguageServer.Run(host, input, output, LanguageServer.UsualPause);
        });
        return command;
    }
}
