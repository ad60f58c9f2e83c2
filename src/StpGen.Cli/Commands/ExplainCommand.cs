using System.CommandLine;
using StpGen.Cli.Hosting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary><c>stpgen explain</c>: what a rule means.</summary>
internal static class ExplainCommand
{
    public static Command Create(Host host)
    {
        var rule = new Argument<string?>("RULE")
        {
            Description = "The number or name of a rule, as findings show it (default: list every rule)",
            Arity = ArgumentArity.ZeroOrOne
        };
        var command = new Command("explain", "Explain a rule: why it matters, what to do, and what it does to a paper.") { rule };
        command.SetAction(parsed => (int)Run(host, parsed.GetValue(rule)));
        return command;
    }

    private static ExitCode Run(Host host, string? asked)
    {
        var rules = RuleCatalog.All;
        if (asked is null)
        {
            host.Output.Write(
                TextColumns.Align([.. rules.Select(r => new[] { r.Id, r.Slug, FindingOrder.NameOf(r.Severity), r.Title })], ""));
            return ExitCode.Done;
        }
        var rule = rules.FirstOrDefault(r => r.Id.Equals(asked, StringComparison.OrdinalIgnoreCase)
            || r.Slug.Equals(asked, StringComparison.OrdinalIgnoreCase));
        if (rule is null)
            return CommandLine.Refuse(host, $"There is no rule '{asked}'.",
                Nearest.To(asked, rules.SelectMany(r => new[] { r.Id, r.Slug })) is { } near
                    ? $"Did you mean '{near}'?" : "Run 'stpgen explain' to list every rule.");
        host.Output.Write($"{rule.Id} {rule.Slug}\n{rule.Title}.\n\n{RuleHelp.Of(rule)}\n{RuleCatalog.WhatItDoes(rule)}\n");
        return ExitCode.Done;
    }
}
