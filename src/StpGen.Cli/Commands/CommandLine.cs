using System.CommandLine;
using System.CommandLine.Help;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;

namespace StpGen.Cli.Commands;

/// <summary>The commands together: what is said to the program, and what it says when it does not understand.</summary>
internal static class CommandLine
{
    public static ExitCode Run(string[] args, Host host)
    {
        var root = Create(host);
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is not HelpAction and not VersionAction and not Suggestions
            && (CommandLineFault.Empty(parsed) ?? CommandLineFault.Of(parsed, host)) is { } fault)
            return CommandLineFault.Refuse(args, parsed, fault, host);
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
            NewCommand.Create(host),
            BuildCommand.Create(host), WatchCommand.Create(host), PreviewCommand.Create(host),
            ValidateCommand.Create(host), FixCommand.Create(host), StatusCommand.Create(host), ListCommand.Create(host),
            TraceCommand.Create(host),
            FieldsCommand.Create(host), SchemaCommand.Create(host),
            LspCommand.Create(host),
            ExplainCommand.Create(host), CompletionCommand.Create(host),
        };
        root.Add(HelpCommand.Create(root, host));
        Suggestions.AddTo(root, host);
        root.SetAction(_ => (int)HelpWriter.Write(root, host));
        foreach (var option in root.Options)
            if (option is HelpOption)
                (option.Action, option.Description) = (new HelpAction(host), "Show help and examples");
            else if (option is VersionOption) (option.Action, option.Description) = (new VersionAction(host), "Show the version");
        return root;
    }

    /// <summary>A sentence on what cannot be done as asked, and what to do; exit code 2.</summary>
    public static ExitCode Refuse(Host host, string message, string hint)
    {
        host.Error.WriteLine($"stpgen: {TerminalText.Sanitise(message)}\n  = {TerminalText.Sanitise(hint)}");
        return ExitCode.Usage;
    }

    public static string HelpFor(Command command) => $"Run '{NameOf(command)} --help' for the options.";

    public static string NameOf(Command command) => command is RootCommand ? "stpgen"
        : command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{NameOf(parent)} {command.Name}" : $"stpgen {command.Name}";
}
