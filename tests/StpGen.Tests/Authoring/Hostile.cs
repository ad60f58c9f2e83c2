using System.Diagnostics;
using System.Text;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules;
using StpGen.Core.Findings;

namespace StpGen.Tests.Authoring;

/// <summary>The small plan with a file that nobody means well with.</summary>
internal static class Hostile
{
    /// <summary>Reading and checking the small plan with one file more.</summary>
    public static string Read(byte[] bytes, string file = "extra.yaml")
    {
        var watch = Stopwatch.StartNew();
        var folder = PlanCase.Base();
        var reading = PlanReader.Read(folder with { Files = folder.Files.SetItem(file, bytes) });
        var bound = new FindingBound();
        foreach (var finding in reading.Findings.Concat(reading.Plan is { } plan ? PlanRules.Check(plan, final: true) : []))
            bound.Add(finding);
        var findings = bound.ToImmutable();
        Assert.All(findings, f => Assert.True(f.Span is { Line: > 0, Column: > 0, Path.Length: > 0 } && f.Message.Length < 1_000,
            f.Message[..Math.Min(200, f.Message.Length)]));
        Assert.True(findings.Length < 500, "the number of findings has a bound");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
        return findings.Show();
    }

    public static string Read(string text, string file = "extra.yaml") => Read(Encoding.UTF8.GetBytes(text), file);

    public static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
