using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Tests.CoreTests;

/// <summary>Findings without end are kept to what somebody can read, and are counted in full.</summary>
public sealed class FindingBoundTests
{
    private static readonly RuleInfo Rule = FindingBound.More with { Id = "STP999", Slug = "made-up" };

    [Theory]
    [InlineData(600, "", 600)]
    [InlineData(601, "", 602)]
    [InlineData(599, "\U0001F600", 601)]
    [InlineData(599, "ab", 602)]
    [InlineData(598, "\U0001F600", 600)]
    public void A_long_message_and_a_long_hint_are_cut_but_no_character_in_two(int letters, string end, int length)
    {
        var text = new string('a', letters) + end;
        var finding = Kept(new Finding(Rule, At(1), text, text)).Single();
        Assert.Equal((length, length), (finding.Message.Length, finding.Hints[0].Length));
        Assert.Equal(text.Length > 600, finding.Message.EndsWith(" …", StringComparison.Ordinal));
        Assert.DoesNotContain('\uFFFD', string.Concat(finding.Message.EnumerateRunes()));
    }

    [Theory]
    [InlineData(100, 100, null)]
    [InlineData(101, 101, "This file has 1 more error like these.")]
    [InlineData(1_102, 101, "This file has 1,002 more errors like these.")]
    public void The_first_hundred_of_a_file_are_kept(int count, int kept, string? rest)
    {
        var findings = Kept([.. Enumerable.Range(1, count).Select(i => new Finding(Rule, Severity.Error, At(i), "Wrong."))]);
        Assert.Equal(kept, findings.Count);
        if (rest is not null) Assert.Equal((rest, "a.yaml:101:1"), (findings[^1].Message, findings[^1].Span.ToString()));
        Assert.Equal(count, findings.Sum(f => f.Count));
    }

    [Fact]
    public void The_same_finding_twice_is_one() =>
        Assert.Single(Kept(new Finding(Rule, At(1), "Wrong.", "a"), new Finding(Rule, At(1), "Wrong.", "a")));

    private static SourceSpan At(int line) => SourceSpan.At("a.yaml", line, 1);

    private static List<Finding> Kept(params Finding[] findings)
    {
        var bound = new FindingBound();
        foreach (var finding in findings) bound.Add(finding);
        return [.. bound.ToImmutable()];
    }
}
