using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using StpGen.Cli.Hosting;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary>The commands together: what is said to the program, and what it says when it does not understand.</summary>
internal static class CommandLine
{
    public static ExitCode Run(string[] args, Host host)
    {
        var root = Create(host);
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction and not VersionAction) return Misunderstood(parsed, host);
        return (ExitCode)parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = host.Output,
            Error = host.Error
        });
    }

    private static RootCommand Create(Host host)
    {
        var root = new RootCommand(HelpTexts.WhatThisIs)
        {
            BuildCommand.Create(host), ValidateCommand.Create(host), ListCommand.Create(host), ExplainCommand.Create(host),
        };
        root.SetAction(_ => (int)HelpWriter.Write(root, host));
        foreach (var option in root.Options)
            if (option is HelpOption)
                (option.Action, option.Description) = (new HelpAction(host), "Show help and examples");
            else if (option is VersionOption) (option.Action, option.Description) = (new VersionAction(host), "Show the version");
        return root;
    }

    /// <summary>Says what was not understood, and what was probably meant.</summary>
    private static ExitCode Misunderstood(ParseResult parsed, Host host)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Options.Select(o => o.Name).Concat(command.Subcommands.Select(c => c.Name)).ToList();
        // A misspelt option is taken for the plan's folder, and its value is then one argument too many.
        var stray = parsed.Tokens.FirstOrDefault(t => t.Value.Length > 1 && t.Value.StartsWith('-') && t.Type == TokenType.Argument)?.Value
            ?? (parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null);
        if (stray is null) return Refuse(host, parsed.Errors[0].Message, HelpFor(command));
        var kind = stray.StartsWith('-') ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        return Refuse(host, $"'{stray}' is not {(kind == "command" ? "a" : "an")} {kind} of {NameOf(command)}.",
            Nearest.To(stray, known) is { } near ? $"Did you mean '{near}'?" : HelpFor(command));
    }

    /// <summary>A sentence on what cannot be done as asked, and what to do; exit code 2.</summary>
    public static ExitCode Refuse(Host host, string message, string hint)
    {
        host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stpgen: {message}\n  = {hint}"));
        return ExitCode.Usage;
    }

    private static string HelpFor(Command command) => $"Run '{NameOf(command)} --help' for the options.";

    public static string NameOf(Command command) => command is RootCommand ? "stpgen" : $"stpgen {command.Name}";
}
