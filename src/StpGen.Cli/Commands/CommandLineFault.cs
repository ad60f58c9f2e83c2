using System.CommandLine;
using System.CommandLine.Parsing;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary>What cannot be followed in a command line, and what was probably meant.</summary>
internal static class CommandLineFault
{
    /// <summary>An option or a plan without a value, most often because a variable of a script is not set.</summary>
    public static Advice? Empty(ParseResult parsed)
    {
        foreach (var result in parsed.CommandResult.Children)
        {
            if (!result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value))) continue;
            var name = result is OptionResult option ? $"'{option.Option.Name}'" : "The plan's folder";
            return new Advice($"{name} is empty.", "Give it a value, or leave it out. Check that the variable it comes from is set.");
        }
        var bare = parsed.CommandResult.Children.OfType<OptionResult>()
            .FirstOrDefault(o => !o.Implicit && o.Tokens.Count == 0 && o.Option.Arity.MinimumNumberOfValues > 0);
        return bare is null ? null
            : new Advice($"'{bare.Option.Name}' has no value.", CommandLine.HelpFor(parsed.CommandResult.Command));
    }

    /// <summary>Null: every word was understood.</summary>
    public static Advice? Of(ParseResult parsed, Host host)
    {
        if (parsed.Errors.Count == 0) return null;
        var command = parsed.CommandResult.Command;
        var known = command.Options.Select(o => o.Name).Concat(command.Subcommands.Select(c => c.Name)).ToList();
        // A misspelt option is taken for the plan's folder, and its value is then one argument too many.
        var stray = parsed.Tokens.FirstOrDefault(t => t.Value.Length > 1 && t.Value.StartsWith('-') && t.Type == TokenType.Argument)?.Value
            ?? (parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null);
        if (stray is null) return new Advice(parsed.Errors[0].Message, CommandLine.HelpFor(command));
        var kind = stray.StartsWith('-') ? "option"
            : command.Subcommands.Count > 0 && command.Arguments.Count == 0 ? "command" : "argument";
        // A misspelt command within another is taken for that one's first argument.
        if (kind == "argument" && parsed.CommandResult.Tokens is [var first, ..]
            && Nearest.To(first.Value, command.Subcommands.Select(c => c.Name)) is { } meant)
            return new Advice($"'{first.Value}' is not a command of {CommandLine.NameOf(command)}.", $"Did you mean '{meant}'?");
        if (kind == "argument" && command.Arguments.Any(a => a.Name == "PLAN") && Directory.Exists(host.Locate(stray)))
            return new Advice($"stpgen takes one plan at a time, but was given {1 + parsed.UnmatchedTokens.Count}.",
                $"Run it once for each, such as: for plan in plans/*; do {CommandLine.NameOf(command)} \"$plan\"; done");
        return new Advice($"'{stray}' is not {(kind == "command" ? "a" : "an")} {kind} of {CommandLine.NameOf(command)}.",
            Nearest.To(stray, known) is { } near ? $"Did you mean '{near}'?" : CommandLine.HelpFor(command));
    }

    /// <summary>To people, and in the reports that the command line asks for as far as it was understood.</summary>
    public static ExitCode Refuse(string[] args, ParseResult parsed, Advice fault, Host host)
    {
        List<ReportRequest> reports = [];
        for (var i = 0; i < args.Length; i++)
            if ((args[i] == "--report" && i + 1 < args.Length ? ReportRequest.Parse(args[i + 1])
                : args[i].StartsWith("--report=", StringComparison.Ordinal) ? ReportRequest.Parse(args[i]["--report=".Length..])
                : null) is { } report) reports.Add(report);
        // A report must not replace a file of a plan, whichever of the words is meant to be the plan.
        if (args.Append(".").Where(a => a.Length > 0 && Directory.Exists(host.Locate(a)))
            .Any(folder => ArgumentChecks.Fault(host, folder, reports) is not null))
            reports = [];
        var command = parsed.CommandResult.Command;
        return new FindingsOutput(host, reports).Refuse(command is RootCommand ? "" : command.Name, "", fault.Message, fault.Hint);
    }
}
