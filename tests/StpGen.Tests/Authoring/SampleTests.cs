using StpGen.Authoring;

namespace StpGen.Tests.Authoring;

/// <summary>The real sample: it reads without an error, and its paper composes without a finding.</summary>
public sealed class SampleTests
{
    [Fact]
    public void The_sample_reads_without_a_finding()
    {
        Assert.Equal("", PlanReader.Read(Plans.Sample()).Findings.Show());
    }

    [Fact]
    public void The_sample_lacks_finance_by_year_and_nothing_else()
    {
        var finding = Assert.Single(PlanChecker.Check(PlanReader.Read(Plans.Sample()).Plan!, final: false));
        Assert.Equal("missing-for-stage", finding.Rule.Slug);
    }

    [Fact]
    public void The_submission_composes_without_a_finding()
    {
        var result = Plans.Sample().Compose();
        Assert.Equal("", result.Findings.Show());
        Assert.NotNull(result.Value);
    }
}
