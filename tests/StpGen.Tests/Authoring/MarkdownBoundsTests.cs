using StpGen.Authoring.Markdown;

namespace StpGen.Tests.Authoring;

/// <summary>What makes a prose too much for any paper: at each bound, and one more.</summary>
public sealed class MarkdownBoundsTests
{
    [Theory]
    [InlineData("a", 100_000, true)]
    [InlineData("a", 100_001, false)]
    [InlineData("a*", 3_000, true)]
    [InlineData("a*", 3_001, false)]
    [InlineData("a[", 3_001, false)]
    [InlineData("a_", 3_001, false)]
    [InlineData("a`", 3_001, false)]
    [InlineData("a<", 3_001, false)]
    [InlineData("a~", 3_001, false)]
    [InlineData("a!", 3_001, true)]
    [InlineData("> ", 32, true)]
    [InlineData("> ", 33, false)]
    [InlineData(">", 33, false)]
    [InlineData("- +", 16, true)]
    [InlineData("- +", 17, false)]
    [InlineData("1. 2) ", 16, true)]
    [InlineData("1. 2) ", 17, false)]
    [InlineData("-", 500, true)]
    [InlineData("> a\n", 500, true)]
    [InlineData("a >", 500, true)]
    public void A_bound_is_kept_and_one_more_is_too_much(string step, int count, bool isKept) =>
        Assert.Equal(isKept, MarkdownBounds.FaultIn(string.Concat(Enumerable.Repeat(step, count))) is null);
}
