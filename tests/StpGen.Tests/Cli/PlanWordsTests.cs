using StpGen.Cli.Commands;
using StpGen.Core.Text;

namespace StpGen.Tests.Cli;

/// <summary>Which words of a plan all readers may see.</summary>
public sealed class PlanWordsTests
{
    private static readonly SourceText Plan = new("stp.yaml",
        "open: Fernley closes at 17\nwithheld: Millwater merges with Fernley at 42\n");

    [Theory]
    [InlineData("Fernley closes", true)]
    [InlineData("The ward at Millwater", false)]
    [InlineData("Millwater begins a sentence", true)] // any word has a capital there
    [InlineData("It costs 42", false)]
    [InlineData("It costs 17", true)]
    public void A_word_or_number_that_is_only_in_what_is_withheld_is_not_open(string text, bool isOpen) =>
        Assert.Equal(isOpen, Words(Plan).AreOpen(text, numbersToo: true));

    /// <summary>In bytes for each character of its files, which are copied twice.</summary>
    [Fact]
    public void The_words_of_a_large_plan_take_little_memory()
    {
        var text = new SourceText("stp.yaml", string.Concat(Enumerable.Repeat("open: Many words of Fernley and of 17 others\n", 20_000)));
        Words(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Words(text);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20L * text.Content.Length);
    }

    private static PlanWords Words(SourceText source) =>
        PlanWords.Of([source], place => !source.Line(place.Line).StartsWith("withheld", StringComparison.Ordinal), _ => false, []);
}
