using System.Text.Json;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Rules;
using StpGen.Authoring.Rules.Checking;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Core.Findings;

namespace StpGen.Tests.Cli;

/// <summary>What ends one paper, or one check, ends no other.</summary>
public sealed class OneFaultTests
{
    private const string Three = TempPlan.Root + """

          - {id: news, kind: submission, title: News, date: 2016-06-01, audience: public}
          - {id: minutes, kind: submission, title: Minutes, date: 2016-07-01, audience: public}
        """;

    [Theory]
    [InlineData(false, ExitCode.Bug,
        "STP516 bug-in-stpgen: The paper 'news' could not be built: this is a bug in stpgen, not in your plan.")]
    [InlineData(true, ExitCode.NotWritten, "STP517 too-little-memory: The paper 'news' could not be built: there is not enough memory.")]
    public void A_paper_that_cannot_be_made_is_named_and_the_others_are_written(bool memory, ExitCode code, string message)
    {
        using var plan = new TempPlan();
        plan.Write("stp.yaml", Three);
        plan.Write("out/news.docx", "the last good paper");
        var (run, errors) = Build(plan, final: false, memory);
        Assert.Equal(code, run);
        Assert.Contains($"plan/stp.yaml:12:5: error {message}", errors);
        Assert.Contains("'news' could not be built and is unchanged; the others are built as DRAFT.", errors);
        Assert.Equal(["minutes.docx", "news.docx", "submission.docx"], plan.Papers());
        Assert.Equal("the last good paper", File.ReadAllText(plan.PathOf("out/news.docx")));
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(plan.Parent, "found.json")));
        Assert.Equal((int)code, json.RootElement.GetProperty("exitCode").GetInt32());
        Assert.Equal(2, json.RootElement.GetProperty("files").GetArrayLength());
    }

    [Fact]
    public void A_bug_tells_how_to_report_it_and_only_on_request_where_it_is()
    {
        using var plan = new TempPlan();
        plan.Write("stp.yaml", Three);
        var (_, errors) = Build(plan, final: false, memory: false);
        Assert.Matches(@"= Report it with this line: stpgen \d+\.\d+\.\d+\S* build plan --out ##·\[x\]\n", errors);
        Assert.Contains("= Set STPGEN_DEBUG=1 in the environment to see where it is (KeyNotFoundException).", errors);
        Assert.DoesNotContain("   at ", errors);
        Assert.Contains("   at ", Build(plan, final: false, memory: false, name => name == "STPGEN_DEBUG" ? "1" : null).Errors);
    }

    [Fact]
    public void Final_papers_are_all_written_or_none()
    {
        using var plan = new TempPlan();
        plan.Write("stp.yaml", Three);
        var (run, errors) = Build(plan, final: true, memory: false);
        Assert.Equal(ExitCode.Bug, run);
        Assert.Contains("STP516", errors);
        Assert.Empty(plan.Papers());
    }

    [Fact]
    public void A_rule_that_fails_is_a_finding()
    {
        using var plan = new TempPlan();
        var read = Pipeline.Read(new Host { Output = TextWriter.Null, Error = TextWriter.Null, Folder = plan.Parent }, "plan");
        var under = new PlanUnderCheck(read.Plan!, false) { Explain = (rule, _) => new Finding(rule.Info, null, "A bug.") };
        Assert.Equal("A bug.", Assert.Single(PlanRules.Check(new Broken(), under)).Message);
        Assert.Throws<InvalidOperationException>(() => PlanRules.Check(new Broken(), under with { Explain = null }));
    }

    /// <summary>Gives one finding, then fails.</summary>
    private sealed class Broken : PlanRule
    {
        public override RuleInfo Info => FileRules.Bug;

        public override IEnumerable<Finding> Check(PlanUnderCheck plan)
        {
            yield return new Finding(Info, null, "The first.");
            throw new InvalidOperationException();
        }
    }

    private static (ExitCode Code, string Errors) Build(TempPlan plan, bool final, bool memory, Func<string, string?>? variable = null)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var host = new Host
        {
            Output = output,
            Error = error,
            Folder = plan.Parent,
            Arguments = "build plan --out ##·[x]",
            Variable = variable ?? (_ => null),
        };
        var format = new Format("docx", paper => !paper.Document.Info.Title.EndsWith("News", StringComparison.Ordinal) ? [1, 2, 3]
            : throw (memory ? new InsufficientMemoryException() : new KeyNotFoundException()))
        {
            HasPages = false,
        };
        var code = new Build(host, new BuildRequest("plan", new PaperOptions(Final: final),
            [ReportRequest.Parse("json=found.json")!])
        {
            Formats = [format],
        }).Run();
        return (code, error.ToString());
    }
}
