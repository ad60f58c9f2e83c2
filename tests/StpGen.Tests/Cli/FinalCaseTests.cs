using System.Text.RegularExpressions;
using StpGen.Cli.Hosting;

namespace StpGen.Tests.Cli;

/// <summary>
/// Plans that cannot be final, each a Markdown file with the reason that <c>build --final</c> gives, and beside them plans that look like
/// them and can.
/// </summary>
public sealed partial class FinalCaseTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.GetFiles(FinalCase.Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Where(f => f != "README")
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_plan_is_final_or_refused_for_the_reason_that_its_case_states(string name)
    {
        var path = Path.Combine(FinalCase.Folder, name + ".md");
        var test = FinalCase.Parse(File.ReadAllText(path));
        using var plan = new TempPlan(test.Plan);
        var run = plan.Run([.. test.Command, "--format", "html"]);
        string[] findings = [.. Findings().Matches(run.Error).Select(m => m.Value.Replace("plan/", ""))];
        string[] said =
        [
            $"{(int)run.Code} {run.Code}",
            .. findings,
            .. plan.Papers().Select(paper => $"written: {paper}"),
        ];
        var actual = string.Join('\n', said);
        if (Accepting.IsOn) File.WriteAllText(path, test.With(actual));
        else Assert.Equal(test.Result, actual);
        // All or none, and no page of a final paper says DRAFT.
        Assert.Equal(run.Code is ExitCode.Done ? "written" : "refused", plan.Papers().Length > 0 ? "written" : "refused");
        foreach (var paper in plan.Papers()) Assert.DoesNotContain("DRAFT", File.ReadAllText(plan.PathOf($"out/{paper}")));
    }

    [Fact]
    public void Each_kind_of_reason_has_plans_that_are_refused_and_plans_that_are_not()
    {
        var results = Cases.Select(c => FinalCase.Parse(File.ReadAllText(Path.Combine(FinalCase.Folder, $"{c.Data}.md"))).Result).ToList();
        Assert.True(results.Count(r => r.StartsWith('4')) >= 30, "refused");
        Assert.True(results.Count(r => r.StartsWith('0')) >= 15, "near misses");
    }

    [GeneratedRegex(@"^.*\b(error|warning) STP\d{3} .*$|^ += \d+ more STP\d{3} .*$", RegexOptions.Multiline)]
    private static partial Regex Findings();
}
