namespace StpGen.Tests.Authoring;

/// <summary>
/// A link within a paper leads to a heading, table or figure wherever that is nested; a broken one is found wherever it is
/// nested.
/// </summary>
public sealed class LinkedAnchorTests
{
    private const string Table = "::: table #money\nMoney\n\n| A |\n|---|\n| 1 |\n:::\n";

    /// <summary>Each container that may hold blocks, with <c>%</c> for what it holds.</summary>
    public static TheoryData<string> Containers =>
    [
        "::: callout\n%\n:::", "::: columns\n::: column\nLeft.\n:::\n::: column\n%\n:::\n:::", "::: landscape\n%\n:::", "> %", "- %",
        "1. %", "::: cover\n%\n:::",
    ];

    [Theory]
    [MemberData(nameof(Containers))]
    public void A_table_within_it_can_be_linked_to(string container) =>
        Assert.DoesNotContain(Findings(Within(container, Table) + "\n\nSee [](#money).\n"),
            f => f.StartsWith("STP310", StringComparison.Ordinal));

    [Theory]
    [InlineData("::: callout\n%\n:::")]
    [InlineData("> %")]
    [InlineData("::: columns\n::: column\nLeft.\n:::\n::: column\n%\n:::\n:::")]
    [InlineData("::: landscape\n%\n:::")]
    public void A_heading_within_it_can_be_linked_to(string container) =>
        Assert.DoesNotContain(Findings("# One\n\n" + Within(container, "## Two") + "\n\nSee [](#two).\n"),
            f => f.StartsWith("STP310", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Containers))]
    public void A_broken_link_within_it_is_found(string container)
    {
        Assert.Contains(Findings(Within(container, "See [](#nowhere).")), f => f.StartsWith("STP310", StringComparison.Ordinal)
            && f.Contains("'nowhere'"));
        Assert.Contains(Findings(Within(container, "See **[it](#nowhere)**.")), f => f.StartsWith("STP310", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Text.[^1]\n\n[^1]: See [](#nowhere).\n")]
    [InlineData("::: table\nSee [it](#nowhere)\n\n| A |\n|---|\n| 1 |\n:::\n")]
    [InlineData("::: table\nMoney\n\n| A |\n|---|\n| See [it](#nowhere) |\n:::\n")]
    [InlineData("# See [it](#nowhere)\n")]
    public void A_broken_link_in_a_note_a_caption_a_cell_or_a_heading_is_found(string template) =>
        Assert.Contains(Findings(template), f => f.StartsWith("STP310", StringComparison.Ordinal));

    [Fact]
    public void A_heading_in_a_box_that_skips_a_level_is_found() =>
        Assert.Contains(Findings("# One\n\n::: callout\n### Three\n:::\n"), f => f.StartsWith("STP309", StringComparison.Ordinal));

    private static string Within(string container, string content)
    {
        var (before, indent) = container switch { "> %" => ("> ", "> "), "- %" => ("- ", "  "), "1. %" => ("1. ", "   "), _ => ("", "") };
        return before.Length == 0 ? container.Replace("%", content) : before + content.TrimEnd().Replace("\n", "\n" + indent);
    }

    private static List<string> Findings(string template) =>
        [.. PlanCase.Base().With("templates/submission/document.md", template).Compose().Findings.Select(f => $"{f.Rule.Id} {f.Message}")];
}
