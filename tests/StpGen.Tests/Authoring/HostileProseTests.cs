using StpGen.Authoring.Plans;
using StpGen.Authoring.Values;
using static StpGen.Tests.Authoring.Hostile;

namespace StpGen.Tests.Authoring;

/// <summary>Prose that would take its parser, or whoever goes into it, too far.</summary>
public sealed class HostileProseTests
{
    private static string Narrative(string prose) => $"narrative:\n  - id: background\n    title: Background\n    text: |\n      {prose}\n";

    [Theory]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("*a **b ")]
    [InlineData("a** b")]
    [InlineData("- ")]
    [InlineData("> ")]
    [InlineData("- > ")]
    [InlineData("1. ")]
    [InlineData("[a][")]
    [InlineData("![")]
    [InlineData("<a ")]
    [InlineData("`a ")]
    public void Prose_that_never_ends_is_refused(string step)
    {
        Assert.Contains("extra.yaml:", Read(Narrative(Repeat(step, 10_000) + "x")));
        Read(Narrative(Repeat(step, 30) + "x"));
        Read(Narrative(Repeat(step, 990) + "x"));
    }

    [Fact]
    public void Emphasis_within_emphasis_has_a_bound() =>
        Assert.Contains("nested too deeply here", Read(Narrative(Repeat("*a ", 500) + Repeat(" a*", 500))));

    [Fact]
    public void Lists_within_lists_have_a_bound() =>
        Assert.Contains("nested more than 8 levels",
            Read(Narrative(string.Join("\n      ", Enumerable.Range(0, 12).Select(i => new string(' ', 2 * i) + "- a")))));

    [Fact]
    public void A_file_of_prose_longer_than_any_paper_is_refused() =>
        Assert.Contains("narrative/a.md:1:1 Error STP116 too-large: This text is longer", PlanReader.Read(PlanCase.Base()
            .With("extra.yaml", "narrative: [{id: a, title: A, text: {file: narrative/a.md}}]\n")
            .With("narrative/a.md", Repeat("word ", 100_000))).Findings.Show());

    [Fact]
    public void Leading_dots_are_prose() => Assert.DoesNotContain("STP116", Read(Narrative(Repeat(".", 200) + " see below")));
}
