using System.Text;
using System.Text.RegularExpressions;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Rules;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Tests.Authoring;

/// <summary>Each rule of plans says why it matters, with a bad plan in which it is found and a good one in which it is not.</summary>
public sealed partial class ExplanationTests
{
    /// <summary>So many rules may be without, while they are new.</summary>
    private const int MostWithout = 5;

    public static TheoryData<string> Rules => [.. PlanRules.All.Select(r => r.Info.Slug)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Its_bad_plan_breaks_the_rule_and_its_good_one_keeps_it(string slug)
    {
        var rule = PlanRules.All.Single(r => r.Info.Slug == slug);
        var text = PlanRules.Explanation(rule.Info);
        Assert.NotNull(text);
        var parts = Parts().Match(text);
        Assert.True(parts.Success, "Why it matters, then 'Bad:' and 'Good:', each with a block of YAML.");
        Assert.Contains(rule.Info, Check(rule, parts.Groups["bad"].Value).Select(f => f.Rule));
        Assert.Equal("", Check(rule, parts.Groups["good"].Value).Show());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_is_right_as_well_raises_no_alarm(string slug)
    {
        var rule = PlanRules.All.Single(r => r.Info.Slug == slug);
        foreach (Capture right in Parts().Match(PlanRules.Explanation(rule.Info)!).Groups["right"].Captures)
            Assert.Equal("", Check(rule, right.Value).Show());
    }

    /// <summary>A page shows what its rule is silent about: two plans that are nearly bad.</summary>
    [Fact]
    public void Rules_show_what_is_nearly_bad_and_right()
    {
        var without = PlanRules.All.Where(r => Parts().Match(PlanRules.Explanation(r.Info)!).Groups["right"].Captures.Count < 2)
            .Select(r => r.Info.Id).ToList();
        Assert.True(without.Count <= MostWithout, $"{without.Count}: {string.Join(", ", without)}");
    }

    /// <summary>What a rule finds in the small plan with some sections replaced.</summary>
    private static Finding[] Check(PlanRule rule, string sections)
    {
        var reading = PlanReader.Read(PlanWith(sections));
        // A bad plan may lack what it does not show; what it shows is understood.
        Assert.DoesNotContain(reading.Findings, f => f.Rule.Slug is "unknown-key" or "yaml-syntax" or "wrong-type" or "bad-date"
            or "bad-quantity" or "duplicate-key");
        return [.. PlanRules.Check(reading.Plan!, final: false).Where(f => f.Rule == rule.Info)];
    }

    /// <summary>What a rule's page shows as bad.</summary>
    internal static string BadOf(RuleInfo rule) => Parts().Match(PlanRules.Explanation(rule)!).Groups["bad"].Value;

    /// <summary>The small plan with some sections replaced by those of an example.</summary>
    internal static PlanFolder PlanWith(string sections)
    {
        var folder = PlanCase.Base();
        var replaced = Sections().Matches(sections).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, bytes) in folder.Files)
            folder = folder.With(path, Sections()
                .Replace(Encoding.UTF8.GetString(bytes.Span), m => replaced.Contains(m.Groups["name"].Value) ? "" : m.Value));
        return folder.With("example.yaml", sections);
    }

    [GeneratedRegex(@"\A\S.*?\n\nBad:\n\n```yaml\n(?<bad>.*?)```\n\nGood:\n\n```yaml\n(?<good>.*?)```\n"
        + @"(?:\nRight as well:\n(?:\n```yaml\n(?<right>.*?)```\n)+)?\z", RegexOptions.Singleline)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?<name>[a-zA-Z]+):.*?(?=^\w|\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Sections();
}
