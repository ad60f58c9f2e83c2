using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Rules;
using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;
using StpGen.Tests.Authoring;
using Xunit;

namespace StpGen.Tests.Cli;

/// <summary>
/// Whatever stpgen may find, `stpgen explain` says why it matters and what to do; what it shows as bad is found, what it shows as
/// good is not.
/// </summary>
public sealed partial class FindingPagesTests
{
    private const string Template = "templates/submission/document.md";

    public static TheoryData<string> Rules => [.. RuleCatalog.All.Select(r => r.Id)];

    public static TheoryData<string> ReadRulesWithExamples => [.. ReadRules.All.Where(HasExample).Select(r => r.Id)];

    public static TheoryData<string> TemplateRulesWithExamples => [.. TemplateRules.All.Where(HasExample).Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_is_explained(string id)
    {
        using var plan = new TempPlan();
        var run = plan.Run("explain", id);
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        var rule = Rule(id);
        Assert.Matches(
            $@"^{rule.Id} {rule.Slug}\n{Regex.Escape(rule.Title)}\.\n\n[A-Z`‘][^\0]{{80,}}\n\n"
            + $@"{Regex.Escape(RuleCatalog.WhatItDoes(rule))}\n$", run.Output);
    }

    [Fact]
    public void Each_section_of_the_pages_is_of_a_rule_in_the_order_of_their_numbers()
    {
        var rules = RuleCatalog.All.Where(r => PlanRules.Explanation(r) is null).Select(r => $"{r.Id} {r.Slug}");
        Assert.Equal(rules, RuleHelp.Files().SelectMany(text => Headings().Matches(text).Select(m => m.Groups[1].Value))
            .Order(StringComparer.Ordinal));
        Assert.All(RuleHelp.Files(),
            text => Assert.Equal(Headings().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal), Headings().Matches(text)
                .Select(m => m.Value)));
    }

    [Theory]
    [MemberData(nameof(ReadRulesWithExamples))]
    public void A_bad_plan_breaks_the_rule_and_the_good_one_keeps_every_rule(string id)
    {
        var example = Example(Rule(id));
        Assert.Contains(id, Read(example.Groups["bad"].Value).Select(f => f.Rule.Id));
        Assert.Equal("", Read(example.Groups["good"].Value).Show());
    }

    [Theory]
    [MemberData(nameof(TemplateRulesWithExamples))]
    public void A_bad_template_breaks_the_rule_and_the_good_one_keeps_every_rule(string id)
    {
        var example = Example(Rule(id));
        var bad = Compose(example.Groups["bad"].Value);
        Assert.Contains(id, bad.Findings.Select(f => f.Rule.Id));
        Assert.Equal(bad.Value is null, RuleCatalog.WhatItDoes(Rule(id)).StartsWith("The paper is not written", StringComparison.Ordinal));
        if (example.Groups["good"].Success) Assert.Equal("", Compose(example.Groups["good"].Value).Findings.Show());
    }

    [Fact]
    public void Most_rules_of_plans_and_templates_are_shown_by_example() =>
        Assert.True(ReadRulesWithExamples.Count >= 14 && TemplateRulesWithExamples.Count >= 10);

    private static RuleInfo Rule(string id) => RuleCatalog.All.Single(r => r.Id == id);

    private static bool HasExample(RuleInfo rule) => Example(rule).Success;

    private static Match Example(RuleInfo rule) => Examples().Match(RuleHelp.Of(rule)!);

    private static ImmutableArray<Finding> Read(string sections) => PlanReader.Read(ExplanationTests.PlanWith(sections)).Findings;

    private static Result<StpGen.Authoring.Papers.Paper> Compose(string template) => Plans.Sample("fictional-vale").With(Template, template)
        .Compose();

    [GeneratedRegex(@"\n\nBad:\n\n```(yaml|markdown)\n(?<bad>.*?)```(\n\nGood:\n\n```\1\n(?<good>.*?)```)?\n\z", RegexOptions.Singleline)]
    private static partial Regex Examples();

    [GeneratedRegex("^## (STP.*)$", RegexOptions.Multiline)]
    private static partial Regex Headings();
}
