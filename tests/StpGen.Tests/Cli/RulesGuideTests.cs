using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StpGen.Cli.Rules;
using StpGen.Core.Findings;

namespace StpGen.Tests.Cli;

/// <summary>docs/rules.md is made of the rules and their pages; <c>STPGEN_ACCEPT=1</c> makes it again.</summary>
public sealed partial class RulesGuideTests
{
    [Fact]
    public void The_guide_has_every_rule_as_it_is() =>
        Accepting.Check(Path.Combine(Repository.Root, "docs", "rules.md"), Guide());

    private static string Guide()
    {
        var text = new StringBuilder("""
            # Every rule

            What stpgen may find, in the order of the numbers. `stpgen explain STP213` shows one of these sections. This page is made
            from the rules; a test keeps it up to date.


            """);
        foreach (var stage in RuleCatalog.All.GroupBy(r => r.Stage).OrderBy(g => g.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {NameOf(stage.Key)}: ")
                .AppendJoin(", ", stage.Select(r => $"[{r.Id}](#{r.Id.ToLowerInvariant()}-{r.Slug})")).Append('\n');
        }
        foreach (var rule in RuleCatalog.All)
            text.Append(CultureInfo.InvariantCulture, $"\n## {rule.Id} {rule.Slug}\n\n**{rule.Title}.** ")
                .Append(CultureInfo.InvariantCulture, $"{NameOf(rule.Stage)}; {Severity(rule)}. {RuleCatalog.WhatItDoes(rule)}\n\n")
                .Append(Link().Replace(RuleHelp.Of(rule)!.TrimEnd('\n'), FromHere)).Append('\n');
        return text.ToString();
    }

    /// <summary>The pages of other rules than plan rules are a folder deeper.</summary>
    private static string FromHere(Match link) => link.Groups["path"].Value switch
    {
        var path when path.StartsWith("../", StringComparison.Ordinal) => $"]({path[3..]})",
        var path when File.Exists(Path.Combine(Repository.Root, "docs", "findings", path.Split('#')[0])) => $"](findings/{path})",
        var path => $"]({path})",
    };

    private static string NameOf(RuleStage stage) => stage switch
    {
        RuleStage.Reading => "Reading a plan",
        RuleStage.Plan => "Checking a plan",
        RuleStage.Template => "Filling a template",
        RuleStage.Look => "Reading the brand",
        RuleStage.Layout => "Setting pages",
        _ => "Writing files",
    };

    private static string Severity(RuleInfo rule) => rule.Severity switch
    {
        Core.Findings.Severity.Error => "an error",
        Core.Findings.Severity.Warning => rule.In(final: true) == Core.Findings.Severity.Error
            ? "a warning, and an error with `--final`" : "a warning",
        _ => "a note",
    };

    [GeneratedRegex(@"\]\((?<path>[^)#:][^):]*)\)")]
    private static partial Regex Link();
}
