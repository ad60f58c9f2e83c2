using System.Text;
using System.Text.RegularExpressions;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Core.Findings;

namespace StpGen.Tests.Authoring;

/// <summary>
/// What people type who are used to Word, GitHub or another program: each text, in a template and in a text of the plan, is set as it is
/// meant, or is found. <c>Slips/slips.md</c> has them with their results.
/// </summary>
public sealed partial class SlipTests
{
    private static string File => Path.Combine(Repository.Root, "tests", "StpGen.Tests", "Authoring", "Slips", "slips.md");

    [Fact]
    public void Each_slip_gives_what_its_case_states()
    {
        var text = System.IO.File.ReadAllText(File);
        var actual = Case().Replace(text, match =>
        {
            var markdown = match.Groups["markdown"].Value;
            return $"{match.Groups["before"].Value}{markdown}\n~~~~\n\n~~~~template\n{InTemplate(markdown)}~~~~\n\n"
                + $"~~~~plan\n{InPlan(markdown)}~~~~";
        });
        if (Accepting.IsOn) System.IO.File.WriteAllText(File, actual);
        else Assert.Equal(text, actual);
    }

    [Fact]
    public void Each_slip_is_found_in_both_places_and_nothing_else_is()
    {
        var cases = Case().Matches(System.IO.File.ReadAllText(File));
        Assert.True(cases.Count(c => c.Groups["kind"].Value == "slip") >= 60);
        foreach (Match one in cases)
            foreach (var place in (string[])["template", "plan"])
            {
                var isFound = one.Groups[place].Value.Contains(" STP", StringComparison.Ordinal);
                var isSlip = one.Groups["kind"].Value == "slip";
                Assert.True(isFound == isSlip, $"{one.Groups["name"].Value}: {(isFound ? "found" : "not found")} in a {place}");
            }
    }

    private static string InTemplate(string markdown) =>
        Show(PlanCase.Base().With("templates/submission/document.md", markdown + "\n").Compose(), []);

    private static string InPlan(string markdown)
    {
        var folder = PlanCase.Base().With("narrative/a.md", markdown + "\n")
            .With("extra.yaml", "narrative: [{id: a, title: A, text: {file: narrative/a.md}}]\n")
            .With("templates/submission/document.md", "{{ (first plan.narrative).text }}\n");
        var reading = PlanReader.Read(folder);
        return Show(PaperComposer.Compose(reading.Plan!, reading.Plan!.Plan.Documents[0], folder, new PaperOptions()), reading.Findings);
    }

    private static string Show(Result<Paper> paper, IEnumerable<Finding> reading)
    {
        var text = new StringBuilder(paper.Value is { } made ? Dump.Of(made.Document) : "no paper");
        if (text.Length > 0) text.Append('\n');
        foreach (var finding in reading.Concat(paper.Findings))
            text.Append($"{finding.Span!.Value.Line}:{finding.Span.Value.Column} {finding.Severity.ToString().ToLowerInvariant()} "
                + $"{finding.Rule.Id} {finding.Message} = {string.Join(" = ", finding.Hints)}\n");
        return text.ToString();
    }

    [GeneratedRegex("(?<before>## (?<kind>slip|meant): (?<name>[^\n]+)\n\n~~~~markdown\n)(?<markdown>.*?)\n~~~~\n\n"
        + "~~~~template\n(?<template>.*?)~~~~\n\n~~~~plan\n(?<plan>.*?)~~~~", RegexOptions.Singleline)]
    private static partial Regex Case();
}
