using StpGen.Authoring.Plans;
using StpGen.Authoring.Rules;
using StpGen.Core.Findings;

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
    public void The_samples_findings_are_those_committed_beside_it()
    {
        var sample = Plans.Sample() with { DisplayName = "samples/" + Plans.HerefordshireAndWorcestershire };
        var found = PlanRules.Check(PlanReader.Read(sample).Plan!, final: false)
            .Select(f => $"{f.Span}: {(f.Severity == Severity.Information ? "note" : "warning")} {f.Rule.Id} {f.Rule.Slug}: {f.Message}");
        var committed = System.Text.Encoding.UTF8.GetString(sample.Files["findings.txt"].Span).Split('\n')
            .Where(line => line.StartsWith("samples/", StringComparison.Ordinal));
        Assert.Equal(committed.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_sample_lacks_finance_by_year_and_leads_and_states_where_its_papers_differ()
    {
        var findings = PlanRules.Check(PlanReader.Read(Plans.Sample()).Plan!, final: false);
        Assert.Equal("holder-unclear 5, missing-for-stage 1, missing-in-record 3, not-covered 1, programme-incomplete 1, "
            + "risk-incomplete 1, sources-differ 6, status-against-date 3, step-incomplete 2, unknown-body 2",
            string.Join(", ", findings.CountBy(f => f.Rule.Slug).OrderBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => $"{c.Key} {c.Value}")));
    }

    [Fact]
    public void The_submission_composes_without_a_finding()
    {
        var result = Plans.Sample().Compose();
        Assert.Equal("", result.Findings.Show());
        Assert.NotNull(result.Value);
    }
}
